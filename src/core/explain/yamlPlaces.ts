import { pairsOf } from '../language/names/yamlNodes'
import type { YamlNode } from '../language/names/yamlTree'
import type { Range } from '../text/position'
import type { Anchor, Places } from './anchor'
import { collectPlaces } from './anchor'

/** One document or object of a YAML file with the name that its anchors begin with. */
export interface NamedRoot {
  readonly name: string
  readonly node: YamlNode
}

/** Nothing that people write is deeper. */
const deepest = 200

/** Where every key, item and scalar of some documents stands. */
export function yamlPlaces(roots: readonly NamedRoot[]): Places {
  const places = collectPlaces()
  const visit = (node: YamlNode, anchor: Anchor): void => {
    const own = rangeOf(node)
    if (own) places.add(anchor, own)
    if (anchor.length > deepest) return
    for (const { key, value } of node.pairs) {
      const below = [...anchor, key.text ?? '']
      const range = withQuotes(key)
      if (range) places.add(below, range)
      visit(value, below)
    }
    for (const [index, item] of node.items.entries()) visit(item, [...anchor, String(index)])
  }
  for (const { name, node } of roots) visit(node, [name])
  return places
}

/** Where a node begins: a scalar's own place, or that of the first thing in it. */
export function rangeOf(node: YamlNode, depth = 0): Range | undefined {
  const own = withQuotes(node)
  if (own || depth > deepest) return own
  const [pair] = node.pairs
  if (pair) return withQuotes(pair.key)
  const [item] = node.items
  return item && rangeOf(item, depth + 1)
}

/** A scalar's place with the quotes around it, as a keyword's range has it. */
function withQuotes({ range, quotes = 0 }: YamlNode): Range | undefined {
  if (!range) return undefined
  const { start, end } = range
  return {
    start: { line: start.line, character: start.character - quotes },
    end: { line: end.line, character: end.character + quotes },
  }
}

/** Keys whose map is shown by its names, which the file's author chose. */
const shownByNames = new Set('environment args labels depends_on networks data stringData binaryData hard'.split(' '))
/** Keys whose map is shown with its values. */
const shownWithValues = new Set('selector matchLabels nodeSelector'.split(' '))

/**
 * A value on one line, for a reader: a scalar, the items of a list, what is in some maps; undefined where it is too much, or a list of which something
 * is said item by item.
 */
export function shownValue(node: YamlNode, key: string, items: number): string | undefined {
  if (node.text !== undefined) return node.text
  if (node.pairs.length > 0) return shownMap(node, key)
  const texts = node.items.map((item) => item.text ?? textOf(item, 'name'))
  if (texts.length === 0 || texts.includes(undefined) || items >= texts.length) return undefined
  return texts.join(', ')
}

function shownMap(node: YamlNode, key: string): string | undefined {
  const pairs = pairsOf(node)
  if (shownByNames.has(key)) return pairs.map((pair) => pair.key.text ?? '').join(', ')
  if (!shownWithValues.has(key)) return undefined
  const labels = pairs.find((pair) => pair.key.text === 'matchLabels')?.value.pairs ?? pairs
  const texts = labels.map((pair) =>
    pair.value.text === undefined ? undefined : `${pair.key.text ?? ''}=${pair.value.text}`,
  )
  return texts.includes(undefined) ? undefined : texts.join(', ')
}

function textOf({ pairs }: YamlNode, key: string): string | undefined {
  return pairs.find((pair) => pair.key.text === key)?.value.text
}
