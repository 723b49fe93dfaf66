import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo, Server, Socket } from 'node:net'
import * as net from 'node:net'
import { describe, test } from 'node:test'
import { askHttp } from '../../../src/editor/process/askHttp'
import { askAddress } from '../../engine/askAddress'

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

/** Prints its port; closes two of three connections as soon as they are made. */
const closingServer = `let met = 0
const server = require('node:net').createServer((socket) => {
  socket.on('error', () => undefined)
  if (++met % 3 !== 0) socket.end()
  else socket.once('data', () => socket.end('HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nup'))
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))`

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
  test('whose connections are closed at once is asked again, each time', async () => {
    // A process of its own that we do not wait for: nothing but the question itself may keep this one alive until the answer.
    const server = spawn(process.execPath, ['-e', closingServer], { stdio: ['ignore', 'pipe', 'ignore'] })
    try {
      const [port] = (await once(server.stdout, 'data')) as [Buffer]
      server.stdout.destroy()
      server.unref()
      const url = `http://127.0.0.1:${port.toString().trim()}/`
      const answers: string[] = []
      for (let turn = 0; turn < 30; turn++) {
        answers.push(
          await askHttp(url, 2000).then(
            ({ status, body }) => `${String(status)} ${body}`,
            () => 'none',
          ),
        )
      }
      assert.deepEqual(
        answers,
        Array.from({ length: 30 }, (_, turn) => (turn % 3 === 2 ? '200 up' : 'none')),
      )
    } finally {
      server.kill()
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
