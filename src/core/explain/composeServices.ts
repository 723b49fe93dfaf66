import { itemsAt, nameAt, nodeAt, pairsOf } from '../language/names/yamlNodes'
import type { YamlNode } from '../language/names/yamlTree'
import { describeMount } from '../values/mount'
import { describePort } from '../values/port'
import type { Statement } from '../values/statement'
import type { Anchor } from './anchor'

/** A service of a compose file, as far as it can be read; fragments that it merges are its own. */
export interface ComposeService {
  readonly name: string
  readonly anchor: Anchor
  readonly image?: string
  readonly build?: { readonly context: string; readonly target?: string }
  readonly ports: readonly PublishedPort[]
  readonly mounts: readonly ServiceMount[]
  readonly dependsOn: readonly { readonly name: string; readonly condition?: string }[]
  readonly networks: readonly string[]
  /** `host`, `none`, `service:db`: a service that has one is on none of the project's networks. */
  readonly networkMode?: string
  /** The service that it goes on from. */
  readonly extended?: string
  readonly profiles: readonly string[]
  /** Variables with a value in the file. */
  readonly environment: readonly (readonly [name: string, value: string])[]
  readonly hasHealthCheck: boolean
}

export interface PublishedPort {
  /** None where the engine chooses one. */
  readonly host?: string
  readonly address?: string
  readonly container: string
  readonly protocol: string
  readonly short: boolean
  /** Which item of the list it is, counted from 0. */
  readonly item: number
}

export interface ServiceMount {
  /** `open` where a variable decides between a path and a volume. */
  readonly kind: 'volume' | 'bind' | 'anonymous' | 'open'
  readonly source: string
  readonly target: string
  readonly short: boolean
  /** Which item of the list it is, counted from 0. */
  readonly item: number
}

/** The services of a compose file, in its order. */
export function servicesOf(root: YamlNode): readonly ComposeService[] {
  const services = nodeAt(root, 'services')
  return (services ? pairsOf(services) : []).map(({ key, value }) => serviceOf(key.text ?? '', value))
}

function serviceOf(name: string, node: YamlNode): ComposeService {
  const image = nameAt(node, 'image')?.text
  const build = buildOf(node)
  const networkMode = nameAt(node, 'network_mode')?.text
  const extended = nameAt(node, 'extends')?.text ?? nameAt(node, 'extends', 'service')?.text
  return {
    name,
    anchor: ['compose', 'services', name],
    ...(image !== undefined && { image }),
    ...(build && { build }),
    ...(networkMode !== undefined && { networkMode }),
    ...(extended !== undefined && { extended }),
    ports: itemsAt(node, 'ports').flatMap(portOf),
    mounts: itemsAt(node, 'volumes').flatMap(mountOf),
    dependsOn: dependsOn(node),
    networks: [...textsAt(node, 'networks'), ...keysAt(node, 'networks')],
    profiles: textsAt(node, 'profiles'),
    environment: environmentOf(node),
    hasHealthCheck:
      nodeAt(node, 'healthcheck') !== undefined && nameAt(node, 'healthcheck', 'disable')?.text !== 'true',
  }
}

function buildOf(node: YamlNode): ComposeService['build'] {
  const build = nodeAt(node, 'build')
  if (!build) return undefined
  const target = nameAt(build, 'target')?.text
  return {
    context: nameAt(build)?.text ?? nameAt(build, 'context')?.text ?? '.',
    ...(target !== undefined && { target }),
  }
}

function portOf(node: YamlNode, item: number): readonly PublishedPort[] {
  if (node.text === undefined) {
    const container = nameAt(node, 'target')?.text
    const host = nameAt(node, 'published')?.text
    const address = nameAt(node, 'host_ip')?.text
    if (container === undefined) return []
    const protocol = nameAt(node, 'protocol')?.text ?? 'tcp'
    return [{ ...present({ host, address }), container, protocol: protocol.toUpperCase(), short: false, item }]
  }
  const [said] = describePort({ text: node.text, source: node.text, style: 'quoted' })
  const { host, address, container, protocol } = textsOf(said)
  return container === undefined
    ? []
    : [{ ...present({ host, address }), container, protocol: protocol ?? 'TCP', short: true, item }]
}

function present<Fields extends Readonly<Record<string, string | undefined>>>(
  fields: Fields,
): { readonly [Name in keyof Fields]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: string
  }
}

/** The texts of a statement that the value's own reader made. */
function textsOf(said: Statement | undefined): Readonly<Record<string, string | undefined>> {
  const parts = Object.entries(said?.with ?? {})
  return Object.fromEntries(parts.flatMap(([name, part]) => (typeof part === 'string' ? [[name, part]] : [])))
}

function mountOf(node: YamlNode, item: number): readonly ServiceMount[] {
  if (node.text === undefined) {
    const target = nameAt(node, 'target')?.text
    const type = nameAt(node, 'type')?.text ?? 'volume'
    const source = nameAt(node, 'source')?.text
    if (target === undefined || (type !== 'volume' && type !== 'bind')) return []
    const place = { target, short: false, item }
    return [source === undefined ? { kind: 'anonymous', source: '', ...place } : { kind: type, source, ...place }]
  }
  const [said] = describeMount({ text: node.text, source: node.text, style: 'quoted' })
  const { source = '', target } = textsOf(said)
  const kind = said && mountKinds[said.say]
  return kind && target !== undefined ? [{ kind, source, target, short: true, item }] : []
}

const mountKinds: Readonly<Record<string, ServiceMount['kind'] | undefined>> = {
  'mount.volume': 'volume',
  'mount.bind': 'bind',
  'mount.bind-file': 'bind',
  'mount.bind-present': 'bind',
  'mount.from-variable': 'open',
  'mount.socket': 'bind',
  'mount.anonymous': 'anonymous',
}

function dependsOn(node: YamlNode): ComposeService['dependsOn'] {
  const found = nodeAt(node, 'depends_on')
  if (!found) return []
  const listed = textsAt(node, 'depends_on').map((name) => ({ name }))
  const mapped = pairsOf(found).map(({ key, value }) => {
    return { name: key.text ?? '', condition: nameAt(value, 'condition')?.text ?? 'service_started' }
  })
  return [...listed, ...mapped]
}

function environmentOf(node: YamlNode): ComposeService['environment'] {
  const found = nodeAt(node, 'environment')
  if (!found) return []
  const listed = textsAt(node, 'environment').flatMap((text): readonly (readonly [string, string])[] => {
    const equals = text.indexOf('=')
    return equals < 0 ? [] : [[text.slice(0, equals), text.slice(equals + 1)]]
  })
  const mapped = pairsOf(found).map(({ key, value }) => [key.text ?? '', value.text ?? ''] as const)
  return [...listed, ...mapped]
}

function textsAt(node: YamlNode, key: string): readonly string[] {
  return itemsAt(node, key).flatMap(({ text }) => text ?? [])
}

function keysAt(node: YamlNode, key: string): readonly string[] {
  const map = nodeAt(node, key)
  return map ? pairsOf(map).flatMap((pair) => pair.key.text ?? []) : []
}
