import { volumeNames } from '../language/names/kubernetesPods'
import { itemsAt, nameAt, nodeAt, pairsOf } from '../language/names/yamlNodes'
import type { YamlNode } from '../language/names/yamlTree'
import { isMadeLabel } from '../schema/madeLabels'
import type { Statement } from '../values/statement'
import type { Anchor, Places } from './anchor'
import { backendOf } from './manifestSummary'
import { holdsSecret } from './secretNames'
import type { Remark } from './walkSteps'
import type { FileObject, Wiring } from './wiring'
import { hasOwnPods, textAt } from './wiring'

/**
 * What bites in manifests beyond single values: what does not fit together, and what is missing. Of a template that puts in labels or resources
 * (`isTemplate`) what is missing in the file may be in what it makes.
 */
export function manifestPitfalls(
  objects: readonly FileObject[],
  wiring: Wiring,
  places: Places,
  isTemplate: boolean,
): readonly Remark[] {
  const served = new Set(
    objects
      .filter(({ kind }) => kind === 'Service')
      .flatMap(({ node, namespace }) => wiring.podsBehind(nodeAt(node, 'spec', 'selector'), true, namespace)),
  )
  return [
    ...objects.flatMap((object) => [
      ...serviceRemarks(object, objects, wiring, isTemplate),
      ...ingressRemarks(object, wiring, places),
      ...scalerRemarks(object, wiring, isTemplate),
      ...containerRemarks(object, served.has(object), places, isTemplate),
    ]),
    ...unknownVolumes(objects, places),
  ]
}

function pitfall(anchor: Anchor | undefined, say: Statement): readonly Remark[] {
  return anchor ? [{ anchor, say: { ...say, warning: true } }] : []
}

function serviceRemarks(
  object: FileObject,
  objects: readonly FileObject[],
  wiring: Wiring,
  isTemplate: boolean,
): readonly Remark[] {
  const { kind, node, name, namespace } = object
  const selector = nodeAt(node, 'spec', 'selector')
  if (kind !== 'Service' || !selector || selector.pairs.length === 0) return []
  const behind = wiring.podsBehind(selector, true, namespace)
  if (behind.length === 0) {
    const isMade = pairsOf(selector).some(({ key }) => isMadeLabel(key.text ?? '')) || objects.some(hasOwnPods)
    const hasPods = objects.some(({ pods }) => pods.length > 0)
    return hasPods && !isMade && !isTemplate
      ? pitfall([name, 'spec', 'selector'], { say: 'walk.kubernetes.no-pods' })
      : []
  }
  const listed = behind.flatMap(({ pods }) => pods.flatMap(({ spec }) => itemsAt(spec, 'containers')))
  const ports = listed.flatMap((container) => itemsAt(container, 'ports'))
  if (ports.some((one) => isLeftOpen(textAt(one, 'containerPort')) || isLeftOpen(textAt(one, 'name')))) return []
  return itemsAt(node, 'spec', 'ports').flatMap((port, index): readonly Remark[] => {
    const written = textAt(port, 'targetPort')
    const target = written ?? textAt(port, 'port')
    const anchor = [name, 'spec', 'ports', String(index), written === undefined ? 'port' : 'targetPort']
    if (target === undefined || ports.length === 0 || isLeftOpen(target)) return []
    if (/^\d+$/.test(target)) {
      if (ports.some((one) => textAt(one, 'containerPort') === target)) return []
      return pitfall(anchor, { say: 'walk.kubernetes.no-such-port', with: { port: target } })
    }
    if (ports.some((one) => textAt(one, 'name') === target)) return []
    return pitfall(anchor, { say: 'walk.kubernetes.no-named-port', with: { name: target } })
  })
}

function ingressRemarks(object: FileObject, wiring: Wiring, places: Places): readonly Remark[] {
  if (object.kind !== 'Ingress') return []
  const paths = itemsAt(object.node, 'spec', 'rules').flatMap((rule) => itemsAt(rule, 'http', 'paths'))
  return paths.flatMap((path): readonly Remark[] => {
    const backend = nodeAt(path, 'backend')
    const { service, port } = backendOf(backend)
    const target = wiring.find('Service', service, object.namespace)
    const ports = target ? itemsAt(target.node, 'spec', 'ports') : []
    const name = backend && nameAt(backend, 'service', 'name')
    if (!name || ports.length === 0 || port === '') return []
    if (ports.some((one) => textAt(one, 'port') === port || textAt(one, 'name') === port)) return []
    return pitfall(places.of(name.range), { say: 'walk.kubernetes.no-service-port', with: { service, port } })
  })
}

/** An autoscaler on a share of the requests knows no share where a container has none. */
function scalerRemarks(
  { kind, node, name, namespace }: FileObject,
  wiring: Wiring,
  isTemplate: boolean,
): readonly Remark[] {
  if (kind !== 'HorizontalPodAutoscaler') return []
  const target = nodeAt(node, 'spec', 'scaleTargetRef')
  const object = target && wiring.find(textAt(target, 'kind') ?? '', textAt(target, 'name') ?? '', namespace)
  const containers = object?.pods.flatMap(({ spec }) => itemsAt(spec, 'containers')) ?? []
  return itemsAt(node, 'spec', 'metrics').flatMap((metric): readonly Remark[] => {
    const resource = textAt(metric, 'resource', 'name')
    const isShare = textAt(metric, 'resource', 'target', 'averageUtilization') !== undefined
    if (resource === undefined || !isShare) return []
    const bare = containers.find((one) => !hasRequest(one, isTemplate, resource))
    if (!bare) return []
    const words = { resource, container: textAt(bare, 'name') ?? '' }
    return pitfall([name, 'spec', 'scaleTargetRef'], { say: 'walk.kubernetes.scaler-without-requests', with: words })
  })
}

/** A limit alone is the request too. What a template puts in may be anything: `resources: {{ toYaml … }}`. */
function hasRequest(container: YamlNode, isTemplate: boolean, resource?: string): boolean {
  const isFilledIn = (node: YamlNode | undefined): boolean => isTemplate && node?.pairs.length === 0
  if (isFilledIn(nodeAt(container, 'resources'))) return true
  return ['requests', 'limits'].some((part) => {
    const found = nodeAt(container, 'resources', part)
    if (isFilledIn(found)) return true
    return found !== undefined && pairsOf(found).some(({ key }) => resource === undefined || key.text === resource)
  })
}

/** Whether a template or a variable decides a text. */
function isLeftOpen(text: string | undefined): boolean {
  return text !== undefined && /\$\{|\{\{/.test(text)
}

const longRunning: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet'])

function containerRemarks(
  { kind, pods }: FileObject,
  isServed: boolean,
  places: Places,
  isTemplate: boolean,
): readonly Remark[] {
  return pods.flatMap(({ spec }) =>
    itemsAt(spec, 'containers').flatMap((container): readonly Remark[] => {
      const name = nameAt(container, 'name')
      const secrets = secretValues(container, places)
      const anchor = name && places.of(name.range)
      if (!longRunning.has(kind) || !name) return secrets
      const words = { name: name.text }
      const isUnready = isServed && !nodeAt(container, 'readinessProbe')
      return [
        ...(hasRequest(container, isTemplate)
          ? []
          : pitfall(anchor, { say: 'walk.kubernetes.no-requests', with: words })),
        ...(isUnready ? pitfall(anchor, { say: 'walk.kubernetes.no-readiness', with: words }) : []),
        ...secrets,
      ]
    }),
  )
}

function secretValues(container: YamlNode, places: Places): readonly Remark[] {
  return itemsAt(container, 'env').flatMap((entry): readonly Remark[] => {
    const name = textAt(entry, 'name') ?? ''
    const value = nameAt(entry, 'value')
    if (!value || /\$[({\w]|\{\{/.test(value.text) || !holdsSecret(name, value.text)) return []
    return pitfall(places.of(value.range), { say: 'walk.secret-in-file', with: { name } })
  })
}

/** Mounts of a volume that the pod does not have: the API refuses the pod. */
function unknownVolumes(objects: readonly FileObject[], places: Places): readonly Remark[] {
  const names = volumeNames(objects.map(({ object }) => object))
  const unknown = names.filter(({ part, definitions }) => part === 'use' && definitions.length === 0)
  return unknown.flatMap(({ text, range }) =>
    pitfall(places.of(range), { say: 'walk.kubernetes.no-volume', with: { name: text } }),
  )
}
