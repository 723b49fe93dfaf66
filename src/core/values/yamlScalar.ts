/** What a plain scalar becomes when a program reads it, and the text that it is printed as. */
export interface PlainScalar {
  readonly kind: 'null' | 'boolean' | 'octal' | 'number' | 'time'
  /** As Go prints it: `1.10` → `1.1`, `0123` → `83`. */
  readonly printed: string
}

const floatPattern = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/
const datePattern = /^\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]| +)\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?(?:Z|[-+]\d{2}:\d{2})?)?$/

/**
 * Reads a plain scalar as go-yaml does (version 3 and 4 for Compose; version 2 for kubectl, whose booleans are YAML 1.1's too).
 * Undefined where it stays the text that it is. Source: yaml/go-yaml, resolver.go; kubernetes-sigs/yaml. `12:30` is a text for both.
 */
export function plainScalar(text: string, reader: 'compose' | 'kubectl'): PlainScalar | undefined {
  if (/^(?:~|null|Null|NULL)$/.test(text)) return { kind: 'null', printed: '' }
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) return { kind: 'boolean', printed: text.toLowerCase() }
  if (reader === 'kubectl' && /^(?:y|yes|on|n|no|off)$/i.test(text) && /^(?:[a-z]+|[A-Z][a-z]*|[A-Z]+)$/.test(text))
    return { kind: 'boolean', printed: /^(?:y|on)/i.test(text) ? 'true' : 'false' }
  if (/^[-+]?\.inf$/i.test(text)) return { kind: 'number', printed: text.startsWith('-') ? '-Inf' : '+Inf' }
  if (/^\.nan$/i.test(text)) return { kind: 'number', printed: 'NaN' }
  if (reader === 'compose' && datePattern.test(text)) return { kind: 'time', printed: printedTime(text) }
  return /^[-+.\d]/.test(text) ? plainNumber(text) : undefined
}

function plainNumber(text: string): PlainScalar | undefined {
  const digits = text.replaceAll('_', '')
  const whole = /^(?<sign>[-+]?)(?<base>0[xX]|0[oO]|0[bB]|0(?=[0-7]))?(?<rest>[\da-fA-F]+)$/.exec(digits)?.groups
  if (whole) {
    const { sign = '', base = '', rest = '' } = whole
    const radix = { '0x': 16, '0o': 8, '0b': 2, '0': 8, '': 10 }[base.toLowerCase()] ?? 10
    const value = inRadix(rest, radix)
    if (value !== undefined)
      return {
        kind: radix === 8 ? 'octal' : 'number',
        printed: `${sign === '-' && value !== 0n ? '-' : ''}${String(value)}`,
      }
  }
  if (!floatPattern.test(digits)) return undefined
  const value = Number(digits)
  return Number.isFinite(value) ? { kind: 'number', printed: printedFloat(value) } : undefined
}

/** A whole number that fits 64 bits; a larger one is read as a float. */
function inRadix(text: string, radix: number): bigint | undefined {
  const allowed = { 2: /^[01]+$/, 8: /^[0-7]+$/, 10: /^\d+$/, 16: /^[\da-f]+$/i }[radix]
  if (!allowed?.test(text) || (radix === 10 && /^0\d/.test(text))) return undefined
  const prefix = { 2: '0b', 8: '0o', 16: '0x' }[radix] ?? ''
  const value = BigInt(prefix + text)
  return value < 2n ** 64n ? value : undefined
}

/** As Go's `%v` prints a float: exponents of two digits at least, from 1e21 up and below 1e-4. */
function printedFloat(value: number): string {
  const small = value !== 0 && Math.abs(value) < 1e-4
  const text = small ? value.toExponential() : String(value)
  return text.replace(/e([-+])(\d)$/, 'e$10$2')
}

/** As Go prints a time: `2024-01-01` → `2024-01-01 00:00:00 +0000 UTC`. */
function printedTime(text: string): string {
  const [year = '', month = '', day = '', hour = '0', minute = '0', second = '0'] = text.split(/[-Tt: ]+/)
  const two = (part: string): string => part.padStart(2, '0')
  const zone = /([-+])(\d{2}):(\d{2})$/.exec(text)
  const offset = zone ? `${zone[1] ?? ''}${zone[2] ?? ''}${zone[3] ?? ''}` : '+0000'
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(Number.parseInt(second, 10).toString())} ${offset} ${zone ? offset : 'UTC'}`
}
