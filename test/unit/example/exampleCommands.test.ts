import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { commandsOf, exampleById, nextCommand, portsOfCommand } from '../../../src/core/example/exampleCommands'
import type { CourseExample } from '../../../src/core/notes/library'

const example: CourseExample = {
  id: 'one',
  title: 'One',
  summary: '',
  needs: ['docker'],
  minutes: 1,
  difficulty: 'easy',
  languages: [],
  ports: [8080],
  setup: [{ run: 'docker volume create a' }],
  steps: [{ id: 'build', title: 'Build', shows: 'It builds.', run: 'docker build .', expect: { exit: 0 } }],
  verify: [{ run: 'docker ps', expect: { exit: 0, output: 'x' } }],
  cleanup: [{ run: 'docker volume rm a' }],
  files: [],
}

describe('the commands of an example', () => {
  const commands = commandsOf(example)
  test('have keys of their own and stand in the order in which they run', () => {
    assert.deepEqual(
      commands.map(({ key, run, expect }) => [key, run, expect]),
      [
        ['setup:1', 'docker volume create a', { exit: 0 }],
        ['step:build', 'docker build .', { exit: 0 }],
        ['verify:1', 'docker ps', { exit: 0, output: 'x' }],
        ['cleanup:1', 'docker volume rm a', { exit: 0 }],
      ],
    )
  })
  test('are offered one after another, cleaning up never by itself', () => {
    const next = (...done: string[]): string | undefined => nextCommand(commands, new Set(done))?.key
    assert.equal(next(), 'setup:1')
    assert.equal(next('setup:1'), 'step:build')
    assert.equal(next('setup:1', 'step:build'), 'verify:1')
    assert.equal(next('setup:1', 'step:build', 'verify:1'), undefined)
  })
})

test('an id that is none finds no example', () => {
  const examples = { one: example }
  assert.equal(exampleById(examples, 'one'), example)
  for (const id of [
    '__proto__',
    'constructor',
    'toString',
    'one/../one',
    '../one',
    'one\n',
    'one"',
    '$(one)',
    '',
    0,
    undefined,
    ['one'],
    { id: 'one' },
  ])
    assert.equal(exampleById(examples, id), undefined, JSON.stringify(id))
})

describe('a command takes the ports', () => {
  for (const [run, ports] of [
    ['docker run -d -p 127.0.0.1:8080:80 nginx:1.29', [8080]],
    ['docker run -d -p 127.0.0.1:18080:80 nginx:1.29', []],
    ['docker run --rm nginx:1.29', []],
    ['docker build -t a:8080: .', []],
    ['docker compose up -d', [8080, 9090]],
    ['docker compose -p container-notes-one up -d', [8080, 9090]],
    ['docker compose down', []],
    ['kubectl port-forward service/web 9090:80', [9090]],
  ] as const)
    test(`${JSON.stringify(ports)} by ${run}`, () => assert.deepEqual(portsOfCommand(run, [8080, 9090]), ports))
})
