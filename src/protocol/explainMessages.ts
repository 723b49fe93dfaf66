import { isFields, isOptionalShort, isShort } from './fields'
import type { SetTextSize, ShowTextSize } from './textSizes'
import { isTextSize } from './textSizes'

/** What the Explain view tells its host. It asks first: nothing is sent to it before `ready`. */
export type ExplainPageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'openLesson'; readonly lesson: string; readonly section?: string }
  | { readonly type: 'openExample'; readonly example: string }
  /** Explain this keyword in the view itself. */
  | { readonly type: 'openKeyword'; readonly keyword: string }
  /** From such a keyword back to the one at the cursor. */
  | { readonly type: 'back' }
  | { readonly type: 'explainFile' }
  | { readonly type: 'search' }
  | SetTextSize
  /** Only when the page itself may not write to the clipboard. */
  | { readonly type: 'copyCode'; readonly text: string }

/** What the host tells the view. */
export type ExplainHostMessage =
  /** New content, HTML of ours. `past` when it is no longer under the cursor. */
  | { readonly type: 'content'; readonly html: string; readonly past: boolean }
  | { readonly type: 'past'; readonly past: boolean }
  | ShowTextSize

/** A message from the view, rebuilt from the fields we know; `undefined` when it is none. */
export function parseExplainPageMessage(value: unknown): ExplainPageMessage | undefined {
  if (!isFields(value)) return undefined
  const { type, lesson, section, example, keyword, text, percent } = value
  switch (type) {
    case 'ready':
    case 'back':
    case 'explainFile':
    case 'search':
      return { type }
    case 'openLesson':
      return isShort(lesson) && isOptionalShort(section) ? { type, lesson, ...(section ? { section } : {}) } : undefined
    case 'openExample':
      return isShort(example) ? { type, example } : undefined
    case 'openKeyword':
      return isShort(keyword) ? { type, keyword } : undefined
    case 'setTextSize':
      return isTextSize(percent) ? { type, percent } : undefined
    case 'copyCode':
      return typeof text === 'string' ? { type, text } : undefined
    default:
      return undefined
  }
}

/** A message from the host, rebuilt from the fields we know; `undefined` when it is none. */
export function parseExplainHostMessage(value: unknown): ExplainHostMessage | undefined {
  if (!isFields(value)) return undefined
  const { type, html, past, percent } = value
  if (type === 'textSize') return isTextSize(percent) ? { type, percent } : undefined
  if (typeof past !== 'boolean') return undefined
  if (type === 'past') return { type, past }
  return type === 'content' && typeof html === 'string' ? { type, html, past } : undefined
}
