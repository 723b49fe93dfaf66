import type { Lines } from '../../text/lines'
import { offsetToPosition, sliceLines } from '../../text/lines'
import type { LineTable } from '../../text/lineTable'
import type { Range } from '../../text/position'
import type { WrittenValue } from '../../values/statement'
import type { YamlEntryMark, YamlMark } from './scanYaml'
import { separatorLevel } from './scanYaml'
import type { EntryKey, EntryReference, EntryScalar, YamlPath } from './yamlEntry'
import { contentOfEntry } from './yamlEntry'

/** A YAML text and what its lines are. */
export interface YamlText {
  readonly lines: Lines
  readonly table: LineTable<YamlMark>
}

/** A scalar that stands as a value, with its place in the file. */
export interface YamlScalar extends WrittenValue {
  /** From the root of the `---` document to it: its key's name last, or `null` for a list item. */
  readonly path: YamlPath
  readonly range: Range
}

/** A key with its place in the file. */
export interface YamlKey {
  /** From the root of the `---` document to this key, its own name last. */
  readonly path: YamlPath
  readonly range: Range
  readonly value?: YamlScalar
  /** A tag of the value that says how files are merged: `!reset`. */
  readonly tag?: { readonly name: string; readonly range: Range }
}

/** An anchor (`&common`) or an alias (`*common`), and the path of the value that it stands on or for. */
export interface YamlReference {
  readonly name: string
  readonly path: YamlPath
}

/** What stands in one entry, each in the order of the file. */
export interface YamlEntry {
  readonly keys: readonly YamlKey[]
  readonly scalars: readonly YamlScalar[]
  readonly anchors: readonly YamlReference[]
  readonly aliases: readonly YamlReference[]
}

const nothing: YamlEntry = { keys: [], scalars: [], anchors: [], aliases: [] }

/** An entry is read at most this far: enough for its keys, however long a text behind it is. */
const entryLinesMost = 400

/** The line that opens the entry to which `line` belongs; -1 between entries. */
export function entryLineOf(yaml: YamlText, line: number): number {
  const entry = yaml.table.above(line + 1, Number.MAX_VALUE)
  return yaml.table.mark(entry)?.kind === 'entry' ? entry : -1
}

/** What stands in the entry which opens at `entryLine`, and nothing of the entries below it. */
export function entryAt(yaml: YamlText, entryLine: number): YamlEntry {
  const mark = yaml.table.mark(entryLine)
  if (mark?.kind !== 'entry') return nothing
  const text = sliceLines(yaml.lines, entryLine, endOfEntry(yaml, entryLine, mark))
  const content = contentOfEntry(text)
  const { keys, scalars, anchors, aliases } = content
  if (keys.length + scalars.length + anchors.length + aliases.length === 0) return nothing
  const prefix = pathAbove(yaml, entryLine, mark)
  const place = offsetToPosition(text, entryLine)
  const rangeOf = ({ start, end }: { readonly start: number; readonly end: number }): Range => ({
    start: place(start),
    end: place(end),
  })
  const below = (path: YamlPath): YamlPath => [...prefix, ...path]
  const scalar = ({ path, text: read, source, style, ...part }: EntryScalar): YamlScalar => ({
    path: below(path),
    range: rangeOf(part),
    text: read,
    source,
    style,
  })
  const key = ({ path, value, tag, ...part }: EntryKey): YamlKey => ({
    path: below(path),
    range: rangeOf(part),
    ...(value && { value: scalar(value) }),
    ...(tag && { tag: { name: tag.name, range: rangeOf(tag) } }),
  })
  const reference = ({ name, path }: EntryReference): YamlReference => ({ name, path: below(path) })
  return {
    keys: keys.map(key),
    scalars: scalars.map(scalar),
    anchors: anchors.map(reference),
    aliases: aliases.map(reference),
  }
}

/** The line behind an entry, as far as an entry is read. The lines of a block scalar are text without keys. */
function endOfEntry(yaml: YamlText, entryLine: number, mark: YamlEntryMark): number {
  const most = Math.min(yaml.lines.count, entryLine + (mark.block ? 1 : entryLinesMost))
  let end = entryLine + 1
  while (end < most && yaml.table.mark(end)?.kind === 'inside') end++
  return end
}

/** Climbs by indentation from an entry to the root of its document: `['services', 'web']` for a key of the service web. */
function pathAbove(yaml: YamlText, entryLine: number, mark: YamlEntryMark): YamlPath {
  const path: (string | null)[] = []
  let column = mark.items[0] ?? mark.key
  let belowItem = mark.items.length > 0
  for (let line = entryLine; ;) {
    // A key that opens a list may stand at the column of the list's dashes; every other parent stands further out.
    line = yaml.table.above(line, belowItem ? column : column - 0.25)
    const above = yaml.table.mark(line)
    if (above?.kind !== 'entry') return path
    if (above.key >= 0 && (above.key < column || (belowItem && above.key === column))) {
      path.unshift(keyOnLine(yaml, line))
      column = above.key
      belowItem = false
    }
    for (const item of above.items.toReversed()) {
      if (item >= column) continue
      path.unshift(null)
      column = item
      belowItem = true
    }
  }
}

function keyOnLine(yaml: YamlText, line: number): string {
  const text = yaml.lines.line(line)
  // Nearly every key is a plain word: no need to parse the line.
  const plain = /^\s*(?:- +)*([A-Za-z][\w./-]*):(?:\s|$)/.exec(text)?.[1]
  if (plain !== undefined) return plain
  return (
    contentOfEntry(text).keys[0]?.path.at(-1) ??
    text
      .trim()
      .replace(/^(?:- +)+/, '')
      .replace(/\s*:.*$/, '')
  )
}

/** First and last line (exclusive) of the `---` document around `line`. */
export function documentAround(yaml: YamlText, line: number): { readonly first: number; readonly end: number } {
  return { first: yaml.table.above(line, separatorLevel) + 1, end: yaml.table.below(line, separatorLevel) }
}

/** The scalar values of the keys on the outermost level of a document: `{ apiVersion: 'v1', kind: 'Pod', metadata: '' }`. */
export function outermostKeys(yaml: YamlText, first: number, end: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const top = yaml.table.below(first - 1, Number.MAX_VALUE)
  const mark = yaml.table.mark(top)
  if (mark?.kind !== 'entry' || mark.items.length > 0) return found
  for (let line = top; line < end; line = yaml.table.below(line, mark.key)) {
    for (const key of entryAt(yaml, line).keys)
      if (key.path.length === 1) found.set(key.path[0] ?? '', key.value?.text ?? '')
  }
  return found
}
