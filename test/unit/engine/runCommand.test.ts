import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { runCommand } from '../../engine/runCommand'

const place = { cwd: '.', env: process.env, seconds: 20 }
const node = (script: string, ...args: readonly string[]): readonly string[] => [
  process.execPath,
  '-e',
  script,
  ...args,
]

describe('a command', () => {
  test('gives its exit code and what it printed to both streams', async () => {
    const words = node('console.log(1); console.error(2); process.exitCode = 3')
    const { exit, output } = await runCommand(words, place)
    assert.deepEqual({ exit, lines: output.split('\n').toSorted() }, { exit: 3, lines: ['', '1', '2'] })
  })
  test('gets its words as they are: no shell sees them', async () => {
    const words = node('console.log(JSON.stringify(process.argv.slice(1)))', '$HOME', 'a b', '; ls', '*')
    assert.deepEqual(await runCommand(words, place), { exit: 0, output: '["$HOME","a b","; ls","*"]\n' })
  })
  test('that does not end is stopped', async () => {
    const { exit, output } = await runCommand(node('setInterval(() => {}, 1000)'), { ...place, seconds: 0.3 })
    assert.deepEqual({ exit, output }, { exit: -1, output: '\n(stopped after 0.3 seconds)' })
  })
  test('that does not exist says so', async () => {
    const { exit, output } = await runCommand(['no-such-program-of-ours'], place)
    assert.equal(exit, -1)
    assert.match(output, /^no-such-program-of-ours does not start: /)
  })
})
