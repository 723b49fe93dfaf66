import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo, Server, Socket } from 'node:net'
import * as net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { build } from 'esbuild'
import { askHttp } from '../../../src/editor/process/askHttp'
import { askAddress } from '../../engine/askAddress'
import { runCommand } from '../../engine/runCommand'

/** Lets `ask` have the address of a server that lives as long. */
async function servedBy(server: Server, ask: (url: string) => Promise<void>): Promise<void> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await ask(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`)
  } finally {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
}

const answering = (answer: RequestListener): Server => createServer(answer)
const connecting = (meet: (socket: Socket) => void): Server =>
  net.createServer((socket) => {
    meet(socket.on('error', () => undefined))
  })

/** Closes two of three connections as soon as they are made. A process of its own, for which ours does not wait. */
const closingServer = `let met = 0
const server = require('node:net').createServer((socket) => {
  socket.on('error', () => undefined)
  if (++met % 3 !== 0) socket.end()
  else socket.once('data', () => socket.end('HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nup'))
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))`

/** Asks that server, with nothing but the question to keep it alive, and prints what came. */
const askingProgram = `import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { askHttp } from './src/editor/process/askHttp'
async function ask() {
  const server = spawn(process.execPath, ['-e', ${JSON.stringify(closingServer)}], { stdio: ['ignore', 'pipe', 'ignore'] })
  process.once('exit', () => server.kill())
  const [port] = await once(server.stdout, 'data')
  server.stdout.destroy()
  server.unref()
  let answers = ''
  for (let turn = 0; turn < 300; turn++)
    answers += await askHttp('http://127.0.0.1:' + String(port).trim() + '/', 2000).then(
      ({ status, body }) => status + ' ' + body + ',',
      () => 'none,',
    )
  console.log(answers)
}
void ask()`

describe('an address', () => {
  test('is asked again until it answers as expected', async () => {
    let asked = 0
    const server = answering((_, response) => {
      asked++
      response.statusCode = asked < 3 ? 503 : 200
      response.end('ready')
    })
    await servedBy(server, async (url) => {
      assert.deepEqual(await askAddress({ url, status: 200, body: '^ready$' }, 5), [])
      assert.equal(asked, 3)
      assert.deepEqual(await askAddress({ url, body: 'other' }, 0), [
        `${url} answers what does not match /other/: ready`,
      ])
    })
  })
  test('whose connections are closed at once is asked again, each time, by a program that does nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'container-notes-'))
    const program = join(folder, 'asking.cjs')
    const stdin = { contents: askingProgram, resolveDir: process.cwd(), loader: 'ts' } as const
    await build({ stdin, bundle: true, platform: 'node', target: 'node20', outfile: program })
    try {
      const { exit, output } = await runCommand([process.execPath, program], {
        cwd: folder,
        env: process.env,
        seconds: 60,
      })
      assert.deepEqual({ exit, output }, { exit: 0, output: `${'none,none,200 up,'.repeat(100)}\n` })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
  test('that says nothing, or half, is not waited for longer than asked', async () => {
    const half = 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf'
    for (const first of ['', half]) {
      const server = connecting((socket) => void socket.write(first))
      await servedBy(server, (url) => assert.rejects(askHttp(url, 200), /no answer in 0.2 s|aborted/))
    }
  })
  test('that redirects is not followed', async () => {
    const server = answering((_, response) => {
      response.writeHead(302, { location: 'http://192.0.2.1/' }).end()
    })
    await servedBy(server, async (url) => {
      assert.deepEqual(await askHttp(url, 2000), { status: 302, body: '' })
    })
  })
})
