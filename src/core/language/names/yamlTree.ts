import { CST, Lexer, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Lines } from '../../text/lines'
import { offsetToPosition, sliceLines } from '../../text/lines'
import type { Position, Range } from '../../text/position'
import { rangeOnLine } from '../../text/position'
import { readableDepth } from '../yaml/nesting'
import type { YamlEntryMark } from '../yaml/scanYaml'
import type { YamlText } from '../yaml/yamlOutline'

/** A node of a whole YAML file, as its line table and its entries give it. Every list and map is there, filled or empty. */
export interface YamlNode {
  /** What a program reads of a scalar; of one with a template in it the text as it is written. */
  text?: string
  /** A scalar's place on one line, quotes excluded; none for block scalars and texts over several lines. */
  range?: Range
  /** How many columns of quotes stand on each side of that range. */
  quotes?: 0 | 1
  /** The anchored node, where this is an alias (`*name`) of one above it. */
  target?: YamlNode
  readonly pairs: YamlPair[]
  readonly items: YamlNode[]
}

export interface YamlPair {
  readonly key: YamlNode
  readonly value: YamlNode
}

/** `&name` or `*name`, with the range of the name alone. */
export interface AnchorMark {
  readonly kind: 'anchor' | 'alias'
  readonly name: string
  readonly range: Range
}

/** One `---` document. */
export interface YamlTree {
  /** The first line with something on it; zero-based. */
  readonly line: number
  readonly root: YamlNode
  /** In the order of the file. */
  readonly marks: readonly AnchorMark[]
}

interface Frame {
  readonly column: number
  readonly item: boolean
  readonly node: YamlNode
}

/** Reads a file entry by entry, so that a broken one spoils nothing but itself. Documents without content are left out. */
export function yamlTrees(yaml: YamlText): readonly YamlTree[] {
  const trees: YamlTree[] = []
  let builder: ReturnType<typeof treeBuilder> | undefined
  for (let line = 0; line < yaml.lines.count; line++) {
    const mark = yaml.table.mark(line)
    if (mark?.kind === 'separator') builder = undefined
    if (mark?.kind !== 'entry') continue
    if (!builder) {
      builder = treeBuilder(line)
      trees.push(builder.tree)
    }
    let end = line + 1
    while (end < yaml.lines.count && yaml.table.mark(end)?.kind === 'inside') end++
    builder.add(readEntry(yaml.lines, line, end), mark)
    line = end - 1
  }
  return trees
}

function emptyNode(): YamlNode {
  return { pairs: [], items: [] }
}

function treeBuilder(line: number): { readonly tree: YamlTree; add(entry: Entry, mark: YamlEntryMark): void } {
  const root = emptyNode()
  const marks: AnchorMark[] = []
  const anchors = new Map<string, YamlNode>()
  let frames: Frame[] = []
  const parentOf = (column: number, item: boolean): YamlNode => {
    // A list may stand at the column of its key; everything else stands further in than what it belongs to.
    frames = frames.filter((frame) => frame.column < column || (item && !frame.item && frame.column === column))
    return frames.at(-1)?.node ?? root
  }
  return {
    tree: { line, root, marks },
    add(entry, { items, key }) {
      marks.push(...entry.marks)
      let content: unknown = entry.content
      for (const column of items) {
        const node = emptyNode()
        parentOf(column, true).items.push(node)
        frames.push({ column, item: true, node })
        content = isSeq(content) ? content.items[0] : undefined
        remember(content, node)
      }
      const parent = key < 0 ? (frames.at(-1)?.node ?? root) : parentOf(key, false)
      const before = parent.pairs.length
      fill(parent, content, { entry, anchors })
      // What stands below belongs to the key of the line; below a broken one to nothing.
      if (key >= 0) frames.push({ column: key, item: false, node: parent.pairs[before]?.value ?? emptyNode() })
    },
  }

  function remember(content: unknown, node: YamlNode): void {
    const anchor = (content as { anchor?: unknown } | null | undefined)?.anchor
    if (typeof anchor === 'string') anchors.set(anchor, node)
  }
}

interface Entry {
  readonly text: string
  readonly content: unknown
  readonly marks: readonly AnchorMark[]
  place(offset: number): Position
}

// A template that is not closed soon is none: looking for the end again from each of many would take forever.
const template = /\{\{[^]{0,2000}?\}\}/g
const lineOfTemplates = /^[ \t]*(?:\{\{(?:(?!\}\})[^]){0,2000}\}\}[ \t]*)+$/gm

function readEntry(lines: Lines, first: number, end: number): Entry {
  const text = sliceLines(lines, first, end)
  const plain = text.includes('{{') ? withoutTemplates(text) : text
  const { contents } = parseDocument(readableDepth(plain), { logLevel: 'silent', strict: false })
  const place = offsetToPosition(text, first)
  return { text, content: contents, marks: /[&*]/.test(plain) ? anchorMarks(plain, place) : [], place }
}

/** A template becomes a word of its length, for `{{ … }}` is a map in a map to YAML; lines of nothing else become blank. */
function withoutTemplates(text: string): string {
  return text
    .replace(lineOfTemplates, (found) => found.replace(/[^\n]/g, ' '))
    .replace(template, (found) => found.replace(/[^\n]/g, '_'))
}

function anchorMarks(text: string, place: (offset: number) => Position): readonly AnchorMark[] {
  const marks: AnchorMark[] = []
  let offset = 0
  let before = ''
  for (const token of new Lexer().lex(text)) {
    const kind = before === CST.SCALAR ? undefined : CST.tokenType(token)
    before = token
    // These stand in no text; all other tokens together are the text.
    if (token === CST.DOCUMENT || token === CST.FLOW_END || token === CST.SCALAR) continue
    const { line, character } = place(offset + 1)
    offset += token.length
    if (kind !== 'anchor' && kind !== 'alias') continue
    const name = token.slice(1)
    marks.push({ kind, name, range: rangeOnLine(line, character, character + name.length) })
  }
  return marks
}

interface Reading {
  readonly entry: Entry
  readonly anchors: Map<string, YamlNode>
}

/** Takes what the library read into `node`. */
function fill(node: YamlNode, content: unknown, reading: Reading): void {
  const { anchors } = reading
  if (isAlias(content)) {
    const target = anchors.get(content.source)
    if (target) node.target = target
    return
  }
  const anchor = (content as { anchor?: unknown } | null | undefined)?.anchor
  if (typeof anchor === 'string') anchors.set(anchor, node)
  if (isScalar(content)) fillScalar(node, content, reading.entry)
  else if (isSeq(content)) {
    for (const item of content.items) node.items.push(filled(item, reading))
  } else if (isMap(content)) {
    for (const { key, value } of content.items)
      node.pairs.push({ key: filled(key, reading), value: filled(value, reading) })
  }
}

function filled(content: unknown, reading: Reading): YamlNode {
  const node = emptyNode()
  fill(node, content, reading)
  return node
}

function fillScalar(
  node: YamlNode,
  scalar: { source?: string; value: unknown; type?: string; range?: readonly number[] | null },
  entry: Entry,
): void {
  const { source = '', type = '' } = scalar
  if (!scalar.range || source === '' || type.startsWith('BLOCK')) return
  const quoted = type.startsWith('QUOTE') ? 1 : 0
  const [from = 0, to = 0] = scalar.range
  const start = entry.place(from + quoted)
  const end = entry.place(Math.max(to - quoted, from + quoted))
  const written = entry.text.slice(from + quoted, Math.max(to - quoted, from + quoted))
  const text = quoted && typeof scalar.value === 'string' && !written.includes('{{') ? scalar.value : written
  if (start.line !== end.line) return
  node.text = text
  node.range = { start, end }
  node.quotes = quoted
}
