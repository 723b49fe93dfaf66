import type { Statement } from '../values/statement'
import type { Position, Range } from '../text/position'
import { rangeTouches } from '../text/position'

export type Family = 'dockerfile' | 'compose' | 'kubernetes' | 'commands'

/** A word of a file that has a meaning fixed by the language it is written in, or the value behind such a word. */
export interface Keyword {
  readonly family: Family
  /** `compose:services.*.volumes`, `dockerfile:COPY --from`, `kubernetes:Container.image`, `docker:run --rm`. A value has the id of its key. */
  readonly id: string
  /** The id whose note explains it where it has none of its own: `kubernetes:*.kind`. */
  readonly general?: string
  readonly part: 'key' | 'value'
  /** The word's own range in the file; of a value its scalar, quotes included. */
  readonly range: Range
  /** The word as it is written. */
  readonly name: string
  /** Where it stands, for a person: `services › web`, `COPY`, `Container`. */
  readonly place: string
  /** Whether the language's tables know it; a misspelt key is a keyword that they do not know. */
  readonly known: boolean
  /** The one value that the keyword has here, as a program reads it; none where it has several or holds a map. */
  readonly value?: string
  /** What there is to say about that value here. */
  readonly said: readonly Statement[]
}

/** Of the known keywords that touch a position the one with the shortest range, a key before a value. */
export function narrowestAt<Word extends Pick<Keyword, 'known' | 'range'>>(
  keywords: readonly Word[],
  position: Position,
): Word | undefined {
  const touching = keywords.filter(({ known, range }) => known && rangeTouches(range, position))
  return touching.toSorted((a, b) => lengthOf(a.range) - lengthOf(b.range))[0]
}

/** Good for comparing: a range over several lines is longer than any on one. */
function lengthOf({ start, end }: Range): number {
  return (end.line - start.line) * 100_000 + end.character - start.character
}
