import type { Lines } from '../../text/lines'
import { offsetToPosition, sliceLines } from '../../text/lines'
import type { LineTable } from '../../text/lineTable'
import type { Range } from '../../text/position'
import type { YamlEntryMark, YamlMark } from './scanYaml'
import type { YamlPath } from './yamlEntry'
import { keysOfEntry } from './yamlEntry'

/** A YAML text and what its lines are. */
export interface YamlText {
  readonly lines: Lines
  readonly table: LineTable<YamlMark>
}

/** A key with its place in the file. */
export interface YamlKey {
  /** From the root of the `---` document to this key, its own name last. */
  readonly path: YamlPath
  readonly range: Range
  readonly value?: string
}

/** An entry is read at most this far: enough for its keys, however long a text behind it is. */
const entryLinesMost = 400

/** The line that opens the entry to which `line` belongs; -1 between entries. */
export function entryLineOf(yaml: YamlText, line: number): number {
  for (let at = line; at >= 0; at--) {
    const mark = yaml.table.mark(at)
    if (mark?.kind === 'entry') return at
    if (mark?.kind === 'separator') return -1
  }
  return -1
}

/** The keys that stand in the entry which opens at `entryLine`, and none of the entries below it. */
export function keysAtEntry(yaml: YamlText, entryLine: number): readonly YamlKey[] {
  const mark = yaml.table.mark(entryLine)
  if (mark?.kind !== 'entry') return []
  let end = entryLine + 1
  while (end < yaml.lines.count && end - entryLine < entryLinesMost && yaml.table.mark(end)?.kind === 'inside') end++
  const text = sliceLines(yaml.lines, entryLine, end)
  const keys = keysOfEntry(text)
  if (keys.length === 0) return []
  const prefix = pathAbove(yaml, entryLine, mark)
  const place = offsetToPosition(text, entryLine)
  return keys.map((key) => ({
    path: [...prefix, ...key.path],
    range: { start: place(key.start), end: place(key.end) },
    ...(key.value === undefined ? {} : { value: key.value }),
  }))
}

/** Climbs by indentation from an entry to the root of its document: `['services', 'web']` for a key of the service web. */
function pathAbove(yaml: YamlText, entryLine: number, mark: YamlEntryMark): YamlPath {
  const path: (string | null)[] = []
  let column = mark.items[0] ?? mark.key
  let belowItem = mark.items.length > 0
  for (let line = entryLine - 1; line >= 0 && (column > 0 || belowItem); line--) {
    const above = yaml.table.mark(line)
    if (above?.kind === 'separator') break
    if (above?.kind !== 'entry') continue
    const isParentKey = above.key >= 0 && (above.key < column || (belowItem && above.key === column && above.items.length === 0))
    if (isParentKey) {
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
  return path
}

function keyOnLine(yaml: YamlText, line: number): string {
  const text = yaml.lines.line(line)
  return keysOfEntry(text)[0]?.path.at(-1) ?? text.trim().replace(/^(?:- +)+/, '').replace(/\s*:.*$/, '')
}

/** First and last line (exclusive) of the `---` document around `line`. */
export function documentAround(yaml: YamlText, line: number): { readonly first: number; readonly end: number } {
  let first = line
  while (first > 0 && yaml.table.mark(first - 1)?.kind !== 'separator') first--
  let end = line + 1
  while (end < yaml.lines.count && yaml.table.mark(end)?.kind !== 'separator') end++
  return { first, end }
}

/** The scalar values of the keys on the outermost level of a document: `{ apiVersion: 'v1', kind: 'Pod', metadata: '' }`. */
export function outermostKeys(yaml: YamlText, first: number, end: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let root = -1
  for (let line = first; line < end; line++) {
    const mark = yaml.table.mark(line)
    if (mark?.kind !== 'entry') continue
    const column = mark.items[0] ?? mark.key
    if (root < 0) root = Math.max(column, 0)
    if (column > root) continue
    for (const key of keysAtEntry(yaml, line)) if (key.path.length === 1) found.set(key.path[0] ?? '', key.value ?? '')
  }
  return found
}
