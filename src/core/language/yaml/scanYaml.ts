import type { LineScanner } from '../../text/lineTable'
import { endOfTemplate, isTemplateLine } from './templates'

/**
 * What a line of YAML is: `entry` starts a key or a list item, `separator` is `---` or `...`, and `inside` is anything that
 * belongs to the entry above or to none: blank lines, comments, bodies of block scalars, the rest of a quoted or flow value.
 */
export type YamlMark = YamlEntryMark | { readonly kind: 'separator' } | { readonly kind: 'inside' }

export interface YamlEntryMark {
  readonly kind: 'entry'
  /** Columns of the dashes that open list items on this line, left to right; `- - a` has two. */
  readonly items: readonly number[]
  /** Column of the key, or of a flow map or quoted text that opens the entry; -1 where an item has no key (`- 80:80`). */
  readonly key: number
  /** Whether a block scalar follows, whose lines are text. */
  readonly block?: true
}

const inside: YamlMark = { kind: 'inside' }
const separator: YamlMark = { kind: 'separator' }

/**
 * `plain`, or `block N` (a block scalar under column N), or `open C D Q` (under column C, flow depth D, open quote Q or -), or
 * `template C|…` and `comment|…` (a template that goes on over the line's end, and the state that it interrupts).
 */
type YamlState = string

const blockScalar = /^(?:[&!]\S*\s+)*[|>][-+\d]*\s*(?:#.*)?$/
/**
 * A key up to its colon: tags and anchors, then a quoted text, or a plain one without ` #` and `: `, of which templates may be
 * a part. No two branches begin alike, so a long line costs no more than its length.
 */
const keyPattern =
  /^(?:[&!]\S*\s+)*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:\{\{(?:[^}]|\}(?!\}))*\}\}|[^\s"'#[\]{},|>%@`])(?:\{\{(?:[^}]|\}(?!\}))*\}\}|\{(?!\{)|[^\s:{]|:(?=\S)|\s+(?=[^\s#:]))*)\s*:(?=\s|$)/

/** Reads YAML line by line. A Helm template (`{{ … }}`) is taken as text, a line of nothing else as a comment. */
export const yamlScanner: LineScanner<YamlState, YamlMark> = {
  start: 'plain',
  level: yamlLevel,
  // An anchor or an alias; `&` and `*` stand elsewhere too.
  isNotable: (line) => /[&*]/.test(line),
  scan(line, state) {
    const bar = state.indexOf('|')
    if (bar >= 0) {
      const before = state.slice(bar + 1)
      const end = endOfTemplate(line, state.startsWith('comment'))
      if (end >= 0) return { mark: inside, next: before }
      // A template that another one, or a key, cuts off was never finished: the line is read for itself.
      if (state.startsWith('comment') || !interrupts(line)) return { mark: inside, next: state }
      return scanLine(line, before)
    }
    return scanLine(line, state)
  },
}

function scanLine(line: string, state: YamlState): { readonly mark: YamlMark; readonly next: YamlState } {
  const indent = line.search(/\S/)
  const template = indent < 0 ? undefined : isTemplateLine(line, indent)
  if (template) {
    if (template === 'whole') return { mark: inside, next: state }
    return { mark: inside, next: `${template === 'comment' ? 'comment' : 'template'}|${state}` }
  }
  if (state !== 'plain') {
    const [kind, column = '-1', depth = '0', quote = '-'] = state.split(' ')
    const parent = Number(column)
    if (kind === 'block' && (indent < 0 || indent > parent)) return { mark: inside, next: state }
    if (kind === 'open' && (indent < 0 || indent > parent || !startsEntry(line.slice(indent)))) {
      return { mark: inside, next: openState(line, 0, parent, Number(depth), quote) }
    }
  }
  if (indent < 0 || line[indent] === '#') return { mark: inside, next: 'plain' }
  if (/^(?:---|\.\.\.)(?:\s|$)/.test(line)) return { mark: separator, next: 'plain' }
  return scanEntry(line, indent)
}

/** A separator stands at -1, a key at its column, a list item half a column further in: it belongs to a key at its own column. */
function yamlLevel(mark: YamlMark): number {
  if (mark.kind === 'inside') return Infinity
  if (mark.kind === 'separator') return separatorLevel
  const [item] = mark.items
  return item === undefined ? mark.key : item + 0.5
}

export const separatorLevel = -1

function startsEntry(text: string): boolean {
  return text.startsWith('- ') || text.startsWith('---') || keyPattern.test(text)
}

function interrupts(line: string): boolean {
  return line.includes('{{') || startsEntry(line.trimStart())
}

function scanEntry(line: string, indent: number): { mark: YamlMark; next: YamlState } {
  const items: number[] = []
  let column = indent
  while (line[column] === '-' && /^(?:\s|$)/.test(line.slice(column + 1, column + 2))) {
    items.push(column)
    const after = line.slice(column + 1).search(/\S/)
    if (after < 0) return { mark: { kind: 'entry', items, key: -1 }, next: 'plain' }
    column += 1 + after
  }
  const rest = line.slice(column)
  const key = keyPattern.exec(rest)
  if (!key && items.length === 0 && !/^[[{]/.test(rest)) return { mark: inside, next: 'plain' }
  const mark: YamlMark = { kind: 'entry', items, key: key || items.length === 0 ? column : -1 }
  const parent = key ? column : (items.at(-1) ?? -1)
  const valueAt = column + (key?.[0].length ?? 0)
  const value = line.slice(valueAt).trim()
  if (blockScalar.test(value)) return { mark: { ...mark, block: true }, next: `block ${String(parent)}` }
  return { mark, next: openState(line, valueAt, parent, 0, '-') }
}

/** Follows quotes and brackets from `from` to the end of the line and says what is still open there. */
function openState(line: string, from: number, parent: number, depth: number, quote: string): YamlState {
  const fresh = depth === 0 && quote === '-'
  const value = line.slice(from).replace(/^\s*(?:[&!]\S*\s+)*/, '')
  if (fresh && !/^[[{"']/.test(value)) return value.includes('{{') ? afterTemplate(value, 'plain') : 'plain'
  let open = quote
  let level = depth
  for (let at = line.length - value.length; at < line.length; at++) {
    const char = line[at]
    if (char === '{' && line.startsWith('{{', at) && line.includes('}}', at)) at = line.indexOf('}}', at) + 1
    else if (open === '"' && char === '\\') at++
    else if (open !== '-') open = char === open ? '-' : open
    else if (char === '#' && /\s/.test(line[at - 1] ?? ' ')) break
    else if ((char === '"' || char === "'") && /[\s[{,:]/.test(line[at - 1] ?? ' ')) open = char
    else if (char === '[' || char === '{') level++
    else if (char === ']' || char === '}') level--
  }
  const next = level <= 0 && open === '-' ? 'plain' : `open ${String(parent)} ${String(level)} ${open}`
  return fresh && value.startsWith('{{') ? afterTemplate(value, next) : next
}

/** A template that opens on a line and does not close there goes on below. */
function afterTemplate(value: string, next: YamlState): YamlState {
  const opened = value.lastIndexOf('{{')
  return opened >= 0 && !value.includes('}}', opened) ? 'template|plain' : next
}
