import { binarySize, grouped } from './numbers'
import type { Statement, WrittenValue } from './statement'

const bytesPattern = /^(?<amount>\d+\.?\d*|\.\d+) ?(?<unit>[a-z]*)$/i
const powers = ['b', 'k', 'm', 'g', 't', 'p']
/** The engine's least memory limit. Source: moby, daemon/daemon_unix.go, linuxMinMemory. */
const leastMemory = 6 * 1024 * 1024

/** A size as Docker and Compose read it: `512m`, `2gb`, `1.5GiB`, all in powers of 1024. Source: docker/go-units, RAMInBytes. */
export function dockerBytes(text: string): number | undefined {
  const found = bytesPattern.exec(text)?.groups
  const unit = (found?.unit ?? '').toLowerCase()
  if (!found || !/^(?:b|[kmgtp](?:i?b)?)?$/.test(unit)) return undefined
  return Math.floor(Number(found.amount) * 1024 ** Math.max(0, powers.indexOf(unit[0] ?? 'b')))
}

/** A size in Compose and on Docker's command line. */
export function describeBytes({ text }: WrittenValue): readonly Statement[] {
  const bytes = dockerBytes(text)
  if (bytes === undefined) return unknownUnit(text)
  const size = { bytes: grouped(bytes), size: binarySize(bytes) }
  const unit = /[a-z]+$/i.exec(text)?.[0] ?? ''
  return [/^b?$/i.test(unit) ? { say: 'bytes.plain', with: size } : { say: 'bytes.binary', with: { ...size, unit } }]
}

function unknownUnit(text: string): readonly Statement[] {
  const found = bytesPattern.exec(text)?.groups
  const { amount = '', unit = '' } = found ?? {}
  if (!found) return []
  return /^[kmgtp]i$/i.test(unit)
    ? [{ say: 'bytes.kubernetes-unit', with: { unit, better: amount + unit.slice(0, 1).toLowerCase() }, warning: true }]
    : [{ say: 'bytes.unknown-unit', with: { unit }, warning: true }]
}

/** A limit of memory: 0 is none, and under 6 MiB the engine refuses. */
export function describeMemory(value: WrittenValue): readonly Statement[] {
  const bytes = dockerBytes(value.text)
  if (bytes === 0) return [{ say: 'bytes.no-limit' }]
  if (bytes !== undefined && bytes < leastMemory)
    return [...describeBytes(value), { say: 'bytes.below-least', warning: true }]
  return describeBytes(value)
}

/** `memswap_limit`, `docker run --memory-swap`: memory and swap together. Source: Compose Specification; moby, daemon_unix.go. */
export function describeMemorySwap(value: WrittenValue): readonly Statement[] {
  if (value.text === '-1') return [{ say: 'swap.no-limit' }]
  const bytes = dockerBytes(value.text)
  if (bytes === undefined) return unknownUnit(value.text)
  if (bytes === 0) return [{ say: 'swap.unset' }]
  return [{ say: 'swap.total', with: { bytes: grouped(bytes), size: binarySize(bytes) } }]
}

/** Bytes a second: `device_read_bps`. */
export function describeByteRate({ text }: WrittenValue): readonly Statement[] {
  const bytes = dockerBytes(text)
  return bytes === undefined
    ? unknownUnit(text)
    : [{ say: 'bytes.rate', with: { bytes: grouped(bytes), size: binarySize(bytes) } }]
}
