import type { Expectation } from '../notes/example'

/** What an address answered. */
export interface HttpObserved {
  readonly status: number
  readonly body: string
}

/** What was seen of a command. What could not be seen is missing. */
export interface Observed {
  readonly exit?: number
  /** Without control sequences. */
  readonly output?: string
  /** Missing where nothing answered. */
  readonly http?: HttpObserved
}

/** One thing that is not as the example says. `expected` of a text is a regular expression. */
export type Difference =
  | { readonly what: 'exit'; readonly expected: number; readonly found: number }
  | { readonly what: 'output'; readonly expected: string }
  | { readonly what: 'status'; readonly url: string; readonly expected: number; readonly found: number }
  | { readonly what: 'body'; readonly url: string; readonly expected: string }
  | { readonly what: 'silent'; readonly url: string }

export type Outcome =
  | { readonly state: 'asExpected' }
  | { readonly state: 'differs'; readonly differences: readonly Difference[] }
  | { readonly state: 'notObserved' }
  | { readonly state: 'cancelled' }

/** Holds what was seen against what the example expects. What differs is said even where the rest was not seen. */
export function judgeStep(expect: Expectation, seen: Observed): Outcome {
  const differences: Difference[] = []
  if (seen.exit !== undefined && seen.exit !== expect.exit)
    differences.push({ what: 'exit', expected: expect.exit, found: seen.exit })
  if (seen.output !== undefined && expect.output !== undefined && !matches(expect.output, seen.output))
    differences.push({ what: 'output', expected: expect.output })
  if (expect.http) differences.push(...httpDifferences(expect.http, seen.http))
  if (differences.length > 0) return { state: 'differs', differences }
  const unseen = seen.exit === undefined || (expect.output !== undefined && seen.output === undefined)
  return unseen ? { state: 'notObserved' } : { state: 'asExpected' }
}

/** What an address answers otherwise than expected. */
export function httpDifferences(
  { url, status, body }: NonNullable<Expectation['http']>,
  found: HttpObserved | undefined,
): readonly Difference[] {
  if (!found) return [{ what: 'silent', url }]
  const differences: Difference[] = []
  if (status !== undefined && found.status !== status)
    differences.push({ what: 'status', url, expected: status, found: found.status })
  if (body !== undefined && !matches(body, found.body)) differences.push({ what: 'body', url, expected: body })
  return differences
}

/** The pattern comes with the extension; one that cannot be read matches nothing rather than ending the step. */
function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern).test(text)
  } catch {
    return false
  }
}
