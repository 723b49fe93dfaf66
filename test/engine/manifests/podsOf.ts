import type { ManifestObject } from './manifestObjects'
import { entriesAt, listAt, textAt, valueAt } from './manifestObjects'

/** The pods that an object makes, or is. */
export interface PodShape {
  readonly object: ManifestObject
  readonly labels: unknown
  /** Its PodSpec. */
  readonly spec: unknown
  /** Volumes that a StatefulSet adds for each claim. */
  readonly claimed: readonly string[]
}

/** The pods of an object: itself, or those of its template. */
export function podOf(object: ManifestObject): PodShape | undefined {
  const { kind, value } = object
  const template =
    kind === 'Pod'
      ? value
      : kind === 'CronJob'
        ? valueAt(value, 'spec', 'jobTemplate', 'spec', 'template')
        : valueAt(value, 'spec', 'template')
  const spec = valueAt(template, 'spec')
  if (spec === undefined || listAt(spec, 'containers').length === 0) return undefined
  const claimed = listAt(value, 'spec', 'volumeClaimTemplates').map((claim) => textAt(claim, 'metadata', 'name') ?? '')
  return { object, labels: valueAt(template, 'metadata', 'labels'), spec, claimed }
}

/** All containers of a pod, init containers included. */
export function containersOf(spec: unknown): readonly unknown[] {
  return [...listAt(spec, 'initContainers'), ...listAt(spec, 'containers')]
}

/** Whether labels have all that a plain selector asks for; an empty one asks for nothing and matches nothing. */
export function matches(selector: unknown, labels: unknown): boolean {
  const wanted = entriesAt({ selector }, 'selector')
  return wanted.length > 0 && wanted.every(([name, value]) => textAt(labels, name) === value)
}

/** Whether a pod has a port of this number or name. Without a number in `ports`, only a readable name is wrong for sure; here both must be declared. */
export function hasPort(spec: unknown, port: unknown): boolean {
  return containersOf(spec).some((container) => containerHasPort(container, port))
}

export function containerHasPort(container: unknown, port: unknown): boolean {
  return listAt(container, 'ports').some(
    (declared) => valueAt(declared, 'containerPort') === port || valueAt(declared, 'name') === port,
  )
}
