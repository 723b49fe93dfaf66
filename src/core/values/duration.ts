import { grouped } from './numbers'
import type { Statement, WrittenValue } from './statement'

/** Nanoseconds by unit. `d` and `w` are Compose's own. Source: Go, time.ParseDuration; xhit/go-str2duration (which compose-go uses). */
const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 6e10,
  h: 3.6e12,
  d: 8.64e13,
  w: 6.048e14,
}

const partPattern = /(\d+\.?\d*|\.\d+)([a-zµμ]+)/gi

/** Nanoseconds of `1m30s`; undefined where it is no duration. `1d` only where days are allowed. */
export function nanoseconds(text: string, days: boolean): number | undefined {
  if (/^[+-]?0$/.test(text)) return 0
  const sign = text.startsWith('-') ? -1 : 1
  const body = text.replace(/^[+-]/, '')
  if (!/^(?:(?:\d+\.?\d*|\.\d+)[a-zµμ]+)+$/i.test(body)) return undefined
  let sum = 0
  for (const [, amount = '', unit = ''] of body.matchAll(partPattern)) {
    const length = !days && /^[dw]$/.test(unit) ? undefined : units[unit]
    if (length === undefined) return undefined
    sum += Number(amount) * length
  }
  return sign * sum
}

/** A duration of a compose file, where days and weeks are units too. */
export function describeDuration(value: WrittenValue): readonly Statement[] {
  return describe(value, true)
}

/** A duration as Go reads it: Dockerfile flags, `docker run`. Hours are its largest unit. */
export function describeGoDuration(value: WrittenValue): readonly Statement[] {
  return describe(value, false)
}

function describe({ text }: WrittenValue, days: boolean): readonly Statement[] {
  const length = nanoseconds(text, days)
  if (length !== undefined && length >= 0) return [{ say: 'duration.is', with: { time: timeSpan(length) } }]
  if (/^\d+(?:\.\d+)?$/.test(text)) return [{ say: 'duration.no-unit', with: { text }, warning: true }]
  const unit = /^(?:[\d.]+[a-zµμ]+)+$/i.test(text)
    ? [...text.matchAll(partPattern)]
        .map((found) => found[2] ?? '')
        .find((name) => !(name in units) || /^[dw]$/.test(name))
    : undefined
  if (unit === undefined) return []
  return /^[dw]$/.test(unit)
    ? [{ say: 'duration.no-days', with: { unit }, warning: true }]
    : [{ say: 'duration.unknown-unit', with: { unit }, warning: true }]
}

/** A length of time in words, given in nanoseconds: `1 minute 30 seconds`. */
export function timeSpan(length: number): Statement {
  const parts: Statement[] = []
  let rest = length
  for (const [unit, part] of spans) {
    const size = units[unit] ?? 1
    const count = Math.floor(rest / size + 1e-9)
    if (count === 0) continue
    parts.push(part(grouped(count), count === 1))
    rest -= count * size
  }
  const [first = { say: 'time.seconds', with: { count: '0' } }, ...others] = parts
  return others.reduce(
    (before, after): Statement => ({ say: 'time.and', with: { first: before, second: after } }),
    first,
  )
}

type Span = (count: string, one: boolean) => Statement

const spans: readonly (readonly [string, Span])[] = [
  ['d', (count, one) => (one ? { say: 'time.day', with: { count } } : { say: 'time.days', with: { count } })],
  ['h', (count, one) => (one ? { say: 'time.hour', with: { count } } : { say: 'time.hours', with: { count } })],
  ['m', (count, one) => (one ? { say: 'time.minute', with: { count } } : { say: 'time.minutes', with: { count } })],
  ['s', (count, one) => (one ? { say: 'time.second', with: { count } } : { say: 'time.seconds', with: { count } })],
  ['ms', (count) => ({ say: 'time.milliseconds', with: { count } })],
  ['us', (count) => ({ say: 'time.microseconds', with: { count } })],
  ['ns', (count) => ({ say: 'time.nanoseconds', with: { count } })],
]

/** A number of microseconds, as the kernel's CPU scheduler counts: `cpu_period: 100000`. */
export function describeMicroseconds(value: WrittenValue): readonly Statement[] {
  if (!/^\d+$/.test(value.text)) return describeDuration(value)
  return [
    {
      say: 'duration.microseconds',
      with: { count: grouped(Number(value.text)), time: timeSpan(Number(value.text) * 1e3) },
    },
  ]
}
