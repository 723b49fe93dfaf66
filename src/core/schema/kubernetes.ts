/**
 * What the Kubernetes API fixes about its fields. Generated at build time from the package `kubernetes-models` (Kubernetes 1.36),
 * and loaded only when a manifest is met.
 */
export interface KubernetesIndex {
  /** Type name (`Container`) → its text and fields. */
  readonly types: Readonly<Record<string, KubernetesType>>
  /** `apps/v1/Deployment` → type name. */
  readonly kinds: Readonly<Record<string, string>>
}

export interface KubernetesType {
  readonly text: string
  /** The name that its keyword ids use, where another type of the same name has the same fields: `EndpointPort`. */
  readonly idName?: string
  readonly fields: Readonly<Record<string, KubernetesField>>
}

export interface KubernetesField {
  /** The description of the OpenAPI document, in English. */
  readonly text: string
  /** `string`, `Container`, `[]Container` (a list), `{}string` (a map of names that the user chose). */
  readonly type: string
  readonly required?: boolean
  readonly values?: readonly string[]
  /** What the OpenAPI document says of each of the values, where it does. */
  readonly valueTexts?: Readonly<Record<string, string>>
}

/** What stands at the end of a path in a manifest. */
export type KubernetesPlace =
  | { readonly kind: 'field'; readonly type: string; readonly field: string; readonly known: boolean }
  | { readonly kind: 'name' }

const anyObjectFields: Readonly<Record<string, string>> = {
  apiVersion: 'string',
  kind: 'string',
  metadata: 'ObjectMeta',
}

/** The type of an object by its header; undefined for a custom resource. A legacy version is explained by the present type. */
export function typeOfObject(index: KubernetesIndex, apiVersion: string, kind: string): string | undefined {
  const exact = index.kinds[`${apiVersion}/${kind}`]
  if (exact) return exact
  const group = apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : ''
  const own = Object.keys(index.kinds).find((name) => name.endsWith(`/${kind}`))
  const groups = new Set(
    Object.keys(index.kinds).map((name) => (name.split('/').length > 2 ? (name.split('/')[0] ?? '') : '')),
  )
  return own && (groups.has(group) || group === 'extensions') ? index.kinds[own] : undefined
}

/**
 * Follows a path (`null` for a list item) down from an object of `kind`. Of an object whose type is not known (a custom resource) only
 * apiVersion, kind and metadata are fields; the rest is its definition's own.
 */
export function kubernetesPlace(
  index: KubernetesIndex,
  objectType: string | undefined,
  kind: string,
  path: readonly (string | null)[],
): KubernetesPlace {
  let type = objectType ?? ''
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1
    if (step === null) {
      if (!type.startsWith('[]')) return { kind: 'name' }
      type = type.slice(2)
      continue
    }
    if (type.startsWith('{}')) {
      if (last) return { kind: 'name' }
      type = type.slice(2)
      continue
    }
    const fields = index.types[type]?.fields
    const known = depth === 0 && step in anyObjectFields ? anyObjectFields[step] : fields?.[step]?.type
    if (last && (known || (fields && Object.keys(fields).length > 0 && type !== 'ResourceList'))) {
      const owner = index.types[type]?.idName ?? (type || kind)
      return { kind: 'field', type: owner, field: step, known: known !== undefined }
    }
    if (!known) return { kind: 'name' }
    type = known
  }
  return { kind: 'name' }
}
