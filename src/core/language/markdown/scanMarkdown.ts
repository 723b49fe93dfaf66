import type { LineScanner } from '../../text/lineTable'

/** `open` and `close` are the lines of a code fence; `inside` is all else. */
export type MarkdownMark =
  | { readonly kind: 'open'; readonly language: string; readonly indent: number }
  | { readonly kind: 'close' }
  | { readonly kind: 'inside' }

const inside: MarkdownMark = { kind: 'inside' }
const close: MarkdownMark = { kind: 'close' }
const opening = /^(\s*(?:(?:[-*+]|\d+[.)])\s+)*)(`{3,}(?=[^`]*$)|~{3,})\s*[{.]*([\w+#-]*)/
const closing = /^\s*(`{3,}|~{3,})\s*$/

/** Reads Markdown line by line for its code fences; a state is the fence that is open: ` ``` `, `~~~~`, or nothing. */
export const markdownScanner: LineScanner<string, MarkdownMark> = {
  start: '',
  level: ({ kind }) => (kind === 'inside' ? Infinity : 0),
  scan(line, fence) {
    if (fence !== '') {
      const ends = closing.exec(line)?.[1]?.startsWith(fence) ?? false
      return ends ? { mark: close, next: '' } : { mark: inside, next: fence }
    }
    const found = opening.exec(line)
    if (!found) return { mark: inside, next: '' }
    const [, before = '', opened = '', language = ''] = found
    return { mark: { kind: 'open', language: language.toLowerCase(), indent: before.length }, next: opened }
  },
}
