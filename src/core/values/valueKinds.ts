import { composeKeys } from '../schema/compose'
import type { KubernetesField } from '../schema/kubernetes'
import type { ValueKind } from './describeValue'

/** What stands at a path of a compose file; a list item's path ends in `[]`. Keys with fixed values (`enum`) need no line here. */
const composeKinds: Readonly<Record<string, ValueKind>> = {
  'services.*.ports[]': 'port',
}

/** The kind of a scalar at a path of a compose file: `services.*.ports[]` → `port`; undefined where a value explains itself. */
export function composeValueKind(path: string): ValueKind | undefined {
  return composeKinds[path] ?? (composeKeys[path.replace(/\[\]$/, '')]?.values ? 'enum' : undefined)
}

/** What stands in a field of the Kubernetes API, by type and field; fields with fixed values (`enum`) need no line here. */
const kubernetesKinds: Readonly<Record<string, ValueKind>> = {}

/** The kind of a scalar in a field: `Container`, `image` → `image`. The field's own description tells its type and its fixed values. */
export function kubernetesValueKind(type: string, name: string, field: KubernetesField): ValueKind | undefined {
  return kubernetesKinds[`${type}.${name}`] ?? (field.values ? 'enum' : undefined)
}
