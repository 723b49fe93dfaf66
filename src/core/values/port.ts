import type { Statement, WrittenValue } from './statement'
import { maskVariables, variableClass } from './variables'

const number = `[\\d${variableClass}]+`
const range = `${number}(?:-${number})?`
const portPattern = new RegExp(
  `^(?:(?:(?<address>\\[[\\da-f:.]+\\]|[\\da-f:]*:[\\da-f]*:[\\da-f]*|[\\d.]+|[a-z][\\w.-]*|[${variableClass}]):)?(?<host>${range})?:)?` +
    `(?<container>${range})(?:/(?<protocol>tcp|udp|sctp|[${variableClass}]))?$`,
  'i',
)

/**
 * A port in the short form of `docker run --publish` and of Compose: `[[ADDRESS:]HOST:]CONTAINER[/PROTOCOL]`.
 * Source: Compose Specification, services, ports, short syntax; docker/go-connections, nat.
 */
export function describePort({ text }: WrittenValue): readonly Statement[] {
  const masked = maskVariables(text)
  const found = portPattern.exec(masked.text)?.groups
  if (!found || !masked.fixed) return []
  const address = found.address && masked.restore(found.address)
  const host = found.host && masked.restore(found.host)
  const container = masked.restore(found.container ?? '')
  const ports = { container, protocol: protocolOf(found.protocol && masked.restore(found.protocol)) }
  if (address && /^[a-z]/i.test(address) && !address.includes(':'))
    return [{ say: 'port.address-is-a-name', with: { address }, warning: true }]
  if (host === undefined)
    return [address ? { say: 'port.random-on', with: { ...ports, address } } : { say: 'port.random', with: ports }]
  const [hosts, containers] = [lengthOf(host), lengthOf(container)]
  if (hosts !== containers && containers > 1)
    return [
      { say: 'port.ranges-differ', with: { hosts: String(hosts), containers: String(containers) }, warning: true },
    ]
  const open = address === undefined || /^(?:0\.0\.0\.0|\[?::\]?)$/.test(address)
  const said: Statement[] = []
  if (hosts > 1 && containers === 1) said.push({ say: 'port.from-range', with: { ...ports, host } })
  else if (address === undefined) said.push({ say: 'port.everywhere', with: { ...ports, host } })
  else said.push({ say: 'port.on', with: { ...ports, host, address } })
  if (hosts > 1 && containers === hosts) said.push({ say: 'port.in-order', with: { count: String(hosts) } })
  if (address === undefined) said.push({ say: 'port.open-to-all', with: { host }, warning: true })
  else if (open) said.push({ say: 'port.every-address', with: { address, host }, warning: true })
  return said
}

const exposePattern = new RegExp(`^(?<container>${range})(?:/(?<protocol>tcp|udp|sctp|[${variableClass}]))?$`, 'i')

/** A port that is noted and not published, as in `EXPOSE` and Compose's `expose`: `80`, `80-90/udp`. */
export function describeExpose({ text }: WrittenValue): readonly Statement[] {
  const masked = maskVariables(text)
  const found = exposePattern.exec(masked.text)?.groups
  if (!found) {
    const mapped = portPattern.exec(masked.text)?.groups
    return mapped?.host ? [{ say: 'expose.no-host-port', with: { text }, warning: true }] : []
  }
  if (!masked.fixed) return []
  const container = masked.restore(found.container ?? '')
  return [
    { say: 'expose.port', with: { container, protocol: protocolOf(found.protocol && masked.restore(found.protocol)) } },
  ]
}

/** The host's port of Compose's long form: `8080`, `8080-8090`. */
export function describePublished({ text }: WrittenValue): readonly Statement[] {
  if (!/^\d+(?:-\d+)?$/.test(text)) return []
  return lengthOf(text) > 1
    ? [{ say: 'published.range', with: { host: text } }]
    : [{ say: 'published.port', with: { host: text } }]
}

function protocolOf(written: string | undefined): string {
  return written?.startsWith('$') ? written : (written ?? 'tcp').toUpperCase()
}

/** `8080-8090` → 11; a range with a variable in it counts as one port. */
function lengthOf(ports: string): number {
  const [first, last] = ports.split('-').map(Number)
  return first === undefined || last === undefined || Number.isNaN(first + last) ? 1 : last - first + 1
}
