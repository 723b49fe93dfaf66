import type { KubernetesField, KubernetesIndex, KubernetesType } from '../../core/schema/kubernetes'
import type { Model } from './readModels'
import { addOldFields, isOld, kindsThatAreGone } from './oldModels'

/** Of two types with one name the earlier group keeps it; the other appends `@group/version`. */
const groupOrder = [
  'v1',
  'meta/v1',
  'apps/v1',
  'batch/v1',
  'autoscaling/v2',
  'networking.k8s.io/v1',
  'rbac.authorization.k8s.io/v1',
  'policy/v1',
  'storage.k8s.io/v1',
  'authentication.k8s.io/v1',
  'admissionregistration.k8s.io/v1',
]

/** The resources that Kubernetes itself names, under limits and requests and in a quota. Source: the page on resource quotas. */
const resourceNames = [
  ...['cpu', 'memory', 'ephemeral-storage', 'storage'],
  ...['requests.cpu', 'requests.memory', 'requests.ephemeral-storage', 'requests.storage'],
  ...['limits.cpu', 'limits.memory', 'limits.ephemeral-storage'],
  ...['pods', 'services', 'services.loadbalancers', 'services.nodeports', 'configmaps', 'secrets'],
  ...['persistentvolumeclaims', 'replicationcontrollers', 'resourcequotas'],
]

/** Types that the OpenAPI document does not name: the quantities of limits and requests, and a list of objects of any kind. */
const handMade: Readonly<Record<string, KubernetesType>> = {
  ResourceList: {
    text: 'ResourceList is a set of (resource name, quantity) pairs.',
    fields: Object.fromEntries(resourceNames.map((name) => [name, { text: '', type: 'quantity' }])),
  },
  List: {
    text: 'List holds a list of objects.',
    fields: {
      apiVersion: { text: '', type: 'string' },
      items: { text: 'List of objects.', type: '[]object', required: true },
      kind: { text: '', type: 'string' },
      metadata: { text: 'Standard list metadata.', type: 'ListMeta' },
    },
  },
}

/** Builds the index of the generally available kinds, of those that are gone for good, and of every type that they reach. */
export function kubernetesIndex(models: readonly Model[]): KubernetesIndex {
  const stable = [...models.filter((model) => !isOld(model)), ...kindsThatAreGone(models)].toSorted(
    (a, b) => rank(a.groupVersion) - rank(b.groupVersion),
  )
  const byAlias = new Map(stable.map((model) => [model.alias, model]))
  const names = uniqueNames(stable)
  const types: Record<string, KubernetesType> = { ...handMade }
  const kinds: Record<string, string> = { 'v1/List': 'List' }
  const reach = (alias: string): void => {
    const model = byAlias.get(alias)
    const name = names.get(alias)
    if (!model || !name || name in types) return
    const fields: Record<string, KubernetesField> = {}
    types[name] = { text: model.text, fields }
    for (const [field, declared] of Object.entries(model.fields)) {
      const named = declared.type.replace(/^(?:\[\]|\{\})*/, '')
      // Where a schema or something simpler may stand (a list, true, false), the schema is what has fields.
      const target = named.replace(/JSONSchemaPropsOr(?:Array|Bool|StringArray)$/, 'JSONSchemaProps')
      if (target.startsWith('IIo')) reach(target)
      fields[field] = { ...declared, type: declared.type.replace(named, names.get(target) ?? target) }
    }
  }
  for (const model of stable.filter(({ isKind }) => isKind)) {
    reach(model.alias)
    kinds[`${model.groupVersion}/${model.name}`] = names.get(model.alias) ?? model.name
  }
  for (const [name, type] of Object.entries(types)) {
    const plain = name.split('@')[0] ?? name
    if (plain !== name && sameFields(type, types[plain])) types[name] = { ...type, idName: plain }
  }
  return { types: addOldFields(types, models, stable, names), kinds }
}

function rank(groupVersion: string): number {
  const place = groupOrder.indexOf(groupVersion)
  return place < 0 ? groupOrder.length : place
}

function uniqueNames(models: readonly Model[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  const names = new Map<string, string>()
  for (const model of models) {
    names.set(model.alias, taken.has(model.name) ? `${model.name}@${model.groupVersion}` : model.name)
    taken.add(model.name)
  }
  return names
}

function sameFields(a: KubernetesType, b: KubernetesType | undefined): boolean {
  return b !== undefined && Object.keys(a.fields).toSorted().join() === Object.keys(b.fields).toSorted().join()
}
