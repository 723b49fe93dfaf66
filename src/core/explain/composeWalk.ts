import { composeNames } from '../language/names/composeNames'
import type { NameUse } from '../language/names/nameUse'
import { nodeAt } from '../language/names/yamlNodes'
import type { YamlNode } from '../language/names/yamlTree'
import type { Statement } from '../values/statement'
import type { Places } from './anchor'
import type { ComposeService } from './composeServices'
import { servicesOf } from './composeServices'
import { composeSummary, waitsFor } from './composeSummary'
import { holdsSecret } from './secretNames'
import type { PartHead, ToldFile } from './toldFile'
import type { Remark } from './walkSteps'
import { rangeOf } from './yamlPlaces'

/** A compose file: a part each for its services and its other outermost keys, and what of it bites. */
export function tellCompose(root: YamlNode, places: Places): ToldFile {
  const services = servicesOf(root)
  const built = new Set(services.filter(({ build }) => build !== undefined).map(({ name }) => name))
  return {
    summary: composeSummary(root, services),
    parts: partsOf(root),
    remarks: [
      ...services.flatMap((service) => remarksOf(service, services)),
      ...portsTwice(services),
      ...undefinedNames(root, composeNames(root), places),
    ],
    // With `build`, `image` is the name that the result gets: that it has no tag does not matter, wherever the `build` stands.
    isWrong: ({ say }, [, , service = '', key]) =>
      key === 'image' && built.has(service) && (say === 'image.no-tag' || say === 'image.latest'),
  }
}

function partsOf(root: YamlNode): readonly PartHead[] {
  const parts: PartHead[] = []
  for (const { key, value } of root.pairs) {
    const name = key.text ?? ''
    if (name === 'services') {
      for (const service of value.pairs) {
        const range = rangeOf(service.key)
        const own = service.key.text ?? ''
        const anchor = ['compose', 'services', own]
        if (range && own !== '<<')
          parts.push({ kind: { say: 'walk.part.service' }, name: own, anchor, line: range.start.line })
      }
      continue
    }
    const range = rangeOf(key)
    const kind: Statement = name.startsWith('x-') ? { say: 'walk.part.fragment' } : { say: 'walk.part.key' }
    // A key with a map of names is a part of its own name; of `name: shop` the key is its only step.
    const shown = value.pairs.length > 0 ? name : ''
    if (range) parts.push({ kind, name: shown, anchor: ['compose', name], line: range.start.line })
  }
  return parts
}

function remarksOf(service: ComposeService, services: readonly ComposeService[]): readonly Remark[] {
  const { name, dependsOn, ports, mounts, environment, anchor } = service
  const found: Remark[] = []
  const plain = dependsOn.filter(({ condition }) => condition === undefined)
  if (plain.length > 0) {
    const names = plain.map((one): Statement => ({ say: 'walk.name', with: { name: one.name } }))
    const isChecked = plain.every((one) => services.some((other) => other.name === one.name && other.hasHealthCheck))
    const say: Statement = isChecked
      ? { say: 'walk.compose.only-started-checked', with: { names }, warning: true }
      : { say: 'walk.compose.only-started', with: { names }, warning: true }
    found.push({ anchor: [...anchor, 'depends_on'], say })
  }
  const awaited = dependsOn.filter(({ condition }) => condition !== undefined).map(waitsFor)
  if (awaited.length > 0)
    found.push({ anchor: [...anchor, 'depends_on'], say: { say: 'walk.compose.waits', with: { others: awaited } } })
  for (const { name: other, condition } of dependsOn) {
    const target = services.find((one) => one.name === other)
    if (condition !== 'service_healthy' || !target || target.hasHealthCheck) continue
    const say = { say: 'walk.compose.no-health-check', with: { name: other }, warning: true } as const
    found.push({ anchor: [...anchor, 'depends_on', other, 'condition'], say })
  }
  for (const { host, address, short, item } of ports) {
    if (short || host === undefined || address !== undefined) continue
    const say = { say: 'port.open-to-all', with: { host }, warning: true } as const
    found.push({ anchor: [...anchor, 'ports', String(item), 'published'], say })
  }
  for (const { kind, source, short, item } of mounts) {
    if (short || kind !== 'bind' || !source.endsWith('docker.sock')) continue
    const say = { say: 'mount.socket-is-root', warning: true } as const
    found.push({ anchor: [...anchor, 'volumes', String(item), 'source'], say })
  }
  for (const [variable, value] of environment) {
    if (value.includes('$') || !holdsSecret(variable, value)) continue
    const say = { say: 'walk.secret-in-file', with: { name: variable }, warning: true } as const
    found.push({ anchor: [...anchor, 'environment'], say })
  }
  return name === '' ? [] : found
}

/** Two services that publish the same port of the same address: the second one does not start. */
function portsTwice(services: readonly ComposeService[]): readonly Remark[] {
  const taken = new Map<string, string>()
  const found: Remark[] = []
  for (const { name, ports, anchor, profiles } of services) {
    for (const { host, address, protocol } of ports) {
      if (host === undefined || profiles.length > 0) continue
      const key = `${address ?? ''} ${host} ${protocol}`
      const other = taken.get(key)
      if (other === undefined) taken.set(key, name)
      else if (other !== name)
        found.push({
          anchor: [...anchor, 'ports'],
          say: { say: 'walk.compose.port-twice', with: { host, name: other }, warning: true },
        })
    }
  }
  return found
}

/** Names that the file uses and does not declare. Another file may: one that is included, or one that this one is merged with. */
function undefinedNames(root: YamlNode, names: readonly NameUse[], places: Places): readonly Remark[] {
  if (nodeAt(root, 'include')) return []
  return names.flatMap(({ part, kind, text, definitions, range }): readonly Remark[] => {
    if (part !== 'use' || definitions.length > 0 || !declared.has(kind)) return []
    if ((kind === 'network' && text === 'default') || text.includes('$')) return []
    const anchor = places.of(range)?.slice(0, 4)
    if (!anchor) return []
    return [{ anchor, say: { say: 'walk.compose.not-declared', with: { kind, name: text }, warning: true } }]
  })
}

const declared: ReadonlySet<string> = new Set(['service', 'volume', 'network', 'config', 'secret', 'model'])
