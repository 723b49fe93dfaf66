/** The record as a table for names out of somebody's file: `constructor` must not find in it what every object has. */
export function withoutPrototype<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null) as Record<string, Value>, record)
}
