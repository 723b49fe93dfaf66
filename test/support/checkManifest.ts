import type { KubernetesField, KubernetesIndex } from '../../src/core/schema/kubernetes'

type Field = Pick<KubernetesField, 'type' | 'values'>

const plainTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  quantity: (value) => typeof value === 'string' || typeof value === 'number',
  'string or integer': (value) => typeof value === 'string' || Number.isInteger(value),
}

/**
 * What the typed index finds wrong in a value, each as `path: what`: fields and values that it does not know, values of another type, and, where `whole`
 * is set, required fields that are missing. `type` is written as in the index: `PodSpec`, `[]Container`.
 */
export function checkManifest(
  index: KubernetesIndex,
  { type, values }: Field,
  value: unknown,
  whole: boolean,
  path = '',
): readonly string[] {
  if (value === null || value === undefined) return []
  const inside = (field: Field, own: unknown, step: string): readonly string[] =>
    checkManifest(index, field, own, whole, path === '' ? step : `${path}.${step}`)
  const inner = type.slice(2)
  if (type.startsWith('[]')) {
    if (!Array.isArray(value)) return [`${path}: is no list`]
    return value.flatMap((item, at) => inside({ type: inner, ...(values && { values }) }, item, `[${String(at)}]`))
  }
  if (type.startsWith('{}')) {
    if (!isMap(value)) return [`${path}: is no map`]
    return Object.entries(value).flatMap(([name, own]) => inside({ type: inner }, own, name))
  }
  const declared = index.types[type]
  if (!declared) return checkPlain({ type, ...(values && { values }) }, value, path)
  if (Object.keys(declared.fields).length === 0) return []
  if (!isMap(value)) return [`${path}: is no map`]
  const wrong = Object.entries(value).flatMap(([name, own]) => {
    const field = Object.hasOwn(declared.fields, name) ? declared.fields[name] : undefined
    if (field) return inside(field, own, name)
    return type === 'ResourceList' ? [] : [`${path}.${name}: ${type} has no such field`]
  })
  // An object inside of another (a claim of a StatefulSet) need not say what it is.
  const missing = Object.entries(declared.fields).filter(
    ([name, { required }]) => required && !(name in value) && !(path !== '' && /^(?:apiVersion|kind)$/.test(name)),
  )
  return [...wrong, ...(whole ? missing.map(([name]) => `${path}: ${type} needs ${name}`) : [])]
}

function checkPlain({ type, values }: Field, value: unknown, path: string): readonly string[] {
  const isRight = plainTypes[type]
  if (isRight && !isRight(value)) return [`${path}: ${JSON.stringify(value)} is no ${type}`]
  if (values && !values.includes(String(value))) return [`${path}: ${String(value)} is none of ${values.join(', ')}`]
  return []
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
