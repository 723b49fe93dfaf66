import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, test } from 'node:test'
import { askAddress } from '../../engine/askAddress'
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

describe('an address', () => {
  test('is asked again until it answers as expected', async () => {
    let asked = 0
    const server = createServer((_, response) => {
      asked++
      response.statusCode = asked < 3 ? 503 : 200
      response.end('ready')
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
    try {
      assert.deepEqual(await askAddress({ url, status: 200, body: '^ready$' }, 5), [])
      assert.equal(asked, 3)
      assert.deepEqual(await askAddress({ url, body: 'other' }, 0), [
        `${url} answers what does not match /other/: ready`,
      ])
    } finally {
      server.close()
    }
  })
})
