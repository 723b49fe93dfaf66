import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml'
import type { Node, Pair } from 'yaml'

/** A way down into YAML: a string is a key, `null` an item of a list. `['services', 'web', 'ports', null, 'target']`. */
export type YamlPath = readonly (string | null)[]

/** A key inside one entry, with offsets into the entry's text (ends exclusive). */
export interface EntryKey {
  /** The way from the entry to this key, its own name last. */
  readonly path: YamlPath
  readonly start: number
  readonly end: number
  /** The scalar that stands behind the key, as the reader of the file sees it. */
  readonly value?: string
}

const remembered = new Map<string, readonly EntryKey[]>()
const rememberedMost = 2000

/**
 * The keys of one entry of a YAML file (its first line, and what belongs to it: `- name: web`, a flow map over several
 * lines, a JSON document). What does not parse gives the keys that can be made out.
 */
export function keysOfEntry(text: string): readonly EntryKey[] {
  const known = remembered.get(text)
  if (known) return known
  const keys: EntryKey[] = []
  collect(parseDocument(text, { logLevel: 'silent', strict: false }).contents, [], keys)
  if (remembered.size >= rememberedMost) remembered.clear()
  remembered.set(text, keys)
  return keys
}

function collect(node: unknown, path: YamlPath, keys: EntryKey[]): void {
  if (isSeq(node)) for (const item of node.items) collect(item, [...path, null], keys)
  else if (isMap(node)) for (const pair of node.items) collectPair(pair, path, keys)
  else if (isPair(node)) collectPair(node, path, keys)
}

function collectPair(pair: Pair, path: YamlPath, keys: EntryKey[]): void {
  const key = pair.key as Node | null
  if (!isScalar(key) || !key.range) return
  const name = typeof key.value === 'string' ? key.value : (key.source ?? '')
  const here = [...path, name]
  const value = isScalar(pair.value) && pair.value.value !== null ? pair.value.source : undefined
  keys.push({ path: here, start: key.range[0], end: key.range[1], ...(value === undefined ? {} : { value }) })
  collect(pair.value, here, keys)
}
