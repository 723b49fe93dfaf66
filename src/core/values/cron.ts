/** One part of a cron field: `9-18/2` is 9 to 18 in steps of 2; a single number has `from` and `to` alike. */
export interface CronRange {
  readonly from: number
  readonly to: number
  readonly step: number
}

/** A cron field: its parts in the order of writing, and whether it restricts nothing (`*`, `?`). */
export interface CronField {
  readonly star: boolean
  readonly parts: readonly CronRange[]
  /** Every number it holds, ascending. */
  readonly values: readonly number[]
  /** The least and greatest number that it may hold. */
  readonly least: number
  readonly most: number
}

/** The five fields of a schedule. */
export interface CronSchedule {
  readonly minute: CronField
  readonly hour: CronField
  readonly day: CronField
  readonly month: CronField
  /** 0 is Sunday. */
  readonly weekday: CronField
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const macros: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@hourly', '0 * * * *'],
])

/** Reads a schedule as the CronJob controller does; undefined where it refuses it. Source: robfig/cron v3, parser.go. */
export function cronSchedule(text: string): CronSchedule | undefined {
  const fields = (macros.get(text) ?? text).trim().split(/\s+/)
  if (fields.length !== 5) return undefined
  const [minute, hour, day, month, weekday] = [
    cronField(fields[0] ?? '', 0, 59),
    cronField(fields[1] ?? '', 0, 23),
    cronField(fields[2] ?? '', 1, 31),
    cronField(withNumbers(fields[3] ?? '', months, 1), 1, 12),
    cronField(withNumbers(fields[4] ?? '', weekdays, 0), 0, 6),
  ]
  return minute && hour && day && month && weekday ? { minute, hour, day, month, weekday } : undefined
}

function withNumbers(field: string, names: readonly string[], first: number): string {
  return field.replace(/[a-z]+/gi, (name) => {
    const index = names.indexOf(name.toLowerCase())
    return index < 0 ? name : String(index + first)
  })
}

function cronField(field: string, least: number, most: number): CronField | undefined {
  const parts: CronRange[] = []
  const values = new Set<number>()
  let star = false
  for (const part of field.split(',')) {
    const found = /^(?:[*?]|(?<from>\d+)(?:-(?<to>\d+))?)(?:\/(?<step>\d+))?$/.exec(part)?.groups
    if (!found) return undefined
    const step = Number(found.step ?? 1)
    const from = Number(found.from ?? least)
    const alone = found.from !== undefined && found.to === undefined && found.step === undefined
    const to = alone ? from : Number(found.to ?? most)
    if (step === 0 || from < least || to > most || from > to) return undefined
    // `*/2` restricts, `*` and `*/1` do not.
    if (found.from === undefined && step === 1) star = true
    parts.push({ from, to, step })
    for (let value = from; value <= to; value += step) values.add(value)
  }
  return { star, parts, values: [...values].toSorted((a, b) => a - b), least, most }
}
