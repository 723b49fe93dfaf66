import type { Explanation } from '../notes/library'
import type { Level } from '../notes/note'

/** How much an explanation says: `short` the first sentence and links, `full` also the values' texts and an example. */
export type HoverDetail = 'short' | 'normal' | 'full'

/** A keyword's explanation before it is Markdown or HTML: what is shown, in which order. Texts named `markdown` are Markdown. */
export interface Explained {
  readonly source: 'notes' | 'reference' | 'none'
  /** The word as it is written: `restart`. */
  readonly name: string
  /** Where it stands: `services › web`; may be empty. */
  readonly place: string
  readonly marks: readonly Mark[]
  readonly parts: readonly ExplainedPart[]
  readonly note?: Explanation
}

/** What stands behind the place: `deprecated`, ``default `no` ``, a type. Plain text, not Markdown. */
export interface Mark {
  readonly words?: string
  readonly code?: string
}

export type ExplainedPart =
  | { readonly kind: 'text'; readonly markdown: string }
  /** What this very value does. `value` is missing where the words speak of more than the value. */
  | { readonly kind: 'value'; readonly value?: string; readonly markdown: string }
  /** The allowed values, with what each does in a full explanation. */
  | { readonly kind: 'values'; readonly values: readonly { readonly value: string; readonly markdown?: string }[] }
  | { readonly kind: 'warning'; readonly markdown: string }
  | { readonly kind: 'sample'; readonly language: string; readonly code: string }
  | { readonly kind: 'same'; readonly levels: readonly SameLevel[]; readonly remark?: string }
  /** `remark` says what the text above is: plain text. */
  | { readonly kind: 'links'; readonly remark?: string; readonly links: readonly ExplainedLink[] }

/** The idea on another level: keywords, or a text (Markdown) where it has none. */
export interface SameLevel {
  readonly level: Level
  readonly markdown?: string
  readonly keywords?: readonly { readonly id: string; readonly shown: string; readonly explained: boolean }[]
}

/** `title` is plain text. */
export type ExplainedLink =
  | { readonly to: 'lesson'; readonly target: string; readonly title: string }
  | { readonly to: 'example'; readonly target: string; readonly title: string }
  /** `target` is the page's address. */
  | { readonly to: 'docs'; readonly target: string; readonly title: string }
