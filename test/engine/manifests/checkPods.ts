import type { ManifestObject } from './manifestObjects'
import { listAt, textAt, valueAt } from './manifestObjects'
import type { PodShape } from './podsOf'
import { containerHasPort, containersOf, matches, podOf } from './podsOf'

/** What a pod may name: `ConfigMap settings`, those that commands create included. */
export type KnownNames = ReadonlySet<string>

/** What is wrong in the pods that an object makes: its selector, its probes' ports, its volumes, and what it names. */
export function checkPods(object: ManifestObject, known: KnownNames): readonly string[] {
  const pod = podOf(object)
  if (!pod) return []
  return [...checkSelector(pod), ...checkProbes(pod), ...checkMounts(pod), ...checkNames(pod, known)]
}

function checkSelector({ object, labels }: PodShape): readonly string[] {
  const selector = valueAt(object.value, 'spec', 'selector', 'matchLabels')
  if (!/^(?:Deployment|ReplicaSet|StatefulSet|DaemonSet)$/.test(object.kind) || matches(selector, labels)) return []
  return ['its selector does not match the labels of its own template']
}

function checkProbes({ spec }: PodShape): readonly string[] {
  return containersOf(spec).flatMap((container) =>
    ['startupProbe', 'readinessProbe', 'livenessProbe'].flatMap((probe) =>
      ['httpGet', 'tcpSocket', 'grpc'].flatMap((form) => {
        const port = valueAt(container, probe, form, 'port')
        if (port === undefined || containerHasPort(container, port)) return []
        return [`${probe} asks port ${JSON.stringify(port)}, which the container ${nameOf(container)} does not declare`]
      }),
    ),
  )
}

function checkMounts({ spec, claimed }: PodShape): readonly string[] {
  const volumes = new Set([...listAt(spec, 'volumes').map(nameOf), ...claimed])
  const mounted = containersOf(spec).flatMap((container) => listAt(container, 'volumeMounts').map(nameOf))
  return [
    ...mounted
      .filter((name) => !volumes.has(name))
      .map((name) => `it mounts the volume ${name}, which the pod does not have`),
    ...[...volumes].filter((name) => !mounted.includes(name)).map((name) => `no container mounts the volume ${name}`),
  ]
}

function checkNames({ object, spec }: PodShape, known: KnownNames): readonly string[] {
  const named: string[] = []
  const add = (kind: string, name: string | undefined): void =>
    void (name !== undefined && named.push(`${kind} ${name}`))
  for (const container of containersOf(spec)) {
    for (const source of listAt(container, 'envFrom')) {
      add('ConfigMap', textAt(source, 'configMapRef', 'name'))
      add('Secret', textAt(source, 'secretRef', 'name'))
    }
    for (const variable of listAt(container, 'env')) {
      add('ConfigMap', textAt(variable, 'valueFrom', 'configMapKeyRef', 'name'))
      add('Secret', textAt(variable, 'valueFrom', 'secretKeyRef', 'name'))
    }
  }
  for (const volume of listAt(spec, 'volumes')) {
    add('ConfigMap', textAt(volume, 'configMap', 'name'))
    add('Secret', textAt(volume, 'secret', 'secretName'))
    add('PersistentVolumeClaim', textAt(volume, 'persistentVolumeClaim', 'claimName'))
  }
  add('ServiceAccount', textAt(spec, 'serviceAccountName'))
  if (object.kind === 'StatefulSet') add('Service', textAt(object.value, 'spec', 'serviceName'))
  return [...new Set(named)]
    .filter((name) => !known.has(name))
    .map((name) => `it needs the ${name}, which nothing creates`)
}

function nameOf(value: unknown): string {
  return textAt(value, 'name') ?? ''
}
