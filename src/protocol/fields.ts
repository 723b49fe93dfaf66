/** An object of unknown fields: what a message is before it is checked. */
export type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

/** A text that is not empty and no longer than `most`. */
export function isShort(value: unknown, most = 300): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= most
}

export function isOptionalShort(value: unknown): value is string | undefined {
  return value === undefined || isShort(value)
}

/** A whole number from 0 on. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
