import { setTimeout as sleep } from 'node:timers/promises'
import type { HttpAnswer } from '../../src/core/notes/example'
import type { HttpResult } from './expectations'
import { unmetAnswer } from './expectations'

/** Asks an address until it answers as expected, for at most `seconds`; gives what does not hold in the end. */
export async function askAddress(expected: HttpAnswer, seconds: number): Promise<readonly string[]> {
  for (const until = Date.now() + seconds * 1000; ; await sleep(200)) {
    const wrong = unmetAnswer(expected, await ask(expected.url))
    if (wrong.length === 0 || Date.now() > until) return wrong
  }
}

async function ask(url: string): Promise<HttpResult | string> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) })
    return { status: response.status, body: await response.text() }
  } catch (error) {
    const { cause, message } = error as Error
    return cause instanceof Error ? cause.message : message
  }
}
