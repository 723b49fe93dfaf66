import type { KubernetesObject, Labelled } from './kubernetesObjects'
import { labelEntry, labelledBy, walk } from './kubernetesObjects'
import type { NewName } from './nameUse'
import { newName } from './nameUse'
import { itemsAt, nameAt, nodeAt, pairsOf } from './yamlNodes'
import type { YamlNode } from './yamlTree'

/** Finds what a selector matches. */
export interface LabelIndex {
  /**
   * Everything whose labels meet all that the selector asks: a map of labels (`flat`), or `matchLabels` and `matchExpressions`. Those in another
   * namespace than `namespace` are left out where both are stated.
   */
  matching(selector: YamlNode, flat: boolean, namespace: string | undefined): readonly Labelled[]
}

export function labelIndex(all: readonly Labelled[]): LabelIndex {
  const byLabel = new Map<string, Labelled[]>()
  for (const labelled of all) {
    for (const { name } of labelled.labels.values()) {
      const group = byLabel.get(name.text)
      if (group) group.push(labelled)
      else byLabel.set(name.text, [labelled])
    }
  }
  return {
    matching(selector, flat, namespace) {
      const entries = labelsAsked(selector, flat).map(labelEntry)
      const expressions = flat ? [] : itemsAt(selector, 'matchExpressions').map(expressionOf)
      const candidates = entries[0] ? (byLabel.get(entries[0].text) ?? []) : all
      return candidates.filter(
        (labelled) =>
          (namespace === undefined || labelled.namespace === undefined || labelled.namespace === namespace) &&
          entries.every(({ text }) => labelled.labels.get(text.slice(0, text.indexOf('=')))?.name.text === text) &&
          expressions.every((meets) => meets(labelled)),
      )
    },
  }
}

function labelsAsked(selector: YamlNode, flat: boolean): ReturnType<typeof pairsOf> {
  const map = flat ? selector : nodeAt(selector, 'matchLabels')
  return map ? pairsOf(map) : []
}

/** `{ key, operator, values }` as a condition. Source: the Kubernetes API, LabelSelectorRequirement. */
function expressionOf(expression: YamlNode): (labelled: Labelled) => boolean {
  const key = nameAt(expression, 'key')?.text ?? ''
  const operator = nameAt(expression, 'operator')?.text
  const values = new Set(itemsAt(expression, 'values').map(({ text }) => text))
  return ({ labels }) => {
    const value = labels.get(key)?.value
    if (operator === 'Exists') return value !== undefined
    if (operator === 'DoesNotExist') return value === undefined
    if (operator === 'In') return value !== undefined && values.has(value)
    return operator === 'NotIn' && (value === undefined || !values.has(value))
  }
}

/** Labels of pods, namespaces and persistent volumes, and the entries of selectors that match them. */
export function selectorNames(objects: readonly KubernetesObject[], pods: LabelIndex): readonly NewName[] {
  const ofKind = (kind: string): readonly Labelled[] =>
    objects
      .filter((object) => object.kind === kind)
      .map(({ node, namespace }) => labelledBy(nodeAt(node, 'metadata'), namespace))
  const [namespaced, volumed] = [ofKind('Namespace'), ofKind('PersistentVolume')]
  const indexes = { pods, namespaces: labelIndex(namespaced), volumes: labelIndex(volumed) }
  const labelled = [...objects.flatMap((object) => object.pods.map((pod) => pod.labelled)), ...namespaced, ...volumed]
  const selectors = objects.flatMap((object) =>
    selectorsOf(object).flatMap(({ node, flat, of, namespace }) => {
      const matched = indexes[of].matching(node, flat, namespace)
      return entryNames(node, flat, matched, namespace)
    }),
  )
  return [...labelled.flatMap(({ labels }) => [...labels.values()].map(({ name }) => name)), ...selectors]
}

/** The entries of one selector, each leading to the labels of its key on all that the selector as a whole matches. */
function entryNames(
  selector: YamlNode,
  flat: boolean,
  matched: readonly Labelled[],
  namespace: string | undefined,
): readonly NewName[] {
  const labelsOf = (key: string): readonly NewName[] => matched.flatMap(({ labels }) => labels.get(key)?.name ?? [])
  const entries = labelsAsked(selector, flat).flatMap((pair) => {
    const { text, range } = labelEntry(pair)
    return range ? [newName('label', 'use', { text, range }, namespace, labelsOf(pair.key.text ?? ''))] : []
  })
  const expressions = (flat ? [] : itemsAt(selector, 'matchExpressions')).flatMap((expression) => {
    const key = nameAt(expression, 'key')
    return key ? [newName('label', 'use', key, namespace, labelsOf(key.text))] : []
  })
  return [...entries, ...expressions]
}

interface Selector {
  readonly node: YamlNode
  readonly flat: boolean
  readonly of: 'pods' | 'namespaces' | 'volumes'
  readonly namespace: string | undefined
}

function selectorsOf({ node: root, kind, namespace, pods }: KubernetesObject): readonly Selector[] {
  const found: Selector[] = []
  const add = (node: YamlNode | undefined, of: Selector['of'], within: string | undefined, flat = false): void => {
    if (node) found.push({ node, flat, of, namespace: within })
  }
  const own = nodeAt(root, 'spec', 'selector')
  if (kind === 'Service' || kind === 'ReplicationController') add(own, 'pods', namespace, true)
  else if (kind === 'PersistentVolumeClaim') add(own, 'volumes', undefined)
  else if (kind === 'PodDisruptionBudget' || pods.length > 0) add(own, 'pods', namespace)
  walk(root, (map, way) => {
    const elsewhere = nodeAt(map, 'namespaceSelector') ?? nodeAt(map, 'namespaces')
    const within = elsewhere ? undefined : namespace
    if (kind === 'NetworkPolicy') add(nodeAt(map, 'podSelector'), 'pods', within)
    const inPod = /(?:^|\.)(?:affinity\..*|topologySpreadConstraints\.\[\])$/.test(way)
    if (inPod && pods.length > 0) add(nodeAt(map, 'labelSelector'), 'pods', within)
    if (inPod || kind === 'NetworkPolicy' || /^webhooks\.\[\]$/.test(way)) {
      add(nodeAt(map, 'namespaceSelector'), 'namespaces', undefined)
    }
  })
  return found
}
