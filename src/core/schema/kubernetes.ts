import { withoutPrototype } from './withoutPrototype'

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
  /** The one value that it has when it is left out, where the description states it without conditions. */
  readonly default?: string
  /** Whether the description calls it deprecated. */
  readonly deprecated?: boolean
  /** Set on a field of old versions only: the last apiVersion that has it, `networking.k8s.io/v1beta1`. */
  readonly last?: string
  readonly values?: readonly string[]
  /** What the OpenAPI document says of each of the values, where it does. */
  readonly valueTexts?: Readonly<Record<string, string>>
}

/** What stands at the end of a path in a manifest. */
export type KubernetesPlace =
  | {
      readonly kind: 'field'
      /** The type as its keyword ids name it; of an object without a known type its kind. */
      readonly type: string
      readonly field: string
      /** What the index knows of it; undefined on a misspelt field, and on the three that a custom resource shares with all. */
      readonly description?: KubernetesField
      readonly known: boolean
      /** Whether it stands on the outermost level of its object: `apiVersion`, `kind`, `metadata`, `spec`. */
      readonly outermost: boolean
    }
  | { readonly kind: 'name' }

/** An object as its fields are looked up: the name of its type, where one is known, and the name that stands for it in ids. */
export interface KubernetesObjectType {
  readonly type?: string
  /** `Deployment`; a kind that is not built in and has the name of one that is: `Service@serving.knative.dev/v1`. */
  readonly name: string
}

const anyObjectFields = withoutPrototype({
  apiVersion: 'string',
  kind: 'string',
  metadata: 'ObjectMeta',
})

const name: KubernetesPlace = { kind: 'name' }

/**
 * Follows a path (`null` for a list item) down from an object. Of an object whose type is not known (a custom resource) only
 * apiVersion, kind and metadata are fields; the rest is its definition's own.
 */
export function kubernetesPlace(
  index: KubernetesIndex,
  object: KubernetesObjectType,
  path: readonly (string | null)[],
): KubernetesPlace {
  let type = object.type ?? ''
  for (const [depth, step] of path.entries()) {
    if (step === null) {
      if (!type.startsWith('[]')) return name
      type = type.slice(2)
      continue
    }
    if (type.startsWith('{}')) {
      type = type.slice(2)
      continue
    }
    const fields = index.types[type]?.fields
    const declared = fields && Object.hasOwn(fields, step) ? fields[step] : undefined
    const known = declared?.type ?? (depth === 0 && !object.type ? anyObjectFields[step] : undefined)
    if (depth === path.length - 1) {
      if (known === undefined && (!fields || Object.keys(fields).length === 0 || isOpen(type, step))) return name
      const owner = type ? (index.types[type]?.idName ?? type) : object.name
      // A program's own file has a kind and metadata too, but more in it than Kubernetes knows.
      if (known === undefined && object.type === undefined) return name
      const description = declared && { description: declared }
      return {
        kind: 'field',
        type: owner,
        field: step,
        ...description,
        known: known !== undefined,
        outermost: depth === 0,
      }
    }
    if (known === undefined) return name
    type = known
  }
  return name
}

/** Whether a key that a type does not declare is no mistake there: a resource of one's own, a directive of a patch. */
function isOpen(type: string, step: string): boolean {
  return type === 'ResourceList' || step.startsWith('$') || step === '<<' || step.startsWith('x-')
}
