import type { ManifestObject } from './manifestObjects'
import { listAt, textAt, valueAt } from './manifestObjects'
import type { KnownNames } from './checkPods'
import { hasPort, matches, podOf } from './podsOf'

/** What is wrong between the objects of an example: Services and pods, routes and Services, bindings and roles, autoscalers and what they scale. */
export function checkReferences(
  object: ManifestObject,
  objects: readonly ManifestObject[],
  known: KnownNames,
): readonly string[] {
  if (object.kind === 'Service') return checkService(object, objects)
  if (object.kind === 'Ingress') return checkIngress(object, objects)
  if (object.kind === 'HTTPRoute') return checkRoute(object, objects, known)
  if (/^(?:Cluster)?RoleBinding$/.test(object.kind)) return checkBinding(object, known)
  if (object.kind === 'HorizontalPodAutoscaler')
    return missing([targetOf(valueAt(object.value, 'spec', 'scaleTargetRef'))], known)
  return []
}

function checkService({ value }: ManifestObject, objects: readonly ManifestObject[]): readonly string[] {
  const selector = valueAt(value, 'spec', 'selector')
  if (selector === undefined) return []
  const found = objects.flatMap((one) => podOf(one) ?? []).filter(({ labels }) => matches(selector, labels))
  if (found.length === 0) return ['its selector matches no pod']
  return listAt(value, 'spec', 'ports').flatMap((port) => {
    const target = valueAt(port, 'targetPort') ?? valueAt(port, 'port')
    return found.some(({ spec }) => hasPort(spec, target))
      ? []
      : [`it leads to port ${JSON.stringify(target)}, which no container of its pods declares`]
  })
}

function checkIngress({ value }: ManifestObject, objects: readonly ManifestObject[]): readonly string[] {
  const paths = listAt(value, 'spec', 'rules').flatMap((rule) => listAt(rule, 'http', 'paths'))
  const backends = [valueAt(value, 'spec', 'defaultBackend'), ...paths.map((path) => valueAt(path, 'backend'))]
  return backends.flatMap((backend) => {
    const service = valueAt(backend, 'service')
    if (service === undefined) return []
    return checkBackend(
      textAt(service, 'name'),
      valueAt(service, 'port', 'number') ?? valueAt(service, 'port', 'name'),
      objects,
    )
  })
}

function checkRoute(
  { value }: ManifestObject,
  objects: readonly ManifestObject[],
  known: KnownNames,
): readonly string[] {
  const backends = listAt(value, 'spec', 'rules').flatMap((rule) => listAt(rule, 'backendRefs'))
  const parents = listAt(value, 'spec', 'parentRefs').map((parent) => `Gateway ${textAt(parent, 'name') ?? ''}`)
  return [
    ...missing(parents, known),
    ...backends.flatMap((backend) => checkBackend(textAt(backend, 'name'), valueAt(backend, 'port'), objects)),
  ]
}

function checkBackend(name: string | undefined, port: unknown, objects: readonly ManifestObject[]): readonly string[] {
  const service = objects.find((one) => one.kind === 'Service' && one.name === name)
  if (!service) return [`it leads to the Service ${name ?? ''}, which nothing creates`]
  const ports = listAt(service.value, 'spec', 'ports')
  const has = ports.some((one) => valueAt(one, 'port') === port || valueAt(one, 'name') === port)
  return has ? [] : [`it leads to port ${JSON.stringify(port)} of the Service ${service.name}, which has no such port`]
}

function checkBinding({ value }: ManifestObject, known: KnownNames): readonly string[] {
  // Roles such as `view` and `edit` come with the cluster.
  const role = targetOf(valueAt(value, 'roleRef'))
  const accounts = listAt(value, 'subjects')
    .map(targetOf)
    .filter((subject) => subject.startsWith('ServiceAccount '))
  return missing([...(role.startsWith('Role ') ? [role] : []), ...accounts], known)
}

function targetOf(reference: unknown): string {
  return `${textAt(reference, 'kind') ?? ''} ${textAt(reference, 'name') ?? ''}`
}

function missing(names: readonly string[], known: KnownNames): readonly string[] {
  return names.filter((name) => !known.has(name)).map((name) => `it names the ${name}, which nothing creates`)
}
