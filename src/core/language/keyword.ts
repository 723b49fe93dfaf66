import type { Range } from '../text/position'

export type Family = 'dockerfile' | 'compose' | 'kubernetes'

/** A word of a file that has a meaning fixed by the language it is written in. */
export interface Keyword {
  readonly family: Family
  /** `compose:services.*.volumes`, `dockerfile:COPY --from`, `kubernetes:Container.image`. */
  readonly id: string
  readonly part: 'key'
  /** The word's own range in the file. */
  readonly range: Range
  /** The word as it is written. */
  readonly name: string
  /** Where it stands, for a person: `services › web`, `COPY`, `Container`. */
  readonly place: string
  /** Whether the language's tables know it; a misspelt key is a keyword that they do not know. */
  readonly known: boolean
}
