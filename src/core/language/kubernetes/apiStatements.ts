import type { KubernetesIndex } from '../../schema/kubernetes'
import type { ApiLife } from '../../schema/kubernetesObjects'
import {
  apiLife,
  groupOf,
  isBuiltInGroup,
  isLaterRelease,
  kubernetesRelease,
  presentVersion,
} from '../../schema/kubernetesObjects'
import type { Statement } from '../../values/statement'
import type { ObjectHeader } from '../fileKind'

/** What there is to say about an apiVersion: the group it belongs to, and its end where one is in sight. */
export function sayApiVersion(
  { apiVersion, objectKind: kind }: ObjectHeader,
  index: KubernetesIndex,
): readonly Statement[] {
  if (!apiVersion) return []
  const group = groupOf(apiVersion)
  const version = apiVersion.slice(group ? group.length + 1 : 0)
  if (!isBuiltInGroup(index, group) || isProgram(group, kind)) return [{ say: 'api.group', with: { group, version } }]
  const own: Statement = group ? { say: 'api.group', with: { group, version } } : { say: 'api.core', with: { version } }
  const life = apiLife(apiVersion, kind)
  if (life) return [own, ...sayLife(kind, apiVersion, life)]
  const present = kind ? presentVersion(index, apiVersion, kind) : undefined
  if (present === undefined || present === apiVersion) return [own]
  return [own, { say: 'api.elsewhere', with: { kind, present, release: kubernetesRelease }, warning: true }]
}

/** What there is to say about a kind whose fields are not in the tables: whose it is. */
export function sayKind({ apiVersion, objectKind: kind }: ObjectHeader, index: KubernetesIndex): readonly Statement[] {
  if (!kind || !apiVersion || presentVersion(index, apiVersion, kind) !== undefined) return []
  const group = groupOf(apiVersion)
  if (isProgram(group, kind)) return [{ say: 'kind.program' }]
  if (!isBuiltInGroup(index, group)) return [{ say: 'kind.custom', with: { kind, group } }]
  const words = { kind, release: kubernetesRelease }
  const isEarly = apiLife(apiVersion, kind) ?? /alpha|beta/.test(apiVersion)
  return isEarly ? [{ say: 'kind.early', with: words }] : [{ say: 'kind.unknown', with: words, warning: true }]
}

function sayLife(
  kind: string,
  apiVersion: string,
  { deprecated, removed, replacement }: ApiLife,
): readonly Statement[] {
  const isGone = removed !== undefined && !isLaterRelease(removed, kubernetesRelease)
  if (isGone && kind.startsWith('PodSecurityPolicy'))
    return [{ say: 'api.removed-policy', with: { removed }, warning: true }]
  if (isGone) {
    return replacement === undefined
      ? [{ say: 'api.removed-alone', with: { removed }, warning: true }]
      : [{ say: 'api.removed', with: { removed, replacement }, warning: true }]
  }
  if (removed === undefined) {
    return replacement === undefined
      ? [{ say: 'api.deprecated-alone', with: { kind, deprecated }, warning: true }]
      : [
          {
            say: 'api.deprecated',
            with: { kind, deprecated, replacement: successor(apiVersion, kind, replacement) },
            warning: true,
          },
        ]
  }
  if (replacement !== undefined) return [{ say: 'api.leaving', with: { removed, replacement }, warning: true }]
  return [{ say: 'api.early', with: { removed } }]
}

/** A deprecated kind whose group has nothing in its place goes on under another name. */
function successor(apiVersion: string, kind: string, replacement: string): string {
  return apiVersion === 'v1' && kind.startsWith('Endpoints') ? `${replacement} EndpointSlice` : replacement
}

/** Groups of configuration files that have an apiVersion and a kind but are read by a program, not sent to a cluster. */
const programGroups: ReadonlySet<string> = new Set([
  'apiserver.config.k8s.io',
  'apiserver.k8s.io',
  'audit.k8s.io',
  'backstage.io',
  'client.authentication.k8s.io',
  'eksctl.io',
  'k3d.io',
  'kind.x-k8s.io',
  'kubeadm.k8s.io',
  'kubelet.config.k8s.io',
  'kubeproxy.config.k8s.io',
  'kubescheduler.config.k8s.io',
])

/** A custom resource's group has a dot by rule; one without (`skaffold/v4beta13`) is a program's, as is kubectl's own file. */
function isProgram(group: string, kind: string): boolean {
  if (group === '') return kind === 'Config'
  return programGroups.has(group) || !(group.includes('.') || builtInWithoutDot.has(group))
}

const builtInWithoutDot: ReadonlySet<string> = new Set(['apps', 'autoscaling', 'batch', 'extensions', 'policy'])
