import { parseDocument } from 'yaml'
import { sliceLines } from '../../text/lines'
import type { YamlText } from './yamlOutline'
import { documentAround, entryAt } from './yamlOutline'
import { readableDepth } from './nesting'
import { withoutTemplates } from './templates'

/** A stretch of lines that holds one map: its keys stand at `column`. Lines are zero-based, the end exclusive. */
export interface YamlBlock {
  readonly first: number
  readonly end: number
  readonly column: number
}

/** The map on the outermost level of the document around a line; undefined where there is none. */
export function documentBlock(yaml: YamlText, line: number): YamlBlock | undefined {
  const { first, end } = documentAround(yaml, line)
  return blockBelow(yaml, first, end)
}

/** The map of the outermost list item around an entry, as the objects of a `List` are; undefined outside of a list of maps. */
export function itemBlock(yaml: YamlText, entryLine: number): YamlBlock | undefined {
  const root = documentBlock(yaml, entryLine)
  if (!root) return undefined
  // The dashes of the outermost list stand at the key's column or further in; those of lists inside an item further still.
  let column = Infinity
  let start = -1
  for (let line = entryLine; line >= root.first; line = yaml.table.above(line, column)) {
    const mark = yaml.table.mark(line)
    if (mark?.kind !== 'entry') break
    const [item] = mark.items
    if (item === undefined && mark.key <= root.column) break
    if (item !== undefined) start = line
    column = (item === undefined ? mark.key : item + 0.5) - 0.25
  }
  return start < 0 ? undefined : itemAt(yaml, start, root.end)
}

/** Every map of the list under a key of the outermost level. */
export function* itemBlocks(yaml: YamlText, root: YamlBlock, key: string): Iterable<YamlBlock> {
  const line = lineOfKey(yaml, root, key)
  if (line < 0) return
  const end = Math.min(yaml.table.below(line, root.column), root.end)
  let item = yaml.table.below(line, Number.MAX_VALUE)
  const mark = yaml.table.mark(item)
  const column = mark?.kind === 'entry' ? mark.items[0] : undefined
  if (column === undefined) return
  for (; item < end; item = yaml.table.below(item, column + 0.5)) {
    const block = itemAt(yaml, item, end)
    if (block) yield block
  }
}

function itemAt(yaml: YamlText, line: number, rootEnd: number): YamlBlock | undefined {
  const mark = yaml.table.mark(line)
  const item = mark?.kind === 'entry' ? mark.items[0] : undefined
  if (mark?.kind !== 'entry' || item === undefined) return undefined
  const end = Math.min(yaml.table.below(line, item + 0.5), rootEnd)
  return mark.key >= 0 ? { first: line, end, column: mark.key } : blockBelow(yaml, line + 1, end)
}

function blockBelow(yaml: YamlText, first: number, end: number): YamlBlock | undefined {
  const top = yaml.table.below(first - 1, Number.MAX_VALUE)
  const mark = yaml.table.mark(top)
  if (top >= end || mark?.kind !== 'entry' || mark.items.length > 0) return undefined
  return { first: top, end, column: mark.key }
}

/** The line of a key of a map; -1 where it has none. */
function lineOfKey(yaml: YamlText, { first, end, column }: YamlBlock, name: string): number {
  for (let line = first; line < end; line = yaml.table.below(line, column)) {
    const mark = yaml.table.mark(line)
    if (mark?.kind !== 'entry' || mark.key !== column) continue
    const text = yaml.lines.line(line).slice(column)
    if (text.startsWith(`${name}:`) || text.startsWith(`"${name}":`) || text.startsWith(`'${name}':`)) return line
  }
  return -1
}

/** The value at a path below a map, as a program reads it; undefined where there is none, or where a template takes part in it. */
export function valueAt(yaml: YamlText, block: YamlBlock, [name = '', ...rest]: readonly string[]): unknown {
  const line = lineOfKey(yaml, block, name)
  if (line < 0) return undefined
  const end = Math.min(yaml.table.below(line, block.column), block.end)
  const below = blockBelow(yaml, line + 1, end)
  if (below && rest.length > 0) return valueAt(yaml, below, rest)
  return descend(readBlock(yaml, line, end, block.column), [name, ...rest])
}

/** Whether a map has a key at a path, whatever its value. */
export function hasKeyAt(yaml: YamlText, block: YamlBlock, [name = '', ...rest]: readonly string[]): boolean {
  const line = lineOfKey(yaml, block, name)
  if (line < 0 || rest.length === 0) return line >= 0
  const below = blockBelow(yaml, line + 1, Math.min(yaml.table.below(line, block.column), block.end))
  // What stands behind the key in braces, or comes out of a template, may hold anything.
  return below
    ? hasKeyAt(yaml, below, rest)
    : valueAt(yaml, block, [name, ...rest]) !== undefined || isUnreadable(yaml, line)
}

/** Whether the map in which an entry stands, one key on its own line, has another key. */
export function hasKeyBeside(yaml: YamlText, entryLine: number, name: string): boolean {
  const { table } = yaml
  const mark = table.mark(entryLine)
  if (mark?.kind !== 'entry' || mark.items.length > 0) return false
  const around = mark.key - 0.25
  const block = { first: table.above(entryLine, around) + 1, end: table.below(entryLine, around), column: mark.key }
  return lineOfKey(yaml, block, name) >= 0
}

function isUnreadable(yaml: YamlText, line: number): boolean {
  const text = sliceLines(yaml.lines, line, line + 2)
  return withoutTemplates(text) !== text
}

/** The value of the key at a place: an entry's own line and what stands below it. */
export function valueOfKey(yaml: YamlText, entryLine: number, path: readonly (string | null)[]): unknown {
  const mark = yaml.table.mark(entryLine)
  if (mark?.kind !== 'entry' || mark.key < 0) return undefined
  const own = entryAt(yaml, entryLine).keys[0]?.path
  if (!own) return undefined
  const end = yaml.table.below(entryLine, mark.key)
  const steps = path.slice(own.length - 1)
  return steps.includes(null)
    ? undefined
    : descend(readBlock(yaml, entryLine, end, mark.key), steps as readonly string[])
}

function descend(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((map, name) => {
    const isMap = typeof map === 'object' && map !== null && Object.hasOwn(map, name)
    return isMap ? (map as Readonly<Record<string, unknown>>)[name] : undefined
  }, value)
}

const plainLine = /^\s*(?:([A-Za-z][\w./-]*)|"([^"\\]*)"): *(?:([A-Za-z][\w./-]*)|"([^"\\]*)")?\s*$/

/** Reads the lines of one key. Labels are plain words nearly always, and are read without a parser. */
function readBlock(yaml: YamlText, first: number, end: number, column: number): unknown {
  const text = ' '.repeat(column) + sliceLines(yaml.lines, first, end).slice(column)
  if (withoutTemplates(text) !== text || readableDepth(text) !== text) return undefined
  const [head = '', ...below] = text.split('\n').filter((line) => !/^\s*(?:#|$)/.test(line))
  const name = /^\s*([A-Za-z]\w*):\s*$/.exec(head)?.[1]
  const rows = below.map((line) => plainLine.exec(line))
  if (name && rows.length > 0 && sameIndent(below) && rows.every((row) => row?.[3] ?? row?.[4])) {
    return { [name]: Object.fromEntries(rows.map((row) => [row?.[1] ?? row?.[2], row?.[3] ?? row?.[4]])) }
  }
  try {
    const document = parseDocument(text, { logLevel: 'silent', strict: false, uniqueKeys: false, merge: true })
    return document.errors.length > 0 ? undefined : (document.toJS() as unknown)
  } catch {
    // An alias whose anchor stands elsewhere in the file, or leads in a circle.
    return undefined
  }
}

function sameIndent(lines: readonly string[]): boolean {
  return lines.every((line) => line.search(/\S/) === lines[0]?.search(/\S/))
}
