import type { Range } from '../../text/position'
import { rangeOnLine } from '../../text/position'
import type { YamlNode, YamlPair } from './yamlTree'

/** A name as it stands in a file. */
export interface WrittenName {
  readonly text: string
  readonly range: Range
}

/** The node itself, or the one that it is an alias of. */
export function resolved(node: YamlNode): YamlNode {
  let at = node
  // An alias refers to a node above it, so this ends; the limit is for a text that refers to itself.
  for (let steps = 0; at.target && steps < 100; steps++) at = at.target
  return at
}

/** The keys of a map with those that `<<` merges into it; its own keys hide merged ones of the same name. */
export function pairsOf(node: YamlNode): readonly YamlPair[] {
  const found = new Map<string, YamlPair[]>()
  const visited = new Set<YamlNode>()
  // In the order in which they are written, each with what it merges itself. A list, not calls: a chain of merges may be long.
  const sources = [node]
  for (let source = sources.pop(); source; source = sources.pop()) {
    const map = resolved(source)
    if (visited.has(map)) continue
    visited.add(map)
    const own = new Map<string, YamlPair[]>()
    for (const pair of map.pairs) {
      const name = pair.key.text
      if (name !== undefined && name !== '<<') own.set(name, [...(own.get(name) ?? []), pair])
    }
    for (const [name, pairs] of own) if (!found.has(name)) found.set(name, pairs)
    const merged = map.pairs.filter(({ key }) => key.text === '<<')
    sources.push(...merged.flatMap(({ value }) => [value, ...resolved(value).items]).toReversed())
  }
  return [...found.values()].flat()
}

/** The value at the end of a way of keys, aliases and merges followed; undefined where there is none. */
export function nodeAt(node: YamlNode, ...keys: readonly string[]): YamlNode | undefined {
  const [key, ...further] = keys
  const map = resolved(node)
  if (key === undefined) return map
  const pair = map.pairs.find((own) => own.key.text === key) ?? pairsOf(map).find((merged) => merged.key.text === key)
  return pair && nodeAt(pair.value, ...further)
}

/** The items of the list at the end of a way of keys. */
export function itemsAt(node: YamlNode, ...keys: readonly string[]): readonly YamlNode[] {
  return (nodeAt(node, ...keys)?.items ?? []).map(resolved)
}

/** The scalar at the end of a way of keys as a name; undefined where there is none, or an empty one. */
export function nameAt(node: YamlNode, ...keys: readonly string[]): WrittenName | undefined {
  const found = nodeAt(node, ...keys)
  if (!found?.range || !found.text) return undefined
  return { text: found.text, range: found.range }
}

/** The part of a name from `start` on, `length` long; undefined where escapes make its text and its place differ. */
export function partOf({ text, range }: WrittenName, start: number, length: number): WrittenName | undefined {
  if (range.end.character - range.start.character !== text.length || length <= 0) return undefined
  const from = range.start.character + start
  return { text: text.slice(start, start + length), range: rangeOnLine(range.start.line, from, from + length) }
}
