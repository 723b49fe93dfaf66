import listed from '../schema/listedValues.json'
import type { Statement } from './statement'

type Values = Readonly<Record<string, readonly string[]>>

/**
 * Values with a meaning of their own in keys that take any text (`json-file` as a `driver`), by family and keyword id without it. The notes
 * explain each of them; keys whose schema lists all that they take (`enum`) do not stand here.
 */
export const listedValues: { readonly compose: Values; readonly kubernetes: Values } = listed

/** Whether a value is one of those: `compose`, `services.*.logging.driver`, `json-file`. */
export function isListedValue(family: keyof typeof listedValues, path: string, value: string): boolean {
  return Object.hasOwn(listedValues[family], path) && (listedValues[family][path]?.includes(value) ?? false)
}

/** What there is to say of one of a few fixed values: its text stands in the note, and any other is a mistake. */
export function describeFixed(values: readonly string[], text: string): readonly Statement[] {
  return values.includes(text)
    ? []
    : [{ say: 'value.none-of', with: { values: values.filter(Boolean).join(', ') }, warning: true }]
}
