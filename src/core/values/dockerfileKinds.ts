import { describeValue } from './describeValue'
import type { Statement } from './statement'

/** The kinds of value that stand in a Dockerfile. */
export type DockerfileKind =
  'image' | 'expose' | 'user' | 'signal' | 'platform' | 'chmod' | 'octal-mode' | 'go-duration' | 'bytes'

/** Says what a value of a Dockerfile means, where all is text. */
export function describeWord(kind: DockerfileKind, text: string): readonly Statement[] {
  return describeValue(kind, { text, source: text, style: 'word' })
}
