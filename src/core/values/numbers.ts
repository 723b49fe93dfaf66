/** Puts commas between groups of three digits: 134217728 → `134,217,728`. Whole numbers only. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

const binaryUnits = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB']
const decimalUnits = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB']

/** Bytes in powers of 1024, as a person says them: 134217728 → `128 MiB`, 128000000 → `≈122.1 MiB`. */
export function binarySize(bytes: number): string {
  return inUnits(bytes, 1024, binaryUnits)
}

/** Bytes in powers of 1000: 134217728 → `≈134.2 MB`. */
export function decimalSize(bytes: number): string {
  return inUnits(bytes, 1000, decimalUnits)
}

function inUnits(bytes: number, base: number, units: readonly string[]): string {
  let value = bytes
  let unit = 0
  while (value >= base && unit < units.length - 1) {
    value /= base
    unit++
  }
  return `${rounded(value, 1)} ${units[unit] ?? ''}`
}

/** At most `digits` decimals; `≈` in front where that is not the whole truth: 3.14159, 1 → `≈3.1`. */
export function rounded(value: number, digits: number): string {
  const short = Number(value.toFixed(digits))
  return `${Math.abs(short - value) > 1e-9 * Math.abs(value) ? '≈' : ''}${String(short)}`
}
