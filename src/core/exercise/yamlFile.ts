import type { Document, Node, Pair, Scalar } from 'yaml'
import { LineCounter, isAlias, isMap, isPair, isScalar, isSeq, parseAllDocuments } from 'yaml'
import { readableDepth } from '../language/yaml/nesting'
import type { Range } from '../text/position'
import { rangeOnLine } from '../text/position'
import type { Finding, Place } from './finding'
import { finding } from './finding'

/** A value of a YAML or JSON file, aliases followed, and where it stands: of a map or list its key. */
export interface YamlValue extends Place {
  readonly node: Node | null
  readonly document: Document
  readonly placeOf: (node: Node) => Range
}

/** A key of a map with its value. */
export interface YamlEntry {
  readonly key: string
  readonly value: YamlValue
}

/** The documents of a file, or what keeps it from being read. */
export type YamlFile = { readonly documents: readonly YamlValue[] } | { readonly broken: Finding }

/** Reads a YAML file (JSON is YAML too). Empty documents are left out. */
export function readYaml(file: string, text: string): YamlFile {
  const counter = new LineCounter()
  const position = (offset: number): { line: number; character: number } => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(line - 1, 0), character: Math.max(col - 1, 0) }
  }
  const placeOf = (node: Node): Range => {
    const [start = 0, end = 0] = node.range ?? []
    return { start: position(start), end: position(end) }
  }
  const parsed = parseAllDocuments(readableDepth(text), {
    lineCounter: counter,
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
  })
  const documents = 'empty' in parsed ? [] : parsed
  for (const { errors } of documents) {
    const [error] = errors
    if (!error) continue
    const start = position(error.pos[0])
    const range = rangeOnLine(start.line, start.character, start.character + 1)
    return { broken: finding({ file, range }, 'not-yaml', { file, line: String(start.line + 1) }) }
  }
  return {
    documents: documents.flatMap((document) => {
      const node = document.contents as Node | null
      return node ? [{ file, node, document, placeOf, range: firstOf(node, placeOf) }] : []
    }),
  }
}

/** The place of a map or list that no key leads to: its first key, or its bracket. */
function firstOf(node: Node, placeOf: (node: Node) => Range): Range {
  const first = isMap(node) ? node.items[0]?.key : isScalar(node) ? node : undefined
  if (first && typeof first === 'object') return placeOf(first as Node)
  const { start } = placeOf(node)
  return rangeOnLine(start.line, start.character, start.character + 1)
}

function follow(value: Pick<YamlValue, 'document'>, node: unknown): Node | null {
  let found = node
  // An alias leads to a node above it, so this ends; the limit is for a text that refers to itself.
  for (let steps = 0; isAlias(found) && steps < 100; steps++) found = found.resolve(value.document)
  return isAlias(found) || found === undefined ? null : (found as Node | null)
}

function below(parent: YamlValue, written: unknown, key: unknown): YamlValue {
  const node = follow(parent, written)
  const own = isScalar(written) && written.range && written.range[1] > written.range[0] ? written : undefined
  const place = own ?? (key as Node | undefined)
  const range = place?.range ? parent.placeOf(place) : node ? firstOf(node, parent.placeOf) : parent.range
  return { file: parent.file, document: parent.document, placeOf: parent.placeOf, node, range }
}

/** The keys of a map with those that `<<` merges into it; its own hide merged ones. Nothing for what is no map. */
export function entriesOf(value: YamlValue | undefined): readonly YamlEntry[] {
  const found = new Map<string, YamlEntry>()
  const visited = new Set<Node>()
  if (!value) return []
  const sources: (Node | null)[] = [value.node]
  for (let source = sources.pop(); source !== undefined; source = sources.pop()) {
    if (!isMap(source) || visited.has(source)) continue
    visited.add(source)
    const own = new Map<string, YamlEntry>()
    const merged: (Node | null)[] = []
    for (const pair of source.items as readonly Pair[]) {
      const key = isPair(pair) && isScalar(pair.key) ? scalarText(pair.key) : undefined
      if (key === undefined) continue
      if (key === '<<') {
        const from = follow(value, pair.value)
        merged.push(...(isSeq(from) ? from.items.map((item) => follow(value, item)) : [from]))
      } else own.set(key, { key, value: below(value, pair.value, pair.key) })
    }
    for (const [key, entry] of own) if (!found.has(key)) found.set(key, entry)
    sources.push(...merged.toReversed())
  }
  return [...found.values()]
}

/** The value at the end of a way of keys. */
export function at(value: YamlValue | undefined, ...keys: readonly string[]): YamlValue | undefined {
  let found = value
  for (const key of keys) found = entriesOf(found).find((entry) => entry.key === key)?.value
  return found
}

/** The items of the list at the end of a way of keys. */
export function itemsAt(value: YamlValue | undefined, ...keys: readonly string[]): readonly YamlValue[] {
  const list = at(value, ...keys)
  return list && isSeq(list.node) ? list.node.items.map((item) => below(list, item, undefined)) : []
}

/** The text of the scalar at the end of a way of keys, as a program reads it; undefined of none and of an empty one. */
export function textAt(value: YamlValue | undefined, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys)
  if (!found || !isScalar(found.node)) return undefined
  const text = scalarText(found.node)
  return text === '' ? undefined : text
}

/** A scalar as it is written where it is no text: `1.10`, `true`. Nothing of `null`. */
function scalarText({ value, source }: Scalar): string {
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : (source ?? JSON.stringify(value))
}

/** Texts at a place that is a list, or one scalar: `env_file: .env`, `env_file: [.env]`. */
export function textsAt(value: YamlValue | undefined, ...keys: readonly string[]): readonly string[] {
  const one = textAt(value, ...keys)
  return one === undefined ? itemsAt(value, ...keys).flatMap((item) => textAt(item) ?? []) : [one]
}

/** The deepest value on a way of keys that is there, for the place of what is missing. */
export function nearest(value: YamlValue, ...keys: readonly string[]): YamlValue {
  let found = value
  for (const key of keys) {
    const next = at(found, key)
    if (!next) return found
    found = next
  }
  return found
}

/** What stands at a place, on one line: a scalar's text, or that it is a list or map. */
export function shown(value: YamlValue | undefined): string {
  const text = textAt(value)
  if (text !== undefined) return text
  if (value && isSeq(value.node))
    return `[${itemsAt(value)
      .map((item) => textAt(item) ?? '…')
      .join(', ')}]`
  if (value && isMap(value.node))
    return `{${entriesOf(value)
      .map(({ key }) => key)
      .join(', ')}}`
  return '""'
}
