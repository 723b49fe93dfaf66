import type { KubernetesIndex, KubernetesObjectType } from './kubernetes'
import removed from './removedApis.json'
import { withoutPrototype } from './withoutPrototype'

/** The release that the tables describe. */
export const kubernetesRelease = '1.36'

/** The life of an API version of a kind. Source: the lifecycle marks of kubernetes/api and the deprecated API migration guide. */
export interface ApiLife {
  /** The release that calls it deprecated, `1.21`; one later than ours is announced. */
  readonly deprecated: string
  /** The release that no longer serves it; none where no end is set. */
  readonly removed?: string
  /** The apiVersion that takes its place, `apps/v1`. */
  readonly replacement?: string
}

const lives = withoutPrototype<Readonly<Record<string, ApiLife>>>(removed)

/** What is known of the end of an API version of a kind; undefined where none is in sight. */
export function apiLife(apiVersion: string, kind: string): ApiLife | undefined {
  const kinds = lives[apiVersion] ?? {}
  const name = kind.replace(/(?<=.)List$/, '')
  return Object.hasOwn(kinds, name) ? kinds[name] : undefined
}

/** Whether release `a` comes after `b`: `1.22` after `1.9`. */
export function isLaterRelease(a: string, b: string): boolean {
  return Number(a.split('.')[1]) > Number(b.split('.')[1])
}

/** `apps/v1` → `apps`; the core group (`v1`) is an empty text. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : ''
}

interface Kinds {
  /** Kind → the apiVersions that have it, oldest first. */
  readonly versions: ReadonlyMap<string, readonly string[]>
  readonly groups: ReadonlySet<string>
}

const kindsOfIndex = new WeakMap<KubernetesIndex, Kinds>()

function kindsOf(index: KubernetesIndex): Kinds {
  const known = kindsOfIndex.get(index)
  if (known) return known
  const versions = new Map<string, string[]>()
  const groups = new Set(Object.keys(lives).map(groupOf))
  for (const id of Object.keys(index.kinds)) {
    const apiVersion = id.slice(0, id.lastIndexOf('/'))
    const kind = id.slice(apiVersion.length + 1)
    versions.set(
      kind,
      [...(versions.get(kind) ?? []), apiVersion].toSorted((a, b) => ageOf(a) - ageOf(b)),
    )
    groups.add(groupOf(apiVersion))
  }
  const kinds = { versions, groups }
  kindsOfIndex.set(index, kinds)
  return kinds
}

/** Orders versions of one group: `v1beta1` before `v1` before `v2`. */
function ageOf(apiVersion: string): number {
  const [, major = '0', stage, minor = '0'] = /v(\d+)(alpha|beta)?(\d+)?$/.exec(apiVersion) ?? []
  const stages: Readonly<Record<string, number>> = { alpha: -20, beta: -10 }
  return 100 * Number(major) + (stage ? (stages[stage] ?? 0) + Number(minor) / 100 : 0)
}

/** Whether a group belongs to Kubernetes itself, not to a custom resource or to a program's configuration. */
export function isBuiltInGroup(index: KubernetesIndex, group: string): boolean {
  return kindsOf(index).groups.has(group)
}

/**
 * The apiVersion whose type explains an object: its own; of a legacy version the present one; of a kind that was written with a
 * wrong group the group that has it. An empty apiVersion (a template) will do where one group alone has the kind. Undefined for
 * custom resources and for kinds that are not in the index.
 */
export function presentVersion(index: KubernetesIndex, apiVersion: string, kind: string): string | undefined {
  if (Object.hasOwn(index.kinds, `${apiVersion}/${kind}`)) return apiVersion
  const { versions, groups } = kindsOf(index)
  const found = versions.get(kind) ?? []
  if (!apiVersion) return new Set(found.map(groupOf)).size === 1 ? found.at(-1) : undefined
  const group = groupOf(apiVersion)
  if (!groups.has(group)) return undefined
  const replacement = apiLife(apiVersion, kind)?.replacement
  return found.find((one) => one === replacement) ?? found.findLast((one) => groupOf(one) === group) ?? found[0]
}

/** The type that explains an object, and its name in ids. */
export function typeOfObject(index: KubernetesIndex, apiVersion: string, kind: string): KubernetesObjectType {
  if (!kind) return { name: '*' }
  const version = presentVersion(index, apiVersion, kind)
  const type = version === undefined ? undefined : index.kinds[`${version}/${kind}`]
  if (type !== undefined) return { type, name: index.types[type]?.idName ?? type }
  // A custom resource may have the name of a kind or a type that is built in: `Service`, `Probe`.
  const isTaken = kindsOf(index).versions.has(kind) || Object.hasOwn(index.types, kind)
  return { name: isTaken && apiVersion ? `${kind}@${apiVersion}` : kind }
}
