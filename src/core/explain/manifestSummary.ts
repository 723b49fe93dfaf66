import { itemsAt, nodeAt } from '../language/names/yamlNodes'
import type { YamlNode } from '../language/names/yamlTree'
import type { Statement } from '../values/statement'
import type { SummaryLine, SummaryRow, WalkSummary } from './fileWalk'
import type { FileObject, NamedObject, Wiring } from './wiring'
import { hasOwnPods, textAt } from './wiring'

/** Which objects manifests describe, and how they are wired. */
export function manifestSummary(objects: readonly FileObject[], wiring: Wiring): WalkSummary {
  const lines = (tell: (object: FileObject) => readonly SummaryLine[]): readonly SummaryLine[] => objects.flatMap(tell)
  const rows: readonly SummaryRow[] = [
    { label: { say: 'walk.row.runs' }, lines: lines(workload) },
    { label: { say: 'walk.row.reached' }, lines: lines((one) => [...service(one, wiring, objects), ...routes(one)]) },
    { label: { say: 'walk.row.uses' }, lines: lines((one) => taken(one, wiring)) },
    { label: { say: 'walk.row.scales' }, lines: lines((one) => scaled(one, wiring)) },
    { label: { say: 'walk.row.allows' }, lines: lines((one) => allowed(one, wiring)) },
  ]
  return { lead: lead(objects), rows: rows.filter((row) => row.lines.length > 0) }
}

function lead(objects: readonly FileObject[]): Statement {
  const [only, more] = objects
  if (!only) return { say: 'walk.kubernetes.lead-none' }
  if (!more) return { say: 'walk.kubernetes.lead-one', with: { object: named(only) } }
  const rest = objects.length - mostNamed
  const left: readonly Statement[] = rest > 0 ? [{ say: 'selector.more', with: { count: String(rest) } }] : []
  const shown = [...objects.slice(0, mostNamed).map(named), ...left]
  return { say: 'walk.kubernetes.lead', with: { count: String(objects.length), objects: shown } }
}

/** No more are named in the first sentence. */
const mostNamed = 8

function named({ kind, called }: Pick<FileObject, 'kind' | 'called'>): Statement {
  return called === ''
    ? { say: 'walk.part.object', with: { kind } }
    : { say: 'walk.kubernetes.object', with: { kind, name: called } }
}

function line({ name }: FileObject, say: Statement, ...way: readonly string[]): SummaryLine {
  return { say, anchor: [name, ...way] }
}

function workload(object: FileObject): readonly SummaryLine[] {
  const { pods, kind, called, node } = object
  const images = pods.flatMap(({ spec }) => itemsAt(spec, 'containers').flatMap((one) => textAt(one, 'image') ?? []))
  if (pods.length === 0 || images.length === 0) return []
  const shown = [...new Set(images)].map((name): Statement => ({ say: 'walk.name', with: { name } }))
  const words = { kind, name: called, images: shown }
  const count = textAt(node, 'spec', 'replicas')
  const schedule = textAt(node, 'spec', 'schedule')
  if (schedule !== undefined) return [line(object, { say: 'walk.kubernetes.scheduled', with: { ...words, schedule } })]
  if (kind === 'DaemonSet') return [line(object, { say: 'walk.kubernetes.on-each-node', with: words })]
  return [
    count === undefined
      ? line(object, { say: 'walk.kubernetes.workload', with: words })
      : line(object, { say: 'walk.kubernetes.copies', with: { ...words, count } }),
  ]
}

function service(object: FileObject, wiring: Wiring, objects: readonly FileObject[]): readonly SummaryLine[] {
  const { kind, node, called, namespace } = object
  if (kind !== 'Service') return []
  const outside = textAt(node, 'spec', 'externalName')
  if (outside !== undefined)
    return [line(object, { say: 'walk.kubernetes.external', with: { name: called, target: outside } })]
  const selector = nodeAt(node, 'spec', 'selector')
  const behind = wiring.podsBehind(selector, true, namespace)
  // A template writes the selector, or a custom resource makes the pods: neither shows its labels.
  const isUnclear = selector?.pairs.length === 0 || objects.some(hasOwnPods)
  return itemsAt(node, 'spec', 'ports').map((port, index) => {
    const number = textAt(port, 'port') ?? ''
    const words = { name: called, port: number, target: textAt(port, 'targetPort') ?? number }
    const say: Statement =
      behind.length > 0
        ? { say: 'walk.kubernetes.service', with: { ...words, objects: behind.map(named) } }
        : !selector
          ? { say: 'walk.kubernetes.service-by-hand', with: words }
          : isUnclear
            ? { say: 'walk.kubernetes.service-unclear', with: words }
            : { say: 'walk.kubernetes.service-alone', with: words }
    return line(object, say, 'spec', 'ports', String(index))
  })
}

/** Ingress and HTTPRoute: from an address to a Service. */
function routes(object: FileObject): readonly SummaryLine[] {
  const { kind, node, called } = object
  if (kind === 'HTTPRoute') {
    const hosts = itemsAt(node, 'spec', 'hostnames').flatMap(({ text }) => text ?? [])
    return itemsAt(node, 'spec', 'rules').flatMap((rule) => {
      const paths = itemsAt(rule, 'matches').flatMap((match) => textAt(match, 'path', 'value') ?? [])
      return itemsAt(rule, 'backendRefs').map((backend) => {
        const words = {
          kind,
          name: called,
          service: textAt(backend, 'name') ?? '',
          port: textAt(backend, 'port') ?? '',
        }
        return line(object, route(words, `${hosts[0] ?? '*'}${paths[0] ?? '/'}`))
      })
    })
  }
  if (kind !== 'Ingress') return []
  const found = itemsAt(node, 'spec', 'rules').flatMap((rule) => {
    const host = textAt(rule, 'host') ?? '*'
    return itemsAt(rule, 'http', 'paths').map((path) => {
      const words = { kind, name: called, ...backendOf(nodeAt(path, 'backend')) }
      return line(object, route(words, `${host}${textAt(path, 'path') ?? '/'}`))
    })
  })
  const rest = nodeAt(node, 'spec', 'defaultBackend')
  return rest ? [...found, line(object, route({ kind, name: called, ...backendOf(rest) }, '*'))] : found
}

function route(words: Readonly<Record<'kind' | 'name' | 'service' | 'port', string>>, address: string): Statement {
  return { say: 'walk.kubernetes.route', with: { ...words, address } }
}

/** The Service and the port that the backend of an Ingress is. */
export function backendOf(backend: YamlNode | undefined): { readonly service: string; readonly port: string } {
  const own = backend && nodeAt(backend, 'service')
  if (!own) return { service: '', port: '' }
  return {
    service: textAt(own, 'name') ?? '',
    port: textAt(own, 'port', 'number') ?? textAt(own, 'port', 'name') ?? '',
  }
}

function taken(object: FileObject, wiring: Wiring): readonly SummaryLine[] {
  const { kind, called, pods, node } = object
  const templates = itemsAt(node, 'spec', 'volumeClaimTemplates').flatMap(
    (one) => textAt(one, 'metadata', 'name') ?? [],
  )
  const objects =
    pods.length > 0 ? wiring.named(object, ['ConfigMap', 'Secret', 'PersistentVolumeClaim']).map(elsewhere) : []
  const claims = templates.map((name): Statement => ({ say: 'walk.kubernetes.own-claim', with: { name } }))
  const all = [...objects, ...claims]
  return all.length > 0
    ? [line(object, { say: 'walk.kubernetes.takes', with: { kind, name: called, objects: all } })]
    : []
}

function elsewhere({ kind, name, known }: NamedObject): Statement {
  return known
    ? { say: 'walk.kubernetes.object', with: { kind, name } }
    : { say: 'walk.kubernetes.object-elsewhere', with: { kind, name } }
}

function scaled(object: FileObject, wiring: Wiring): readonly SummaryLine[] {
  const { kind, node, called, namespace } = object
  if (kind === 'HorizontalPodAutoscaler') {
    const target = {
      kind: textAt(node, 'spec', 'scaleTargetRef', 'kind') ?? '',
      called: textAt(node, 'spec', 'scaleTargetRef', 'name') ?? '',
    }
    const most = textAt(node, 'spec', 'maxReplicas') ?? ''
    const words = { name: called, object: named(target), least: textAt(node, 'spec', 'minReplicas') ?? '1', most }
    return [line(object, { say: 'walk.kubernetes.scales', with: words })]
  }
  if (kind !== 'PodDisruptionBudget') return []
  const behind = wiring.podsBehind(nodeAt(node, 'spec', 'selector'), false, namespace)
  if (behind.length === 0) return []
  return [line(object, { say: 'walk.kubernetes.protects', with: { name: called, objects: behind.map(named) } })]
}

function allowed(object: FileObject, wiring: Wiring): readonly SummaryLine[] {
  const { kind, node, called, namespace } = object
  if (kind === 'RoleBinding' || kind === 'ClusterRoleBinding') {
    const role = { kind: textAt(node, 'roleRef', 'kind') ?? '', called: textAt(node, 'roleRef', 'name') ?? '' }
    // A patch may leave them out.
    if (role.called === '' || itemsAt(node, 'subjects').length === 0) return []
    const subjects = itemsAt(node, 'subjects').map((one) =>
      named({ kind: textAt(one, 'kind') ?? '', called: textAt(one, 'name') ?? '' }),
    )
    return [line(object, { say: 'walk.kubernetes.binds', with: { kind, name: called, role: named(role), subjects } })]
  }
  if (kind !== 'NetworkPolicy') return []
  const selector = nodeAt(node, 'spec', 'podSelector')
  const behind = wiring.podsBehind(selector, false, namespace)
  if (behind.length > 0)
    return [line(object, { say: 'walk.kubernetes.policy', with: { name: called, objects: behind.map(named) } })]
  return selector?.pairs.length === 0
    ? [line(object, { say: 'walk.kubernetes.policy-all', with: { name: called } })]
    : []
}
