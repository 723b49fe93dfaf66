import type { NameUse, NewName } from './nameUse'
import { linkByText, newName } from './nameUse'
import type { WrittenName } from './yamlNodes'
import { itemsAt, nameAt, nodeAt, pairsOf, partOf } from './yamlNodes'
import type { YamlNode } from './yamlTree'

/** What a compose file defines on its outermost level, by the key that holds it. */
const definedUnder: Readonly<Record<string, string>> = {
  services: 'service',
  volumes: 'volume',
  networks: 'network',
  configs: 'config',
  secrets: 'secret',
  models: 'model',
}

/** Keys of a service that may be `service:NAME`. Source: compose-go, loader/normalize.go. */
const sharedNamespaces = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup']

/** The names of a compose file. What a service takes from a fragment (`<<: *base`) counts as its own, once for each place. */
export function composeNames(root: YamlNode): readonly NameUse[] {
  const names = new Map<string, NewName>()
  const add = (kind: string, part: NameUse['part'], name: WrittenName | undefined): void => {
    if (!name) return
    const { line, character } = name.range.start
    const key = `${kind} ${String(line)}:${String(character)}`
    if (!names.has(key)) names.set(key, newName(kind, part, name))
  }
  for (const [key, kind] of Object.entries(definedUnder)) {
    for (const name of keysAt(root, key)) add(kind, 'definition', name)
  }
  const services = nodeAt(root, 'services')
  for (const { value } of services ? pairsOf(services) : []) {
    for (const [kind, name] of usesOfService(value)) add(kind, 'use', name)
  }
  const all = [...names.values()]
  linkByText(all)
  return all
}

type Use = readonly [kind: string, name: WrittenName | undefined]

function usesOfService(service: YamlNode): readonly Use[] {
  const all = (kind: string, names: readonly (WrittenName | undefined)[]): readonly Use[] =>
    names.map((name): Use => [kind, name])
  return [
    ...all('service', listOrKeys(service, 'depends_on')),
    ...all('service', scalarsAt(service, 'links').map(beforeColon)),
    ...all(
      'service',
      scalarsAt(service, 'volumes_from')
        .map(beforeColon)
        .filter((name) => name?.text !== 'container'),
    ),
    ...all('service', [extended(service)]),
    ...all(
      'service',
      sharedNamespaces.map((key) => serviceBehind(nameAt(service, key))),
    ),
    ...all('service', contexts(service).map(serviceBehind)),
    ...all('volume', itemsAt(service, 'volumes').map(volumeOf)),
    ...all('network', listOrKeys(service, 'networks')),
    ...all('config', [...shortOrSource(service, 'configs'), nameAt(service, 'credential_spec', 'config')]),
    ...all('secret', [...shortOrSource(service, 'secrets'), ...shortOrSource(service, 'build', 'secrets')]),
    ...all('model', listOrKeys(service, 'models')),
    ...all('profile', scalarsAt(service, 'profiles')),
  ]
}

function keysAt(node: YamlNode, ...way: readonly string[]): readonly WrittenName[] {
  const map = nodeAt(node, ...way)
  return map ? pairsOf(map).flatMap(({ key }) => nameAt(key) ?? []) : []
}

function scalarsAt(node: YamlNode, ...way: readonly string[]): readonly WrittenName[] {
  return itemsAt(node, ...way).flatMap((item) => nameAt(item) ?? [])
}

function listOrKeys(node: YamlNode, key: string): readonly WrittenName[] {
  return [...scalarsAt(node, key), ...keysAt(node, key)]
}

/** Items that are a name alone or a map whose `source` is one. */
function shortOrSource(node: YamlNode, ...way: readonly string[]): readonly (WrittenName | undefined)[] {
  return itemsAt(node, ...way).map((item) => nameAt(item) ?? nameAt(item, 'source'))
}

/** `extends: base`, or its map without a `file`: with one the service stands in that file. */
function extended(service: YamlNode): WrittenName | undefined {
  const found = nodeAt(service, 'extends')
  if (!found || nodeAt(found, 'file')) return undefined
  return nameAt(found) ?? nameAt(found, 'service')
}

/** The values of `additional_contexts`, which is a map or a list of `NAME=VALUE`. */
function contexts(service: YamlNode): readonly (WrittenName | undefined)[] {
  const found = nodeAt(service, 'build', 'additional_contexts')
  if (!found) return []
  const listed = scalarsAt(found).map((item) => {
    const equals = item.text.indexOf('=') + 1
    return partOf(item, equals, item.text.length - equals)
  })
  return [...listed, ...pairsOf(found).map(({ value }) => nameAt(value))]
}

const servicePrefix = 'service:'

function serviceBehind(name: WrittenName | undefined): WrittenName | undefined {
  if (!name?.text.startsWith(servicePrefix)) return undefined
  return partOf(name, servicePrefix.length, name.text.length - servicePrefix.length)
}

function beforeColon(name: WrittenName): WrittenName | undefined {
  const colon = name.text.indexOf(':')
  return colon < 0 ? name : partOf(name, 0, colon)
}

/**
 * The volume of a mount: `db` of `db:/data`, or `source` of a long form that is no bind mount, tmpfs or image. A path is none, nor is one letter,
 * which is a drive. Source: compose-go, format/volume.go.
 */
function volumeOf(mount: YamlNode): WrittenName | undefined {
  const short = nameAt(mount)
  if (short) return /^[A-Za-z0-9][\w.-]+:/.test(short.text) ? beforeColon(short) : undefined
  const type = nameAt(mount, 'type')?.text ?? 'volume'
  const source = nameAt(mount, 'source')
  return (type === 'volume' || type === 'cluster') && source && /^[A-Za-z0-9]/.test(source.text) ? source : undefined
}
