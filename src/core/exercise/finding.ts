import type { Range } from '../text/position'
import { rangeOnLine } from '../text/position'

/** Everything that can be found, by the ids of the words in `notes/exercises/found.yaml`. */
export const foundIds = [
  'no-file',
  'not-yaml',
  'empty-file',
  'no-from',
  'no-manifest',
  'no-key',
  'value',
  'no-item',
  'not-declared',
  'no-tag',
  'latest-tag',
  'other-image',
  'no-instruction',
  'instruction',
  'shell-form',
  'secret-in',
  'no-secret-mount',
  'no-install',
  'copied-too-early',
  'manifest-not-copied',
  'sources-not-copied',
  'not-copied',
  'copied-to',
  'one-stage',
  'final-image',
  'nothing-from-stage',
  'not-ignored',
  'no-docker-run',
  'no-flag',
  'flag-behind-image',
  'no-service',
  'no-mount',
  'anonymous-volume',
  'bind-mount',
  'other-mount',
  'mount-source',
  'mount-writable',
  'no-volumes',
  'not-published',
  'other-port',
  'host-port',
  'published-everywhere',
  'published',
  'no-dependency',
  'condition',
  'no-healthcheck',
  'healthcheck-off',
  'no-variable',
  'variable',
  'plain-secret',
  'not-on-network',
  'on-network',
  'no-object',
  'other-name',
  'no-container',
  'labels',
  'selects-nothing',
  'target-port',
  'probe-asks-nothing',
  'probe-port',
  'quantity',
  'request-above-limit',
  'no-such-key',
  'volume-of',
  'no-backend',
  'no-backend-to',
  'no-such-service',
  'service-port',
  'lets-all-in',
  'lets-in-others',
  'no-patch',
] as const
export type FoundId = (typeof foundIds)[number]

/** What was found, without the words: they stand in `notes/exercises/found.yaml`. */
export interface Found {
  readonly say: FoundId
  readonly with: Readonly<Record<string, string>>
}

/** Why a rule does not hold. */
export interface Finding {
  /** The file by its path below the exercise's folder. */
  readonly file: string
  /** Where; zero-based. Of something that is missing the place where it belongs. */
  readonly range: Range
  readonly found: Found
}

/** A place in a file. */
export type Place = Pick<Finding, 'file' | 'range'>

/** The beginning of a file. */
export function topOf(file: string): Place {
  return { file, range: rangeOnLine(0, 0, 0) }
}

/** A failure at a place. */
export function finding({ file, range }: Place, say: FoundId, filled: Readonly<Record<string, string>> = {}): Finding {
  return { file, range, found: { say, with: filled } }
}
