import type { KubernetesIndex, KubernetesObjectType } from '../../schema/kubernetes'
import { kubernetesPlace } from '../../schema/kubernetes'
import { isMadeLabel } from '../../schema/madeLabels'
import type { Statement } from '../../values/statement'
import type { YamlPath } from '../yaml/yamlEntry'

/** An object of the file with the labels that a selector may match. */
export interface LabelledObject {
  readonly kind: string
  readonly name: string
  readonly namespace?: string
  /** The labels of the pods that it makes (of a Pod its own), or of the object itself. */
  readonly pods?: Labels
  readonly own?: Labels
  /** Whether it has labels that cannot be read: a template makes them. */
  readonly unclear?: boolean
}

export type Labels = Readonly<Record<string, string>>

/** What a selector looks for: `pods`, or objects of a kind; and how it is written, as a plain map or with `matchLabels`. */
export interface SelectorUse {
  readonly finds: 'pods' | 'Namespace' | 'PersistentVolume'
  readonly form: 'map' | 'selector'
  /** Whether it belongs to an object that makes pods, whose own template it must match. */
  readonly ofWorkload: boolean
  /** Whether an empty one selects everything. */
  readonly emptyIsAll: boolean
  /** Whether it may look into other namespaces too. */
  readonly everywhere: boolean
}

const workloads = ['DeploymentSpec', 'ReplicaSetSpec', 'StatefulSetSpec', 'DaemonSetSpec', 'JobSpec']
const pods = { finds: 'pods', ofWorkload: false, emptyIsAll: false, everywhere: false } as const

const uses: Readonly<Record<string, SelectorUse>> = {
  'ServiceSpec.selector': { ...pods, form: 'map' },
  'ReplicationControllerSpec.selector': { ...pods, form: 'map', ofWorkload: true },
  ...Object.fromEntries(workloads.map((type) => [`${type}.selector`, { ...pods, form: 'selector', ofWorkload: true }])),
  'PodDisruptionBudgetSpec.selector': { ...pods, form: 'selector', emptyIsAll: true },
  'NetworkPolicySpec.podSelector': { ...pods, form: 'selector', emptyIsAll: true },
  'NetworkPolicyPeer.podSelector': { ...pods, form: 'selector', emptyIsAll: true, everywhere: true },
  'NetworkPolicyPeer.namespaceSelector': { ...pods, finds: 'Namespace', form: 'selector', emptyIsAll: true },
  'PodAffinityTerm.labelSelector': { ...pods, form: 'selector', emptyIsAll: true, everywhere: true },
  'PodAffinityTerm.namespaceSelector': { ...pods, finds: 'Namespace', form: 'selector', emptyIsAll: true },
  'TopologySpreadConstraint.labelSelector': { ...pods, form: 'selector', emptyIsAll: true },
  'PersistentVolumeClaimSpec.selector': { ...pods, finds: 'PersistentVolume', form: 'selector', emptyIsAll: true },
}

/** Whether the key at a path is a selector, or the `matchLabels` of one; undefined for any other. */
export function selectorUse(
  index: KubernetesIndex,
  object: KubernetesObjectType,
  path: YamlPath,
): SelectorUse | undefined {
  const last = path.at(-1)
  if (last !== 'selector' && last !== 'matchLabels' && !last?.endsWith('Selector')) return undefined
  const isLabels = last === 'matchLabels'
  const place = kubernetesPlace(index, object, isLabels ? path.slice(0, -1) : path)
  const use = place.kind === 'field' ? uses[`${place.type}.${place.field}`] : undefined
  return use && isLabels ? { ...use, form: 'map' } : use
}

/** The object whose selector it is. */
export interface SelectorOwner {
  readonly kind: string
  readonly name: string
  readonly namespace?: string
}

/** Says which objects of the file a selector matches. `written` is the selector as it was read; what is no selector says nothing. */
export function describeSelector(
  written: unknown,
  use: SelectorUse,
  owner: SelectorOwner,
  objects: readonly LabelledObject[],
): readonly Statement[] {
  const requirements = use.form === 'map' ? labelRequirements(written) : selectorRequirements(written)
  if (!requirements) return []
  const findsPods = use.finds === 'pods'
  if (requirements.length === 0) {
    if (!use.emptyIsAll) return []
    return findsPods ? [{ say: 'selector.all-pods' }] : [{ say: 'selector.all-objects', with: { kind: use.finds } }]
  }
  const found = objects.filter((object) => {
    const labels = findsPods ? object.pods : object.own
    if (!labels || (!findsPods && object.kind !== use.finds)) return false
    return requirements.every((one) => one(labels))
  })
  const matched = found.filter((object) => !findsPods || sharesNamespace(owner, object))
  // Whether a selector for pods looks into other namespaces hangs on the keys beside it.
  if (use.everywhere && matched.length < found.length) return []
  const own = objects.find(({ kind, name }) => kind === owner.kind && name === owner.name)
  if (use.ofWorkload && own?.pods && !matched.includes(own)) {
    return [{ say: 'selector.not-own', with: { kind: owner.kind }, warning: true }]
  }
  if (matched.length === 0) {
    if (objects.some(({ unclear }) => unclear) || asksMadeLabel(written, use)) return []
    return findsPods ? [{ say: 'selector.no-pods' }] : [{ say: 'selector.no-objects', with: { kind: use.finds } }]
  }
  const named = matched.slice(0, mostNamed).map(({ kind, name }): Statement => {
    const words = { kind, name }
    return findsPods && kind !== 'Pod'
      ? { say: 'selector.pods-of', with: words }
      : { say: 'selector.object', with: words }
  })
  const more = matched.length - named.length
  const rest: readonly Statement[] = more > 0 ? [{ say: 'selector.more', with: { count: String(more) } }] : []
  return [{ say: 'selector.matches', with: { objects: [...named, ...rest] } }]
}

const mostNamed = 5

/** Whether a selector looks for a label that a controller gives: what has it cannot be told from the file. */
function asksMadeLabel(written: unknown, { form }: SelectorUse): boolean {
  const labels = form === 'map' ? written : (written as Readonly<Record<string, unknown>>)['matchLabels']
  return typeof labels === 'object' && labels !== null && Object.keys(labels).some(isMadeLabel)
}

/** Pods are looked for in the owner's namespace; two objects that do not both name theirs are taken to share it. */
function sharesNamespace(owner: SelectorOwner, object: LabelledObject): boolean {
  return owner.namespace === undefined || object.namespace === undefined || owner.namespace === object.namespace
}

/** A label may be called anything, `constructor` too. */
function labelOf(labels: Labels, name: string): string | undefined {
  return Object.hasOwn(labels, name) ? labels[name] : undefined
}

type Requirement = (labels: Labels) => boolean

function labelRequirements(written: unknown): Requirement[] | undefined {
  if (written === null || written === undefined || typeof written !== 'object' || Array.isArray(written))
    return undefined
  return Object.entries(written).map(
    ([name, value]) =>
      (labels) =>
        labelOf(labels, name) === String(value),
  )
}

function selectorRequirements(written: unknown): Requirement[] | undefined {
  if (written === null || typeof written !== 'object') return undefined
  const { matchLabels, matchExpressions } = written as Readonly<Record<string, unknown>>
  const labels = matchLabels === undefined ? [] : labelRequirements(matchLabels)
  const expressions = Array.isArray(matchExpressions) ? matchExpressions.map(expression) : []
  if (!labels || expressions.includes(undefined)) return undefined
  return [...labels, ...expressions.filter((one) => one !== undefined)]
}

function expression(written: unknown): Requirement | undefined {
  const { key, operator, values } = (written ?? {}) as Readonly<Record<string, unknown>>
  if (typeof key !== 'string') return undefined
  const listed = Array.isArray(values) ? values.map(String) : []
  const isListed: Requirement = (labels) => {
    const value = labelOf(labels, key)
    return value !== undefined && listed.includes(value)
  }
  const operators: Readonly<Record<string, Requirement>> = {
    In: isListed,
    NotIn: (labels) => !isListed(labels),
    Exists: (labels) => labelOf(labels, key) !== undefined,
    DoesNotExist: (labels) => labelOf(labels, key) === undefined,
  }
  return typeof operator === 'string' && Object.hasOwn(operators, operator) ? operators[operator] : undefined
}
