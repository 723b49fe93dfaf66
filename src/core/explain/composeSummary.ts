import { nodeAt, pairsOf } from '../language/names/yamlNodes'
import type { YamlNode } from '../language/names/yamlTree'
import type { Statement } from '../values/statement'
import type { Anchor } from './anchor'
import type { ComposeService, PublishedPort, ServiceMount } from './composeServices'
import type { SummaryLine, SummaryRow, WalkSummary } from './fileWalk'

/** What a compose file starts, how it is reached, where its data lies, on which networks and in which order. */
export function composeSummary(root: YamlNode, services: readonly ComposeService[]): WalkSummary {
  const rows: readonly SummaryRow[] = [
    { label: { say: 'walk.row.services' }, lines: services.map(serviceLine) },
    { label: { say: 'walk.row.reached' }, lines: publishedLines(services) },
    { label: { say: 'walk.row.data' }, lines: mountLines(services) },
    { label: { say: 'walk.row.order' }, lines: services.flatMap(orderLine) },
    { label: { say: 'walk.row.networks' }, lines: networkLines(root, services) },
    { label: { say: 'walk.row.on-demand' }, lines: services.flatMap(profileLine) },
  ]
  return { lead: lead(services), rows: rows.filter(({ lines }) => lines.length > 0) }
}

/** Services with a profile start on demand only. */
function lead(services: readonly ComposeService[]): Statement {
  if (services.length === 0) return { say: 'walk.compose.lead-none' }
  const count = services.filter(({ profiles }) => profiles.length === 0).length
  if (count === 0) return { say: 'walk.compose.lead-on-demand' }
  return count === 1 ? { say: 'walk.compose.lead-one' } : { say: 'walk.compose.lead', with: { count: String(count) } }
}

function serviceLine({ name, image, build, extended, anchor }: ComposeService): SummaryLine {
  if (build) {
    const { context, target } = build
    const say: Statement =
      target === undefined
        ? { say: 'walk.compose.built', with: { name, context } }
        : { say: 'walk.compose.built-target', with: { name, context, target } }
    return { say, anchor: [...anchor, 'build'] }
  }
  if (image !== undefined)
    return { say: { say: 'walk.compose.image', with: { name, image } }, anchor: [...anchor, 'image'] }
  if (extended !== undefined)
    return { say: { say: 'walk.compose.extends', with: { name, service: extended } }, anchor: [...anchor, 'extends'] }
  return { say: { say: 'walk.compose.no-image', with: { name } }, anchor }
}

/** Whether a service is a piece that another file completes: what this file does not say of it may stand there. */
function isPiece({ image, build }: ComposeService): boolean {
  return image === undefined && build === undefined
}

function publishedLines(services: readonly ComposeService[]): readonly SummaryLine[] {
  const lines = services.flatMap(({ name, ports, networkMode, anchor }): readonly SummaryLine[] =>
    networkMode === 'host'
      ? [{ say: { say: 'walk.compose.on-host', with: { name } }, anchor: [...anchor, 'network_mode'] }]
      : ports.map((port) => ({ say: published(name, port), anchor: [...anchor, 'ports', String(port.item)] })),
  )
  if (lines.length > 0 || services.length === 0) return lines
  return services.length > 1 && !services.some(isPiece)
    ? [{ say: { say: 'walk.compose.nothing-published' } }]
    : [{ say: { say: 'walk.compose.no-ports-here' } }]
}

function published(name: string, { host, address, container }: PublishedPort): Statement {
  if (host === undefined) return { say: 'walk.compose.published-anywhere', with: { name, container } }
  return {
    say: 'walk.compose.published',
    with: { name, container, host: address === undefined ? `*:${host}` : `${address}:${host}` },
  }
}

/** What several services mount alike stands on one line, which leads to the first of them. */
function mountLines(services: readonly ComposeService[]): readonly SummaryLine[] {
  const alike = new Map<string, { readonly mount: ServiceMount; readonly anchor: Anchor; readonly names: string[] }>()
  for (const { name, mounts, anchor } of services) {
    for (const mount of mounts) {
      // Each service has an anonymous volume of its own.
      const key = JSON.stringify([mount.kind === 'anonymous' ? name : mount.kind, mount.source, mount.target])
      const known = alike.get(key)
      if (known) known.names.push(name)
      else alike.set(key, { mount, anchor: [...anchor, 'volumes', String(mount.item)], names: [name] })
    }
  }
  return [...alike.values()].map(({ mount, anchor, names }) => ({ say: mounted([...new Set(names)], mount), anchor }))
}

function mounted(names: readonly string[], { kind, source, target }: ServiceMount): Statement {
  const words = { names: names.map((name): Statement => ({ say: 'walk.name', with: { name } })), target }
  if (kind === 'volume') return { say: 'walk.compose.volume', with: { ...words, source } }
  if (kind === 'open') return { say: 'walk.compose.open-mount', with: { ...words, source } }
  if (kind === 'bind') return { say: 'walk.compose.bind', with: { ...words, source } }
  return { say: 'walk.compose.anonymous', with: words }
}

function orderLine({ name, dependsOn, anchor }: ComposeService): readonly SummaryLine[] {
  if (dependsOn.length === 0) return []
  const say = { say: 'walk.compose.after', with: { name, others: dependsOn.map(waitsFor) } }
  return [{ say, anchor: [...anchor, 'depends_on'] }]
}

/** What a service waits for, of another one. */
export function waitsFor({ name, condition }: ComposeService['dependsOn'][number]): Statement {
  if (condition === 'service_healthy') return { say: 'walk.compose.healthy', with: { name } }
  if (condition === 'service_completed_successfully') return { say: 'walk.compose.done', with: { name } }
  return { say: 'walk.compose.started', with: { name } }
}

function networkLines(root: YamlNode, services: readonly ComposeService[]): readonly SummaryLine[] {
  const declared = nodeAt(root, 'networks')
  const names = new Set([
    ...(declared ? pairsOf(declared).flatMap(({ key }) => key.text ?? []) : []),
    ...services.flatMap(({ networks }) => networks),
  ])
  const onDefault = services.filter(({ networks, networkMode }) => networks.length === 0 && networkMode === undefined)
  if (names.size === 0) {
    if (services.some(isPiece) || onDefault.length < 2) return []
    if (onDefault.length === services.length) return [{ say: { say: 'walk.compose.default-network' } }]
    names.add('default')
  }
  return [...names].flatMap((network): readonly SummaryLine[] => {
    const own = services.filter(({ networks }) => networks.includes(network))
    const on = network === 'default' ? [...own, ...onDefault] : own
    if (on.length === 0) return []
    const members = on.map(({ name }): Statement => ({ say: 'walk.name', with: { name } }))
    return [
      { say: { say: 'walk.compose.network', with: { network, members } }, anchor: ['compose', 'networks', network] },
    ]
  })
}

function profileLine({ name, profiles, anchor }: ComposeService): readonly SummaryLine[] {
  if (profiles.length === 0) return []
  const [profile = ''] = profiles
  return [{ say: { say: 'walk.compose.profile', with: { name, profile } }, anchor: [...anchor, 'profiles'] }]
}
