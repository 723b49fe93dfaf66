import { finding } from './finding'
import type { Finding } from './finding'
import { labelsAt, objectNamed, objectsOf, onObject, podOf, portsOfPod, selectorTakes, selectorText } from './manifests'
import type { ManifestObject } from './manifests'
import type { Attempt, RuleKind } from './ruleKind'
import type { YamlValue } from './yamlFile'
import { at, entriesOf, itemsAt, nearest, shown, textAt } from './yamlFile'

/** The rules about labels and what selects by them, Services, routes and policies. */
export const networkRules: Readonly<Record<string, RuleKind>> = {
  /** The selector of a workload takes the labels of its own pods. */
  'workload.selector': onObject(undefined, {}, (_, object) => {
    const selector = at(object.root, 'spec', 'selector')
    const pod = podOf(object)
    if (!selector || entriesOf(selector).length === 0)
      return finding(nearest(object.root, 'spec', 'selector'), 'no-key', { key: 'selector' })
    if (!pod) return finding(nearest(object.root, 'spec', 'template'), 'no-key', { key: 'template' })
    return selectorTakes(selector, pod.labels)
      ? undefined
      : finding(pod.labelsPlace, 'labels', {
          labels: textOf(pod.labels),
          selector: selectorText(at(selector, 'matchLabels')),
        })
  }),
  /** The Service's selector takes the pods of a workload. */
  'service.selects': onObject('Service', { workloadKind: 'text', workload: 'text' }, (given, service, attempt) => {
    const workload = objectNamed(attempt, given.text('workloadKind'), given.text('workload'))
    if ('found' in workload) return workload
    return takes(service, workload)
  }),
  /** Each `targetPort` of the Service is a port of the pods that it selects, and there is one at `port`. */
  'service.target-port': onObject('Service', { port: 'text?' }, (given, service, attempt) => {
    const ports = itemsAt(service.root, 'spec', 'ports')
    const port = given.maybe('port')
    const [first] = ports
    if (!first) return finding(nearest(service.root, 'spec', 'ports'), 'no-key', { key: 'ports' })
    if (port !== undefined && !ports.some((one) => textAt(one, 'port') === port))
      return finding(at(first, 'port') ?? first, 'value', { key: 'port', value: shown(at(first, 'port')) })
    const selector = labelsAt(at(service.root, 'spec', 'selector'))
    if (selector.size === 0) return finding(nearest(service.root, 'spec', 'selector'), 'no-key', { key: 'selector' })
    const open = podsTaken(attempt, selector)
    if (open.length === 0)
      return finding(at(service.root, 'spec', 'selector') ?? service.root, 'selects-nothing', {
        selector: textOf(selector),
      })
    const wrong = ports.find((one) => !open.includes(textAt(one, 'targetPort') ?? textAt(one, 'port') ?? ''))
    return (
      wrong &&
      finding(at(wrong, 'targetPort') ?? wrong, 'target-port', {
        port: textAt(wrong, 'targetPort') ?? textAt(wrong, 'port') ?? '',
        ports: open.join(', '),
      })
    )
  }),
  /** Every backend of a route or Ingress is a port of a Service that a manifest makes; `service` is one of them. */
  'route.backends': onObject(undefined, { service: 'text' }, (given, route, attempt) => {
    const backends = backendsOf(route)
    if (backends.length === 0) return finding(nearest(route.root, 'spec', 'rules'), 'no-backend')
    for (const { place, service, port } of backends) {
      const found = objectNamed(attempt, 'Service', service)
      if ('found' in found) return finding(place, 'no-such-service', { service })
      const ports = itemsAt(found.root, 'spec', 'ports').flatMap((one) => [textAt(one, 'port'), textAt(one, 'name')])
      if (!ports.includes(port)) return finding(place, 'service-port', { service, port })
    }
    const wanted = given.text('service')
    const [first] = backends
    return backends.some(({ service }) => service === wanted) || !first
      ? undefined
      : finding(first.place, 'no-backend-to', { service: wanted })
  }),
  /** The route hangs on a Gateway that a manifest makes. */
  'route.parent': onObject(undefined, { gateway: 'text' }, (given, route, attempt) => {
    const gateway = objectNamed(attempt, 'Gateway', given.text('gateway'))
    if ('found' in gateway) return gateway
    const parents = itemsAt(route.root, 'spec', 'parentRefs')
    if (parents.some((parent) => textAt(parent, 'name') === given.text('gateway'))) return undefined
    const [parent] = parents
    return parent
      ? finding(at(parent, 'name') ?? parent, 'value', { key: 'name', value: shown(at(parent, 'name')) })
      : finding(nearest(route.root, 'spec', 'parentRefs'), 'no-key', { key: 'parentRefs' })
  }),
  /** The policy is for the pods of a workload, and lets in those of another, on a port. */
  'policy.lets-in': onObject(
    'NetworkPolicy',
    { workload: 'text', from: 'text', port: 'text?' },
    (given, policy, attempt) => {
      const [target, source] = [given.text('workload'), given.text('from')].map((name) =>
        objectNamed(attempt, 'Deployment', name),
      )
      if (!target || 'found' in target) return target
      if (!source || 'found' in source) return source
      const selector = at(policy.root, 'spec', 'podSelector')
      if (!selector) return finding(nearest(policy.root, 'spec'), 'no-key', { key: 'podSelector' })
      const own = podOf(target)?.labels ?? new Map()
      if (entriesOf(selector).length === 0 || !selectorTakes(selector, own))
        return finding(selector, 'labels', { labels: textOf(own), selector: selectorText(at(selector, 'matchLabels')) })
      const rules = itemsAt(policy.root, 'spec', 'ingress')
      const labels = podOf(source)?.labels ?? new Map()
      const [first] = rules
      if (!first) return finding(nearest(policy.root, 'spec', 'ingress'), 'no-key', { key: 'ingress' })
      const peers = rules.flatMap((rule) => itemsAt(rule, 'from'))
      const open = rules.find((rule) => itemsAt(rule, 'from').length === 0)
      if (open) return finding(open, 'lets-all-in')
      if (!peers.some((peer) => at(peer, 'podSelector') && selectorTakes(at(peer, 'podSelector'), labels)))
        return finding(at(first, 'from') ?? first, 'lets-in-others', { labels: textOf(labels) })
      const everyone = peers.find((peer) => at(peer, 'podSelector') && entriesOf(at(peer, 'podSelector')).length === 0)
      if (everyone) return finding(everyone, 'lets-all-in')
      const port = given.maybe('port')
      const ports = rules.flatMap((rule) => itemsAt(rule, 'ports').map((one) => textAt(one, 'port')))
      return port === undefined || ports.includes(port)
        ? undefined
        : finding(at(first, 'ports') ?? first, 'no-item', { key: 'ports', value: port })
    },
  ),
}

function takes(service: ManifestObject, workload: ManifestObject): Finding | undefined {
  const selector = at(service.root, 'spec', 'selector')
  const wanted = labelsAt(selector)
  if (!selector || wanted.size === 0)
    return finding(nearest(service.root, 'spec', 'selector'), 'no-key', { key: 'selector' })
  const labels = podOf(workload)?.labels ?? new Map<string, string>()
  const fits = [...wanted].every(([key, value]) => labels.get(key) === value)
  return fits ? undefined : finding(selector, 'labels', { labels: textOf(labels), selector: textOf(wanted) })
}

/** The ports of all pods that a Service's selector takes. */
function podsTaken(attempt: Attempt, selector: ReadonlyMap<string, string>): readonly string[] {
  const pods = objectsOf(attempt).flatMap((object) => podOf(object) ?? [])
  return pods.flatMap((pod) =>
    [...selector].every(([key, value]) => pod.labels.get(key) === value) ? portsOfPod(pod) : [],
  )
}

function textOf(labels: ReadonlyMap<string, string>): string {
  return [...labels].map(([key, value]) => `${key}=${value}`).join(', ') || '–'
}

interface Backend {
  readonly place: YamlValue
  readonly service: string
  readonly port: string
}

/** The backends of an HTTPRoute (`backendRefs`) or an Ingress (`service`). */
function backendsOf({ kind, root }: ManifestObject): readonly Backend[] {
  if (kind !== 'Ingress')
    return itemsAt(root, 'spec', 'rules').flatMap((rule) =>
      itemsAt(rule, 'backendRefs').map((place) => ({
        place,
        service: textAt(place, 'name') ?? '',
        port: textAt(place, 'port') ?? '',
      })),
    )
  const paths = itemsAt(root, 'spec', 'rules').flatMap((rule) => itemsAt(rule, 'http', 'paths'))
  const services = [
    at(root, 'spec', 'defaultBackend', 'service'),
    ...paths.map((path) => at(path, 'backend', 'service')),
  ]
  return services.flatMap((place) =>
    place
      ? [
          {
            place,
            service: textAt(place, 'name') ?? '',
            port: textAt(place, 'port', 'number') ?? textAt(place, 'port', 'name') ?? '',
          },
        ]
      : [],
  )
}
