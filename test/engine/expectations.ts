import type { HttpObserved } from '../../src/core/example/judgeStep'
import type { Expectation, HttpAnswer } from '../../src/core/notes/example'
import type { CommandResult } from './runCommand'

/** What does not hold after a command, each as one sentence; nothing where all holds. */
export function unmet(expect: Expectation, { exit, output }: CommandResult): readonly string[] {
  const wrong: string[] = []
  if (exit !== expect.exit) wrong.push(`exit code ${String(exit)} instead of ${String(expect.exit)}`)
  if (expect.output !== undefined && !new RegExp(expect.output).test(output))
    wrong.push(`the output does not match /${expect.output}/`)
  return wrong
}

/** What does not hold of an answer; a string is why there was none. */
export function unmetAnswer({ url, status, body }: HttpAnswer, answer: HttpObserved | string): readonly string[] {
  if (typeof answer === 'string') return [`${url} does not answer: ${answer}`]
  const wrong: string[] = []
  if (status !== undefined && answer.status !== status)
    wrong.push(`${url} answers with status ${String(answer.status)} instead of ${String(status)}`)
  if (body !== undefined && !new RegExp(body).test(answer.body)) {
    const shown = answer.body.slice(0, 200).trim()
    wrong.push(`${url} answers what does not match /${body}/: ${shown}`)
  }
  return wrong
}
