import { isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument } from 'yaml'
import type { Node, Pair, Scalar } from 'yaml'
import type { WrittenValue } from '../../values/statement'
import { readableDepth } from './nesting'
import { withoutTemplates } from './templates'

/** A way down into YAML: a string is a key, `null` an item of a list. `['services', 'web', 'ports', null, 'target']`. */
export type YamlPath = readonly (string | null)[]

/** A scalar that stands as a value, with offsets into the entry's text (ends exclusive). Block scalars are none. */
export interface EntryScalar extends WrittenValue {
  /** The way from the entry to it: its key's name last, or `null` for a list item. */
  readonly path: YamlPath
  readonly start: number
  readonly end: number
}

/** A key inside one entry, with offsets into the entry's text (ends exclusive). */
export interface EntryKey {
  /** The way from the entry to this key, its own name last. */
  readonly path: YamlPath
  readonly start: number
  readonly end: number
  /** The scalar that stands behind the key. */
  readonly value?: EntryScalar
  /** A tag of the value that says how files are merged. */
  readonly tag?: { readonly name: string; readonly start: number; readonly end: number }
}

/** An anchor (`&common`) or an alias (`*common`). */
export interface EntryReference {
  readonly name: string
  /** The way from the entry to the value that it stands on or for; `<<` last where it is merged. */
  readonly path: YamlPath
}

/** What one entry of a YAML file holds, each in the order of the text. */
export interface EntryContent {
  readonly keys: readonly EntryKey[]
  readonly scalars: readonly EntryScalar[]
  readonly anchors: readonly EntryReference[]
  readonly aliases: readonly EntryReference[]
}

const remembered = new Map<string, EntryContent>()
const rememberedMost = 2000
/** Longer texts are few: of them only the last is kept. */
const rememberedLength = 2000
let lastLong: { readonly text: string; readonly content: EntryContent } | undefined

/**
 * The keys and scalars of one entry of a YAML file (its first line, and what belongs to it: `- name: web`, a flow map over
 * several lines, a JSON document). What does not parse gives what can be made out.
 */
export function contentOfEntry(text: string): EntryContent {
  const known = text === lastLong?.text ? lastLong.content : remembered.get(text)
  if (known) return known
  const content = { text, keys: [], scalars: [], anchors: [], aliases: [] }
  collect(parseDocument(readableDepth(withoutTemplates(text)), parseOptions).contents, [], content)
  if (text.length > rememberedLength) lastLong = { text, content }
  else {
    if (remembered.size >= rememberedMost) remembered.clear()
    remembered.set(text, content)
  }
  return content
}

const parseOptions = { logLevel: 'silent', strict: false, uniqueKeys: false, prettyErrors: false } as const

interface Collected {
  /** The entry's whole text. */
  readonly text: string
  readonly keys: EntryKey[]
  readonly scalars: EntryScalar[]
  readonly anchors: EntryReference[]
  readonly aliases: EntryReference[]
}

function collect(node: unknown, path: YamlPath, found: Collected): void {
  if (isAlias(node)) found.aliases.push({ name: node.source, path })
  else if (isNode(node) && node.anchor !== undefined) found.anchors.push({ name: node.anchor, path })
  if (isSeq(node)) for (const item of node.items) collect(item, [...path, null], found)
  else if (isMap(node)) for (const pair of node.items) collectPair(pair, path, found, !node.flow)
  else if (isPair(node)) collectPair(node, path, found)
  else if (isScalar(node)) {
    const scalar = scalarAt(node, path, found.text)
    if (scalar) found.scalars.push(scalar)
  }
}

/** Outside of braces a key stands on the entry's first line; what looks like one below is the rest of something unfinished. */
function collectPair(pair: Pair, path: YamlPath, found: Collected, inBlock = false): void {
  const key = pair.key as Node | null
  if (!isScalar(key) || !key.range) return
  if (inBlock && found.text.lastIndexOf('\n', key.range[0] - 1) >= 0) return
  const written = found.text.slice(key.range[0], key.range[1])
  const name = /\{\{|<%/.test(written) ? written : typeof key.value === 'string' ? key.value : (key.source ?? '')
  const here = [...path, name]
  const value = isScalar(pair.value) ? scalarAt(pair.value, here, found.text) : undefined
  const [start, end] = key.range
  const tag = tagBehind(found.text, end)
  found.keys.push({ path: here, start, end, ...(value && { value }), ...(tag && { tag }) })
  collect(pair.value, here, found)
}

/** `!reset` or any other tag of our own behind a key that ends at `from`. */
function tagBehind(text: string, from: number): EntryKey['tag'] {
  const pattern = /\s*:[ \t]+(?:&\S+[ \t]+)?(![A-Za-z]+)(?=\s|$)/y
  pattern.lastIndex = from
  const name = pattern.exec(text)?.[1]
  return name === undefined ? undefined : { name, start: pattern.lastIndex - name.length, end: pattern.lastIndex }
}

function scalarAt(node: Scalar, path: YamlPath, entry: string): EntryScalar | undefined {
  if (!node.range || node.value === null || node.source === undefined) return undefined
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return undefined
  const [start, end] = node.range
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
  const source = entry.slice(start, end)
  const read = typeof node.value === 'string' && quoted ? node.value : node.source
  // Where a template stands the reader saw letters only.
  const isTemplate = /\{\{|<%|\{%|@/.test(source) && withoutTemplates(source) !== source
  const text = isTemplate ? (quoted ? source.slice(1, -1) : source) : read
  return { path, start, end, text, source, style: quoted ? 'quoted' : 'plain' }
}
