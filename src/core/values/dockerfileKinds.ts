import type { Statement } from './statement'

/** The kinds of value that stand in a Dockerfile. */
export type DockerfileKind = 'image' | 'expose' | 'user' | 'signal' | 'platform' | 'mode' | 'duration' | 'bytes'

/** Says what a value of a Dockerfile means, where all is text. */
export function describeWord(_kind: DockerfileKind, _text: string): readonly Statement[] {
  return []
}
