import { describePort } from './port'
import type { Statement, WrittenValue } from './statement'

/** What kind of value stands somewhere, as far as a reader may not know what it means. */
export type ValueKind = keyof typeof descriptions

const descriptions = {
  /** One of the values that the keyword's own note explains one by one: nothing more is said here. */
  enum: (): readonly Statement[] => [],
  /** A port of the short form: `8080:80`, `127.0.0.1:8080-8090:80-90/udp`. */
  port: describePort,
} as const satisfies Readonly<Record<string, (value: WrittenValue) => readonly Statement[]>>

/** Says what a value means; nothing where the text is not a value of that kind. */
export function describeValue(kind: ValueKind, value: WrittenValue): readonly Statement[] {
  return descriptions[kind](value)
}
