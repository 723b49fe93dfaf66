import type { Finding, Place } from './finding'
import { finding, topOf } from './finding'
import type { Attempt, Given, RuleKind } from './ruleKind'
import type { YamlValue } from './yamlFile'
import { at, entriesOf, itemsAt, textAt } from './yamlFile'

/** An object of a manifest. */
export interface ManifestObject {
  readonly kind: string
  readonly name: string
  readonly root: YamlValue
}

const isManifest = (file: string): boolean =>
  /\.(?:ya?ml|json)$/i.test(file) && !/(?:^|\/)(?:kustomization\.|(?:docker-)?compose[.-])/i.test(file)

/** The objects of all manifests, in the order of the files; those in the `items` of a List too. */
export function objectsOf(attempt: Attempt): readonly ManifestObject[] {
  return [...attempt.files.keys()].filter(isManifest).flatMap((file) => {
    const read = attempt.yaml(file)
    return read && 'documents' in read ? read.documents.flatMap((root) => objectsIn(root)) : []
  })
}

function objectsIn(root: YamlValue): readonly ManifestObject[] {
  const kind = textAt(root, 'kind')
  if (kind === undefined || textAt(root, 'apiVersion') === undefined) return []
  // A List in a List is none that anybody writes.
  if (kind === 'List')
    return itemsAt(root, 'items').flatMap((item) => (textAt(item, 'kind') === 'List' ? [] : objectsIn(item)))
  return [{ kind, name: textAt(root, 'metadata', 'name') ?? '', root }]
}

/** The object of a kind and name; why there is none otherwise. */
export function objectNamed(attempt: Attempt, kind: string, name: string): ManifestObject | Finding {
  const objects = objectsOf(attempt)
  const found = objects.find((object) => object.kind === kind && object.name === name)
  if (found) return found
  const broken = [...attempt.files.keys()].filter(isManifest).flatMap((file) => {
    const read = attempt.yaml(file)
    return read && 'broken' in read ? [read.broken] : []
  })[0]
  if (broken) return broken
  const other = objects.find((object) => object.kind === kind)
  if (other) return finding(at(other.root, 'metadata', 'name') ?? other.root, 'other-name', { kind, name: other.name })
  const last = objects.at(-1)
  const file = [...attempt.files.keys()].find(isManifest)
  if (file === undefined) return finding(topOf('manifest.yaml'), 'no-manifest')
  return finding(last?.root ?? topOf(file), 'no-object', { kind, name })
}

/** A check of the object that the parameters `kind` and `name` say, or `kind` alone where it is fixed. */
export function onObject(
  fixed: string | undefined,
  parameters: RuleKind['parameters'],
  check: (given: Given, object: ManifestObject, attempt: Attempt) => Finding | undefined,
): RuleKind {
  return {
    parameters: { ...(fixed === undefined ? { kind: 'text' } : {}), name: 'text', ...parameters },
    check: (given, attempt) => {
      const object = objectNamed(attempt, fixed ?? given.text('kind'), given.text('name'))
      return 'found' in object ? object : check(given, object, attempt)
    },
  }
}

/** A Pod, or the template of one. */
export interface PodTemplate {
  readonly labels: ReadonlyMap<string, string>
  /** Where its labels stand, or belong. */
  readonly labelsPlace: Place
  readonly spec: YamlValue
}

/** The pod that an object is or makes; undefined for kinds that make none. */
export function podOf({ kind, root }: ManifestObject): PodTemplate | undefined {
  const way =
    kind === 'Pod' ? [] : kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec', 'template'] : ['spec', 'template']
  const template = at(root, ...way)
  const spec = at(template, 'spec')
  if (!template || !spec) return undefined
  const labels = labelsAt(at(template, 'metadata', 'labels'))
  const labelsPlace = at(template, 'metadata', 'labels') ?? at(template, 'metadata') ?? template
  return { labels, labelsPlace, spec }
}

/** A map of labels as texts. */
export function labelsAt(map: YamlValue | undefined): ReadonlyMap<string, string> {
  return new Map(entriesOf(map).map(({ key, value }) => [key, textAt(value) ?? '']))
}

/** A check of the pod of the workload that the parameters `kind` and `name` say. */
export function onPod(
  parameters: RuleKind['parameters'],
  check: (given: Given, pod: PodTemplate, attempt: Attempt, object: ManifestObject) => Finding | undefined,
): RuleKind {
  return onObject(undefined, parameters, (given, object, attempt) => {
    const pod = podOf(object)
    return pod
      ? check(given, pod, attempt, object)
      : finding(at(object.root, 'spec') ?? object.root, 'no-key', { key: 'template' })
  })
}

/** The container that the parameter `container` names, or the first one. */
export function containerOf(given: Given, { spec }: PodTemplate): YamlValue | Finding {
  const containers = [...itemsAt(spec, 'containers'), ...itemsAt(spec, 'initContainers')]
  const name = given.maybe('container')
  const found = name === undefined ? containers[0] : containers.find((one) => textAt(one, 'name') === name)
  if (found) return found
  const place = at(spec, 'containers') ?? spec
  return name === undefined ? finding(place, 'no-key', { key: 'containers' }) : finding(place, 'no-container', { name })
}

/** The ports of containers, by number and by name. */
export function portsOfPod({ spec }: PodTemplate): readonly string[] {
  return [...itemsAt(spec, 'containers'), ...itemsAt(spec, 'initContainers')].flatMap(portsOfContainer)
}

/** The ports of one container: `80`, and `http` where it has a name. */
export function portsOfContainer(container: YamlValue): readonly string[] {
  return itemsAt(container, 'ports').flatMap((port) =>
    [textAt(port, 'containerPort'), textAt(port, 'name')].filter((one) => one !== undefined),
  )
}

/** Whether a selector (`matchLabels`, `matchExpressions`) takes labels. */
export function selectorTakes(selector: YamlValue | undefined, labels: ReadonlyMap<string, string>): boolean {
  const wanted = [...labelsAt(at(selector, 'matchLabels'))]
  return (
    wanted.every(([key, value]) => labels.get(key) === value) &&
    itemsAt(selector, 'matchExpressions').every((expression) => expressionTakes(expression, labels))
  )
}

/** Source: the Kubernetes API, LabelSelectorRequirement. */
function expressionTakes(expression: YamlValue, labels: ReadonlyMap<string, string>): boolean {
  const value = labels.get(textAt(expression, 'key') ?? '')
  const values = new Set(itemsAt(expression, 'values').map((item) => textAt(item)))
  switch (textAt(expression, 'operator')) {
    case 'In':
      return value !== undefined && values.has(value)
    case 'NotIn':
      return value === undefined || !values.has(value)
    case 'Exists':
      return value !== undefined
    case 'DoesNotExist':
      return value === undefined
    default:
      return false
  }
}

/** A selector as it is written, on one line: `app=web, tier=front`. */
export function selectorText(map: YamlValue | undefined): string {
  return [...labelsAt(map)].map(([key, value]) => `${key}=${value}`).join(', ')
}
