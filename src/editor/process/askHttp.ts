import { get } from 'node:http'
import type { HttpObserved } from '../../core/example/judgeStep'

/** Longest body that is looked at, in characters. */
const longestBody = 1_000_000

/**
 * Asks an `http:` address once, on a connection of its own, and follows no redirect. Rejects where it does not answer whole within `patience`
 * milliseconds. Not `fetch`: where a connection is closed as soon as it is made, as Docker's proxy does while nothing listens behind it, that of
 * Node 20 may wait without keeping the process alive, so that a program ends half-way and silently.
 */
export function askHttp(url: string, patience: number): Promise<HttpObserved> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false }, (response) => {
      let body = ''
      const done = (): void => {
        resolve({ status: response.statusCode ?? 0, body: body.slice(0, longestBody) })
        request.destroy()
      }
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        body += part
        if (body.length >= longestBody) done()
      })
      response.once('end', done).once('error', reject)
    })
    const late = setTimeout(() => request.destroy(new Error(`no answer in ${String(patience / 1000)} s`)), patience)
    request.once('error', reject).once('close', () => {
      clearTimeout(late)
      reject(new Error('closed before the whole answer came'))
    })
  })
}
