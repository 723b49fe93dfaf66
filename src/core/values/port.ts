import type { Statement, WrittenValue } from './statement'

const portPattern =
  /^(?:(?:(?<address>\[[\da-f:.]+\]|[\d.]+|localhost):)?(?<host>\d+(?:-\d+)?)?:)?(?<container>\d+(?:-\d+)?)(?:\/(?<protocol>tcp|udp|sctp))?$/i

/**
 * A port in the short form of `docker run --publish` and of Compose: `[[ADDRESS:]HOST:]CONTAINER[/PROTOCOL]`.
 * Source: Compose Specification, services, ports, short syntax.
 */
export function describePort({ text }: WrittenValue): readonly Statement[] {
  const found = portPattern.exec(text)?.groups
  if (!found) return []
  const { address, host, container = '', protocol = 'tcp' } = found
  const ports = { container, protocol: protocol.toUpperCase() }
  if (host === undefined) {
    return [
      address === undefined
        ? { say: 'port.random', with: ports }
        : { say: 'port.random-on', with: { ...ports, address } },
    ]
  }
  if (address === undefined) {
    return [
      { say: 'port.everywhere', with: { ...ports, host } },
      { say: 'port.open-to-all', with: { host }, warning: true },
    ]
  }
  return [{ say: 'port.on', with: { ...ports, host, address } }]
}
