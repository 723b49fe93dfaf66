import { isCount, isFields, isShort } from './fields'
import type { SetTextSize, ShowTextSize } from './textSizes'
import { isTextSize } from './textSizes'

/** What the page of "explain this file" tells its host. It asks first: nothing is sent to it before `ready`. */
export type WalkPageMessage =
  | { readonly type: 'ready' }
  /** Go to a place of the file. The host reads the anchor against the text as it is then. */
  | { readonly type: 'reveal'; readonly anchor: string }
  /** Go to a line that could not be read, which has no anchor. Zero-based. */
  | { readonly type: 'revealLine'; readonly line: number }
  | SetTextSize

/** What the host tells the page. */
export type WalkHostMessage =
  /** New content, HTML of ours. */
  { readonly type: 'content'; readonly html: string } | ShowTextSize

/** What the page keeps with `setState`, and what a serializer finds after a restart. `file` is a URI, `top` in CSS pixels. */
export interface WalkPageState {
  readonly file: string
  readonly top: number
}

const longestAnchor = 4000
const longestUri = 4000

/** A message from the page, rebuilt from the fields we know; `undefined` when it is none. */
export function parseWalkPageMessage(value: unknown): WalkPageMessage | undefined {
  if (!isFields(value)) return undefined
  const { type, anchor, line, percent } = value
  switch (type) {
    case 'ready':
      return { type }
    case 'reveal':
      return isShort(anchor, longestAnchor) ? { type, anchor } : undefined
    case 'revealLine':
      return isCount(line) ? { type, line } : undefined
    case 'setTextSize':
      return isTextSize(percent) ? { type, percent } : undefined
    default:
      return undefined
  }
}

/** A message from the host, rebuilt from the fields we know; `undefined` when it is none. */
export function parseWalkHostMessage(value: unknown): WalkHostMessage | undefined {
  if (!isFields(value)) return undefined
  const { type, html, percent } = value
  if (type === 'textSize') return isTextSize(percent) ? { type, percent } : undefined
  return type === 'content' && typeof html === 'string' ? { type, html } : undefined
}

/** The state that a page kept, or `undefined` when it is not one of ours. */
export function parseWalkPageState(value: unknown): WalkPageState | undefined {
  if (!isFields(value)) return undefined
  const { file, top } = value
  return isShort(file, longestUri) && isCount(top) ? { file, top } : undefined
}
