import type { LineScanner } from '../../text/lineTable'

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
}

const inside: YamlMark = { kind: 'inside' }
const separator: YamlMark = { kind: 'separator' }

/** `plain`, or `block N` (a block scalar under column N), or `open C D Q` (under column C, flow depth D, open quote Q or -). */
type YamlState = string

const blockScalar = /^(?:[&!]\S*\s+)*[|>][-+\d]*\s*(?:#.*)?$/
const keyPattern =
  /^(?:[&!]\S*\s+)*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#[\]{},|>%@`][^#]*?|[^\s"'#[\]{},|>%@`]\S*#\S*?)\s*:(?=\s|$)/

/** Reads YAML line by line. A Helm template (`{{ … }}`) is taken as text, a line of nothing else as a comment. */
export const yamlScanner: LineScanner<YamlState, YamlMark> = {
  start: 'plain',
  level: yamlLevel,
  // An anchor or an alias; `&` and `*` stand elsewhere too.
  isNotable: (line) => /[&*]/.test(line),
  scan(line, state) {
    const indent = line.search(/\S/)
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
  },
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
  if (!key && items.length === 0 && !/^[[{"']/.test(rest)) return { mark: inside, next: 'plain' }
  if (!key && rest.startsWith('{{')) return { mark: inside, next: 'plain' }
  const mark: YamlMark = { kind: 'entry', items, key: key || items.length === 0 ? column : -1 }
  const parent = key ? column : (items.at(-1) ?? -1)
  const valueAt = column + (key?.[0].length ?? 0)
  const value = line.slice(valueAt).trim()
  if (blockScalar.test(value)) return { mark, next: `block ${String(parent)}` }
  return { mark, next: openState(line, valueAt, parent, 0, '-') }
}

/** Follows quotes and brackets from `from` to the end of the line and says what is still open there. */
function openState(line: string, from: number, parent: number, depth: number, quote: string): YamlState {
  const fresh = depth === 0 && quote === '-'
  const value = line.slice(from).replace(/^\s*(?:[&!]\S*\s+)*/, '')
  if (fresh && !/^[[{"']/.test(value)) return 'plain'
  let open = quote
  let level = depth
  for (let at = line.length - value.length; at < line.length; at++) {
    const char = line[at]
    if (open === '"' && char === '\\') at++
    else if (open !== '-') open = char === open ? '-' : open
    else if (line.startsWith('{{', at) && line.includes('}}', at)) at = line.indexOf('}}', at) + 1
    else if (char === '#' && /\s/.test(line[at - 1] ?? ' ')) break
    else if ((char === '"' || char === "'") && /[\s[{,:]/.test(line[at - 1] ?? ' ')) open = char
    else if (char === '[' || char === '{') level++
    else if (char === ']' || char === '}') level--
  }
  return level <= 0 && open === '-' ? 'plain' : `open ${String(parent)} ${String(level)} ${open}`
}
