import { grouped } from './numbers'
import type { Statement, WrittenValue } from './statement'

/** A range of IPv4 addresses: `10.0.0.0/16`. Of IPv6 only what is fixed: its numbers help nobody. */
export function describeSubnet({ text }: WrittenValue): readonly Statement[] {
  const six = /^[\da-f:]*:[\da-f:]*\/(?<bits>\d{1,3})$/i.exec(text)?.groups?.bits
  if (six !== undefined) return Number(six) > 128 ? [] : [{ say: 'subnet.ipv6', with: { bits: six } }]
  const found = /^(?<address>\d{1,3}(?:\.\d{1,3}){3})\/(?<bits>\d{1,2})$/.exec(text)?.groups
  const bits = Number(found?.bits)
  const octets = (found?.address ?? '').split('.').map(Number)
  if (!found || bits > 32 || octets.some((octet) => octet > 255)) return []
  if (bits === 0) return [{ say: 'subnet.everything' }]
  const size = 2 ** (32 - bits)
  const address = octets.reduce((sum, octet) => sum * 256 + octet, 0)
  const first = address - (address % size)
  if (size === 1) return [{ say: 'subnet.one', with: { address: dotted(first) } }]
  return [{ say: 'subnet.range', with: { first: dotted(first), last: dotted(first + size - 1), count: grouped(size) } }]
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => String(Math.floor(address / 2 ** shift) % 256)).join('.')
}
