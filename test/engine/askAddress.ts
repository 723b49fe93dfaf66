import { setTimeout as sleep } from 'node:timers/promises'
import type { HttpObserved } from '../../src/core/example/judgeStep'
import type { HttpAnswer } from '../../src/core/notes/example'
import { askHttp } from '../../src/editor/process/askHttp'
import { unmetAnswer } from './expectations'

/** Asks an address until it answers as expected, for at most `seconds`; gives what does not hold in the end. */
export async function askAddress(expected: HttpAnswer, seconds: number): Promise<readonly string[]> {
  for (const until = Date.now() + seconds * 1000; ; await sleep(200)) {
    const wrong = unmetAnswer(expected, await ask(expected.url))
    if (wrong.length === 0 || Date.now() > until) return wrong
  }
}

function ask(url: string): Promise<HttpObserved | string> {
  return askHttp(url, 5000).catch((error: unknown) => (error as Error).message)
}
