import type { Container, KubernetesObject, Labelled, Pod } from './kubernetesObjects'
import { walk } from './kubernetesObjects'
import type { LabelIndex } from './kubernetesSelectors'
import type { NewName } from './nameUse'
import { linkByText, newName } from './nameUse'
import type { WrittenName } from './yamlNodes'
import { itemsAt, nameAt, nodeAt } from './yamlNodes'
import type { YamlNode } from './yamlTree'

/** Volumes of a pod and their mounts; a StatefulSet's claim templates are volumes of its pods. */
export function volumeNames(objects: readonly KubernetesObject[]): readonly NewName[] {
  const pods = objects.flatMap(({ node, pods: own }) => own.map((pod) => ({ node, pod })))
  return pods.flatMap(({ node, pod }, index) => {
    const mounts = pod.containers.flatMap((container) => [
      ...namesIn(container.node, 'volumeMounts'),
      ...namesIn(container.node, 'volumeDevices'),
    ])
    const claims = itemsAt(node, 'spec', 'volumeClaimTemplates').flatMap(
      (claim) => nameAt(claim, 'metadata', 'name') ?? [],
    )
    const scope = `pod ${String(index)}`
    const names = [
      ...[...namesIn(pod.spec, 'volumes'), ...claims].map((name) => newName('pod volume', 'definition', name, scope)),
      ...mounts.map((name) => newName('pod volume', 'use', name, scope)),
    ]
    linkByText(names)
    return names
  })
}

function namesIn(node: YamlNode, ...list: readonly string[]): readonly WrittenName[] {
  return itemsAt(node, ...list).flatMap((item) => nameAt(item, 'name') ?? [])
}

/** Named ports of containers, with what refers to them: probes and hooks of the same container, Services, network policies; ports of Services, with their Ingresses. */
export function portNames(objects: readonly KubernetesObject[], pods: LabelIndex): readonly NewName[] {
  const all = objects.flatMap((object) => object.pods)
  const podBehind = new Map<Labelled, Pod>(all.map((pod) => [pod.labelled, pod]))
  const portsOf = (matched: readonly Labelled[]): readonly NewName[] =>
    matched.flatMap((labelled) => podBehind.get(labelled)?.containers ?? []).flatMap(({ ports }) => ports)
  const containers = all.flatMap((pod) => pod.containers)
  return [
    ...containers.flatMap(({ ports }) => ports),
    ...containers.flatMap(probeNames),
    ...targetNames(objects, (selector, namespace) => portsOf(pods.matching(selector, true, namespace))),
    ...policyNames(objects, (selector, namespace) => portsOf(pods.matching(selector, false, namespace))),
    ...servicePortNames(objects),
  ]
}

function use(name: WrittenName | undefined, definitions: readonly NewName[], scope: string): readonly NewName[] {
  if (!name || /^\d+$/.test(name.text)) return []
  return [
    newName(
      'port',
      'use',
      name,
      scope,
      definitions.filter(({ text }) => text === name.text),
    ),
  ]
}

/** The kubelet looks a probe's port up in the probe's own container. */
function probeNames({ node, ports }: Container, index: number): readonly NewName[] {
  const found: NewName[] = []
  walk(node, (map, way) => {
    if (/^(?:(?:liveness|readiness|startup)Probe|lifecycle\.(?:postStart|preStop))\.(?:httpGet|tcpSocket)$/.test(way)) {
      found.push(...use(nameAt(map, 'port'), ports, `container ${String(index)}`))
    }
  })
  return found
}

type PortsBehind = (selector: YamlNode, namespace: string | undefined) => readonly NewName[]

function targetNames(objects: readonly KubernetesObject[], portsBehind: PortsBehind): readonly NewName[] {
  return objects.flatMap(({ node, kind, namespace }, index) => {
    if (kind !== 'Service') return []
    const selector = nodeAt(node, 'spec', 'selector')
    const ports = selector && selector.pairs.length > 0 ? portsBehind(selector, namespace) : []
    return itemsAt(node, 'spec', 'ports').flatMap((port) =>
      use(nameAt(port, 'targetPort'), ports, `service ${String(index)}`),
    )
  })
}

/** A port of an ingress rule is one of the pods that the policy is for. */
function policyNames(objects: readonly KubernetesObject[], portsBehind: PortsBehind): readonly NewName[] {
  return objects.flatMap(({ node, kind, namespace }, index) => {
    const selector = kind === 'NetworkPolicy' ? nodeAt(node, 'spec', 'podSelector') : undefined
    if (!selector) return []
    const rules = itemsAt(node, 'spec', 'ingress').flatMap((rule) => itemsAt(rule, 'ports'))
    const ports = portsBehind(selector, namespace)
    return rules.flatMap((port) => use(nameAt(port, 'port'), ports, `policy ${String(index)}`))
  })
}

/** `spec.ports[].name` of a Service, and the Ingress backends that name it beside the Service. */
function servicePortNames(objects: readonly KubernetesObject[]): readonly NewName[] {
  const names: NewName[] = []
  for (const { node, kind, name, namespace } of objects) {
    if (kind === 'Service' && name) {
      const ports = namesIn(node, 'spec', 'ports')
      names.push(...ports.map((port) => newName(`port of ${name.text}`, 'definition', port, namespace)))
    }
    if (kind !== 'Ingress') continue
    walk(node, (map, way) => {
      const service = /(?:^|\.)(?:backend|defaultBackend)\.service$/.test(way) ? nameAt(map, 'name') : undefined
      const port = nameAt(map, 'port', 'name')
      if (service && port) names.push(newName(`port of ${service.text}`, 'use', port, namespace))
    })
  }
  linkByText(names)
  return names
}
