import oldFields from '../../core/schema/oldFields.json'
import type { KubernetesField, KubernetesType } from '../../core/schema/kubernetes'
import type { Model } from './readModels'

/** Whether a model belongs to a version before the generally available one. */
export function isOld({ groupVersion }: Model): boolean {
  return /alpha|beta/.test(groupVersion)
}

/** Old kinds without a successor of the same name (PodSecurityPolicy), and their own types, in the last group that had them. */
export function kindsThatAreGone(models: readonly Model[]): readonly Model[] {
  const present = new Set(models.filter((model) => !isOld(model)).map(({ name }) => name))
  const gone = new Map<string, Model>()
  for (const model of models.filter(isOld)) {
    if (present.has(model.name)) continue
    // The group `extensions` is where all began; what was moved on has its last form elsewhere.
    if (!gone.has(model.name) || !model.groupVersion.startsWith('extensions/')) gone.set(model.name, model)
  }
  return [...gone.values()]
}

const listed: Readonly<Record<string, { readonly now?: string; readonly last?: string }>> = oldFields

/** Gives each present type the fields that only its old versions have: `IngressBackend.serviceName`. */
export function addOldFields(
  types: Readonly<Record<string, KubernetesType>>,
  models: readonly Model[],
  stable: readonly Model[],
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, KubernetesType>> {
  const old = new Map<string, Record<string, KubernetesField>>()
  const add = (type: string, name: string, field: KubernetesField): void => {
    if (types[type]?.fields[name]) return
    old.set(type, { ...old.get(type), [name]: field })
  }
  const byAlias = new Map(models.map((model) => [model.alias, model]))
  const nameOf = (alias: string): string => {
    const successor = successorOf(byAlias.get(alias), stable)
    return (successor && names.get(successor.alias)) ?? 'object'
  }
  for (const model of models.filter(isOld)) {
    const type = nameOf(model.alias)
    for (const [name, field] of Object.entries(model.fields)) {
      const target = field.type.replace(/^(?:\[\]|\{\})*/, '')
      const known = target.startsWith('IIo') ? field.type.replace(target, nameOf(target)) : field.type
      add(type, name, { text: field.text, type: known, last: model.groupVersion })
    }
  }
  for (const [id, { last }] of Object.entries(listed)) {
    const [type = '', name = ''] = id.split('.')
    if (!old.get(type)?.[name]) add(type, name, { text: '', type: 'string', last: last ?? 'v1' })
  }
  const grown = [...old].map(([name, fields]): [string, KubernetesType] => {
    const type = types[name] ?? { text: '', fields: {} }
    return [name, { ...type, fields: { ...type.fields, ...fields } }]
  })
  return { ...types, ...Object.fromEntries(grown) }
}

/** The present model of the same name: in its own group where there is one, and of several versions the one that keeps most of its fields. */
function successorOf(model: Model | undefined, stable: readonly Model[]): Model | undefined {
  if (!model) return undefined
  if (!isOld(model)) return model
  const group = model.groupVersion.split('/')[0] ?? ''
  const lost = (other: Model): number => Object.keys(model.fields).filter((name) => !(name in other.fields)).length
  const named = stable.filter((other) => other.name === model.name)
  const sameGroup = named.filter((other) => other.groupVersion.startsWith(`${group}/`))
  return (sameGroup.length > 0 ? sameGroup : named).toSorted((a, b) => lost(a) - lost(b))[0]
}
