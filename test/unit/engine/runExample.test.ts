import assert from 'node:assert/strict'
import { chmod, cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { describe, test } from 'node:test'
import type { CourseExample } from '../../../src/core/notes/library'
import { runExample } from '../../engine/runExample'
import type { ExampleRun } from '../../engine/runExample'
import { temporaryFolder } from '../../support/workbench/folders'

/** Plays an engine that holds what lies in a folder, a file for each volume; it writes down what it was asked. */
const fakeDocker = `#!/bin/sh
state=$(dirname "$0")/volumes
case "$1 $2" in
  "volume ls") for file in "$state"/*; do [ -e "$file" ] && echo "$(basename "$file") $(basename "$file")"; done; exit 0 ;;
  "ps "*|"network "*|"image "*) exit 0 ;;
esac
echo "docker $*" >> "$(dirname "$0")/asked"
case "$1" in
  make) touch "$state/$2" ;;
  drop) rm -f "$state/$2" ;;
  say) shift; echo "$*" ;;
  here) ls ;;
  fail) echo "it does not work" >&2; exit 4 ;;
esac
`

const made = 'docker make container-notes-data'
const sample: CourseExample = {
  id: 'keep-data',
  title: '',
  summary: '',
  needs: ['docker'],
  minutes: 1,
  difficulty: 'easy',
  languages: [],
  ports: [],
  setup: [{ run: made }],
  steps: [{ id: 'greet', title: '', shows: '', run: 'docker say "a  b"', expect: { exit: 0, output: '^a {2}b\\s*$' } }],
  verify: [{ run: 'docker fail', expect: { exit: 4, output: 'not work' } }],
  cleanup: [{ run: 'docker drop container-notes-data' }],
  files: [],
}

async function run(
  example: CourseExample,
): Promise<{ readonly result: ExampleRun; readonly asked: readonly string[] }> {
  const folder = await temporaryFolder()
  try {
    await mkdir(join(folder.path, 'volumes'))
    await writeFile(join(folder.path, 'docker'), fakeDocker)
    await chmod(join(folder.path, 'docker'), 0o755)
    const env = { ...process.env, PATH: [folder.path, process.env['PATH']].join(delimiter) }
    const result = await runExample({ ...example, folders: [`dist/examples/${example.id}`] }, env)
    await cp(join(folder.path, 'asked'), join(folder.path, 'read'))
    return { result, asked: (await readFile(join(folder.path, 'read'), 'utf8')).trim().split('\n') }
  } finally {
    await folder.remove()
  }
}

describe('an example', { skip: process.platform === 'win32' }, () => {
  test('that does what it says has no failure; it runs from setup to cleanup', async () => {
    const { result, asked } = await run(sample)
    assert.deepEqual(result.failures, [])
    assert.equal(result.steps, 4)
    assert.deepEqual(asked, [made, 'docker say a  b', 'docker fail', 'docker drop container-notes-data'])
  })
  test('that expects something else fails with the name of the step and its output, and is cleaned up all the same', async () => {
    const { result, asked } = await run({
      ...sample,
      steps: sample.steps.map((step) => ({ ...step, expect: { exit: 1, output: 'c' } })),
    })
    assert.deepEqual(result.failures, [
      {
        step: 'step greet',
        run: 'docker say "a  b"',
        wrong: ['exit code 0 instead of 1', 'the output does not match /c/'],
        output: 'a  b\n',
      },
    ])
    assert.deepEqual(asked, [made, 'docker say a  b', 'docker drop container-notes-data'])
  })
  test('runs in a copy of its own folder', async () => {
    const here = {
      id: 'here',
      title: '',
      shows: '',
      run: 'docker here',
      expect: { exit: 0, output: 'Dockerfile\\s+count\\.py' },
    }
    assert.deepEqual((await run({ ...sample, steps: [here] })).result.failures, [])
  })
  test('that leaves something fails by what it leaves', async () => {
    const { result } = await run({ ...sample, steps: [], cleanup: [{ run: 'docker say done' }] })
    assert.deepEqual(result.failures, [
      { step: 'after cleanup', wrong: ['volume container-notes-data is left'], output: '' },
    ])
  })
  test('whose cleanup fails, fails', async () => {
    const { result } = await run({ ...sample, steps: [], cleanup: [...sample.cleanup, { run: 'docker fail' }] })
    assert.deepEqual(
      result.failures.map(({ step }) => step),
      ['cleanup 2'],
    )
  })
  test('does not run what needs a shell', async () => {
    const { result, asked } = await run({ ...sample, setup: [{ run: 'docker say a; docker make b' }, { run: made }] })
    assert.deepEqual(
      result.failures.map(({ step, wrong }) => `${step}: ${wrong.join()}`),
      ['setup 1: this is not one plain command'],
    )
    assert.deepEqual(asked, ['docker drop container-notes-data'])
  })
})
