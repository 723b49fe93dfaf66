import type { KubernetesObject } from './kubernetesObjects'
import { walk } from './kubernetesObjects'
import type { NewName } from './nameUse'
import { linkByText, newName } from './nameUse'
import type { WrittenName } from './yamlNodes'
import { nameAt } from './yamlNodes'
import type { YamlNode } from './yamlTree'

/** Fields that hold the name of another object, by the end of their way (`^`: the whole way), with that object's kind. Source: the Kubernetes API, 1.36. */
const references: readonly (readonly [end: string, kind: string])[] = [
  ['envFrom.[].configMapRef.name', 'ConfigMap'],
  ['valueFrom.configMapKeyRef.name', 'ConfigMap'],
  ['volumes.[].configMap.name', 'ConfigMap'],
  ['projected.sources.[].configMap.name', 'ConfigMap'],
  ['envFrom.[].secretRef.name', 'Secret'],
  ['valueFrom.secretKeyRef.name', 'Secret'],
  ['volumes.[].secret.secretName', 'Secret'],
  ['projected.sources.[].secret.name', 'Secret'],
  ['imagePullSecrets.[].name', 'Secret'],
  ['^secrets.[].name', 'Secret'],
  ['^spec.tls.[].secretName', 'Secret'],
  ['csi.nodePublishSecretRef.name', 'Secret'],
  ['spec.serviceAccountName', 'ServiceAccount'],
  ['spec.serviceAccount', 'ServiceAccount'],
  ['persistentVolumeClaim.claimName', 'PersistentVolumeClaim'],
  ['backend.service.name', 'Service'],
  ['defaultBackend.service.name', 'Service'],
  ['backend.serviceName', 'Service'],
  ['^spec.backend.serviceName', 'Service'],
  ['^spec.serviceName', 'Service'],
  ['clientConfig.service.name', 'Service'],
  ['spec.priorityClassName', 'PriorityClass'],
  ['spec.runtimeClassName', 'RuntimeClass'],
  ['spec.storageClassName', 'StorageClass'],
  ['^spec.ingressClassName', 'IngressClass'],
  ['^spec.volumeName', 'PersistentVolume'],
  ['^metadata.namespace', 'Namespace'],
  ['^subjects.[].namespace', 'Namespace'],
  ['clientConfig.service.namespace', 'Namespace'],
]

/** Fields that hold kind and name of another object. */
const kindReferences: readonly string[] = ['^roleRef', '^subjects.[]', '^spec.scaleTargetRef']

/** Kinds that stand in no namespace. */
const clusterWide: ReadonlySet<string> = new Set([
  'ClusterRole',
  'IngressClass',
  'Namespace',
  'PersistentVolume',
  'PriorityClass',
  'RuntimeClass',
  'StorageClass',
])

/** Names of objects, and the fields of other objects that refer to them. */
export function referenceNames(objects: readonly KubernetesObject[]): readonly NewName[] {
  const names: NewName[] = []
  const add = (
    part: 'definition' | 'use',
    kind: string,
    name: WrittenName | undefined,
    namespace: string | undefined,
  ): void => {
    if (name) names.push(newName(kind, part, name, clusterWide.has(kind) ? undefined : namespace))
  }
  for (const object of objects) {
    add('definition', object.kind, object.name, object.namespace)
    walk(object.node, (map, way) => {
      const namespaceOf = (): string | undefined => nameAt(map, 'namespace')?.text ?? object.namespace
      for (const { key, value } of map.pairs) {
        const kind = kindBehind(way ? `${way}.${key.text ?? ''}` : (key.text ?? ''), key.text ?? '')
        if (kind !== undefined) add('use', kind, nameAt(value), namespaceOf())
      }
      const kind = kindReferences.some((end) => endsIn(way, end)) ? kindOf(map) : undefined
      if (kind !== undefined) add('use', kind, nameAt(map, 'name'), namespaceOf())
    })
  }
  linkByText(names)
  return names
}

function kindBehind(way: string, key: string): string | undefined {
  return lastKeys.has(key) ? references.find(([end]) => endsIn(way, end))?.[1] : undefined
}

const lastKeys: ReadonlySet<string> = new Set(references.map(([end]) => end.split('.').at(-1) ?? ''))

function endsIn(way: string, end: string): boolean {
  return end.startsWith('^') ? way === end.slice(1) : way === end || way.endsWith(`.${end}`)
}

/** The kind that a reference names; a subject that is a user or a group is no object. */
function kindOf(reference: YamlNode): string | undefined {
  const kind = nameAt(reference, 'kind')?.text
  return kind === 'User' || kind === 'Group' ? undefined : kind
}
