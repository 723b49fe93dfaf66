import type { Range } from '../../text/position'
import type { NewName } from './nameUse'
import { newName } from './nameUse'
import type { WrittenName } from './yamlNodes'
import { itemsAt, nameAt, nodeAt, pairsOf, resolved } from './yamlNodes'
import type { YamlNode, YamlPair } from './yamlTree'

/** An object of a manifest; those in the `items` of a `List` are objects too. */
export interface KubernetesObject {
  readonly node: YamlNode
  readonly kind: string
  readonly name: WrittenName | undefined
  readonly namespace: string | undefined
  readonly pods: readonly Pod[]
}

/** A Pod, or the template of one in a workload of any kind. */
export interface Pod {
  readonly spec: YamlNode
  readonly containers: readonly Container[]
  readonly labelled: Labelled
}

export interface Container {
  readonly node: YamlNode
  readonly ports: readonly NewName[]
}

/** Something that a selector may match by its labels. */
export interface Labelled {
  readonly namespace: string | undefined
  /** Its labels by key. */
  readonly labels: ReadonlyMap<string, Label>
}

export interface Label {
  readonly value: string
  readonly name: NewName
}

/** The objects in one document; none where it has no `apiVersion` and `kind`. */
export function objectsOf(root: YamlNode): readonly KubernetesObject[] {
  const kind = nameAt(root, 'kind')?.text
  if (kind === undefined || !nameAt(root, 'apiVersion')) return []
  // A `List`, or one of a single kind: `RoleBindingList`.
  const items = kind.endsWith('List') ? itemsAt(root, 'items').flatMap(objectsOf) : []
  if (kind === 'List' || items.length > 0) return items
  const namespace = nameAt(root, 'metadata', 'namespace')?.text
  return [{ node: root, kind, name: nameAt(root, 'metadata', 'name'), namespace, pods: podsIn(root, namespace) }]
}

function podsIn(root: YamlNode, namespace: string | undefined): readonly Pod[] {
  const found: Pod[] = []
  walk(root, (node) => {
    const spec = nodeAt(node, 'spec')
    if (!spec || !nodeAt(spec, 'containers')) return
    const nodes = [
      ...itemsAt(spec, 'initContainers'),
      ...itemsAt(spec, 'containers'),
      ...itemsAt(spec, 'ephemeralContainers'),
    ]
    found.push({ spec, containers: nodes.map(containerOf), labelled: labelledBy(nodeAt(node, 'metadata'), namespace) })
  })
  return found
}

function containerOf(node: YamlNode): Container {
  const ports = itemsAt(node, 'ports').flatMap((port) => nameAt(port, 'name') ?? [])
  return { node, ports: ports.map((name) => newName('port', 'definition', name)) }
}

/** What the `labels` of a `metadata` say. */
export function labelledBy(metadata: YamlNode | undefined, namespace: string | undefined): Labelled {
  const labels = new Map<string, Label>()
  const map = metadata && nodeAt(metadata, 'labels')
  for (const pair of map ? pairsOf(map) : []) {
    const { text, range, value } = labelEntry(pair)
    if (range) labels.set(pair.key.text ?? '', { value, name: newName('label', 'definition', { text, range }) })
  }
  return { namespace, labels }
}

/** `app: web` as one name, from its key to its value. */
export function labelEntry({ key, value: written }: YamlPair): {
  readonly text: string
  readonly range: Range | undefined
  readonly value: string
} {
  const found = resolved(written)
  const value = found.text ?? ''
  const sameLine = found === written && found.range?.start.line === key.range?.start.line
  const [first, last] = [key, sameLine ? found : key]
  const range = first.range &&
    last.range && {
      start: { ...first.range.start, character: first.range.start.character - (first.quotes ?? 0) },
      end: { ...last.range.end, character: last.range.end.character + (last.quotes ?? 0) },
    }
  return { text: `${key.text ?? ''}=${value}`, range, value }
}

/** Nothing that people write is deeper. */
const deepest = 200

/** Calls back for each map below a node, itself included, with the way to it: `spec.containers.[]`. */
export function walk(node: YamlNode, visit: (map: YamlNode, way: string) => void, way = '', depth = 0): void {
  if (depth > deepest) return
  if (node.pairs.length > 0) visit(node, way)
  for (const item of node.items) walk(item, visit, `${way}.[]`, depth + 1)
  for (const { key, value } of node.pairs) {
    if (key.text !== undefined) walk(value, visit, way ? `${way}.${key.text}` : key.text, depth + 1)
  }
}
