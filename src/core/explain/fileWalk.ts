import type { Keyword } from '../language/keyword'
import type { Statement } from '../values/statement'
import type { Anchor } from './anchor'

/** A walk through one file in its own order, without words: what it does as a whole, then its parts. */
export interface FileWalk {
  readonly kind: WalkKind
  readonly summary: WalkSummary
  /** What could not be read. */
  readonly unread: readonly Unread[]
  readonly parts: readonly WalkPart[]
}

export type WalkKind = 'dockerfile' | 'compose' | 'manifest' | 'kustomization'

/** What the file does as a whole: one sentence, then rows of a label and lines. */
export interface WalkSummary {
  readonly lead: Statement
  readonly rows: readonly SummaryRow[]
}

export interface SummaryRow {
  readonly label: Statement
  readonly lines: readonly SummaryLine[]
}

export interface SummaryLine {
  readonly say: Statement
  readonly anchor?: Anchor
}

/** Lines that a parser gives up on. `line` is zero-based. */
export interface Unread {
  readonly line: number
  readonly text: string
}

/** A service, a stage, an object, or a part of the file that has only a name: `volumes`. `line` is zero-based. */
export interface WalkPart {
  /** What it is: a statement such as `walk.part.service`. */
  readonly kind: Statement
  /** Its name in the file; may be empty. */
  readonly name: string
  readonly anchor: Anchor
  readonly line: number
  /** The keyword that says what such a part is in general: the kind of an object. */
  readonly about?: Keyword
  /** How it belongs together with other parts, and pitfalls of the part as a whole (`warning`). */
  readonly said: readonly Statement[]
  readonly steps: readonly WalkStep[]
}

/** A keyword that matters, with its value. `line` is zero-based. */
export interface WalkStep {
  readonly keyword: Keyword
  /** The keyword with the keys above it that stand in the same part or list item: `resources.requests.cpu`. */
  readonly name: string
  /** The value on one line: a scalar, the names or items below it; none for what is too large to show. */
  readonly value?: string
  readonly anchor: Anchor
  readonly line: number
  /** What is said of the value beyond the keyword's own statements; pitfalls are `warning`. */
  readonly said: readonly Statement[]
  /** Values below the keyword of which there is something to say: the items of `ports`. */
  readonly items: readonly WalkItem[]
}

export interface WalkItem {
  readonly keyword: Keyword
  /** The value with what it is the value of, where that is no list: `interval: 10s`, `--mount=type=cache`. */
  readonly label: string
  readonly anchor: Anchor
  readonly line: number
}
