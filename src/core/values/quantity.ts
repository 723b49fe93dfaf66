import { binarySize, decimalSize, grouped, rounded } from './numbers'
import type { Statement, WrittenValue } from './statement'

const suffixes: Readonly<Record<string, number>> = {
  '': 1,
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
}
const quantityPattern = /^(?<amount>[+-]?(?:\d+\.?\d*|\.\d+))(?<suffix>[numkMGTPE]|[KMGTPE]i|[eE][+-]?\d+|)$/
/** More cores than any machine has: a unit is missing. */
const manyCores = 256

/** A Kubernetes quantity as a number: `128Mi` → 134217728. Source: apimachinery, pkg/api/resource/quantity.go. */
export function quantity(text: string): number | undefined {
  const found = quantityPattern.exec(text)?.groups
  if (!found) return undefined
  const { amount = '', suffix = '' } = found
  return /^[eE]./.test(suffix) ? Number(amount + suffix) : Number(amount) * (suffixes[suffix] ?? 1)
}

/** A unit that Kubernetes does not know: `512MB`, `1gi`, `128K`. */
function unknownUnit(text: string): readonly Statement[] {
  const unit = /^[\d.]+ ?([A-Za-z]{1,3})$/.exec(text)?.[1]
  if (unit === undefined) return []
  const better = /^([kmgtpe])i?b?$/i.exec(unit)?.[1]
  return better === undefined
    ? [{ say: 'quantity.unknown-unit', with: { unit }, warning: true }]
    : [
        {
          say: 'quantity.mistaken-unit',
          with: { unit, better: `${/^[\d.]+/.exec(text)?.[0] ?? ''}${better === 'k' ? 'K' : better.toUpperCase()}i` },
          warning: true,
        },
      ]
}

/** CPU time of Kubernetes: `500m`, `0.5`, `2`. */
export function describeCpu({ text }: WrittenValue): readonly Statement[] {
  const cores = quantity(text)
  if (cores === undefined) return unknownUnit(text)
  const said = coresSaid(cores, text.endsWith('m'))
  return cores >= manyCores && /^\d+$/.test(text)
    ? [...said, { say: 'cpu.thousandths-meant', with: { text }, warning: true }]
    : said
}

/** CPU time of Compose and Docker: `0.5`, `2`. */
export function describeDockerCpu({ text }: WrittenValue): readonly Statement[] {
  if (/^\d+m$/.test(text))
    return [{ say: 'cpu.no-thousandths', with: { better: String(Number.parseInt(text, 10) / 1000) }, warning: true }]
  if (!/^(?:\d+\.?\d*|\.\d+)$/.test(text)) return []
  return Number(text) === 0 ? [{ say: 'cpu.no-limit' }] : coresSaid(Number(text), false)
}

function coresSaid(cores: number, thousandths: boolean): readonly Statement[] {
  const count = rounded(cores, 3)
  if (cores === 1) return [{ say: 'cpu.one-core' }]
  if (thousandths)
    return [{ say: 'cpu.thousandths', with: { count, thousandths: grouped(Math.ceil(cores * 1000 - 1e-6)) } }]
  return [
    cores < 1
      ? { say: 'cpu.part', with: { count, thousandths: String(Math.ceil(cores * 1000 - 1e-6)) } }
      : { say: 'cpu.cores', with: { count } },
  ]
}

/** Memory or storage of Kubernetes: `128Mi`, `128M`, `1e9`. */
export function describeQuantityOfBytes({ text }: WrittenValue): readonly Statement[] {
  const bytes = quantity(text)
  if (bytes === undefined) return unknownUnit(text)
  if (bytes < 0) return []
  if (bytes === 0) return [{ say: 'quantity.zero' }]
  const amount = /^[\d.]+/.exec(text)?.[0] ?? ''
  if (/[mun]$/.test(text))
    return [{ say: 'quantity.part-of-a-byte', with: { bytes: rounded(bytes, 6), amount }, warning: true }]
  const sizes = { bytes: grouped(Math.ceil(bytes)), binary: binarySize(bytes), decimal: decimalSize(bytes) }
  const suffix = /[A-Za-z]+$/.exec(text)?.[0] ?? ''
  if (suffix.endsWith('i')) return [{ say: 'quantity.binary', with: { ...sizes, unit: suffix } }]
  if (/^[kMGTPE]$/.test(suffix))
    return [{ say: 'quantity.decimal', with: { ...sizes, unit: suffix, other: `${suffix === 'k' ? 'K' : suffix}i` } }]
  if (bytes < 1024) return [{ say: 'quantity.few-bytes', with: { bytes: sizes.bytes, amount }, warning: true }]
  return [{ say: 'quantity.bytes', with: sizes }]
}

/** Any other quantity: a count, a metric's value. A plain number says what it is. */
export function describeQuantity({ text }: WrittenValue): readonly Statement[] {
  const value = quantity(text)
  if (value === undefined) return unknownUnit(text)
  if (/^[\d.]+$/.test(text)) return []
  return [{ say: 'quantity.number', with: { value: Number.isInteger(value) ? grouped(value) : rounded(value, 6) } }]
}

/** A share of the replicas that is rounded up, or a number of them, which says what it is. */
export function describeShareRoundedUp({ text }: WrittenValue): readonly Statement[] {
  return /^\d+%$/.test(text) ? [{ say: 'share.up', with: { percent: text } }] : []
}

/** A share of the replicas that is rounded down. Of `maxUnavailable` in a Deployment. */
export function describeShareRoundedDown({ text }: WrittenValue): readonly Statement[] {
  return /^\d+%$/.test(text) ? [{ say: 'share.down', with: { percent: text } }] : []
}
