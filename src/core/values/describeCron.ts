import { cronSchedule } from './cron'
import type { CronField, CronSchedule } from './cron'
import { cronDays } from './cronDays'
import { cronTime } from './cronTime'
import { nanoseconds, timeSpan } from './duration'
import type { Statement, WrittenValue } from './statement'

/** The schedule of a CronJob in words: `0 3 * * *`, `@daily`, `@every 1h30m`. */
export function describeCron({ text }: WrittenValue): readonly Statement[] {
  if (/^(?:CRON_)?TZ=/.test(text)) return [{ say: 'cron.zone-in-schedule', warning: true }]
  const every = text.startsWith('@every ') ? nanoseconds(text.slice('@every '.length), false) : undefined
  if (every !== undefined) return [{ say: 'cron.every-time', with: { time: timeSpan(every) } }]
  const schedule = cronSchedule(text)
  return schedule ? [runs(schedule), ...notes(schedule)] : refused(text)
}

function refused(text: string): readonly Statement[] {
  const fields = text.trim().split(/\s+/)
  if (fields.length === 6 && cronSchedule(fields.slice(1).join(' '))) return [{ say: 'cron.six-fields', warning: true }]
  const weekday = (fields[4] ?? '').replaceAll('7', '0')
  return fields.length === 5 &&
    fields[4]?.includes('7') &&
    cronSchedule([...fields.slice(0, 4), weekday.replace(/(\d)-0$/, '$1-6')].join(' '))
    ? [{ say: 'cron.sunday-is-zero', warning: true }]
    : []
}

function runs(schedule: CronSchedule): Statement {
  const { phrase: time, interval } = cronTime(schedule)
  // An interval that goes on day and night needs no "every day".
  const days = cronDays(schedule, schedule.hour.star)
  if (days === undefined)
    return interval ? { say: 'cron.runs-each', with: { time } } : { say: 'cron.runs-at', with: { time } }
  return interval
    ? { say: 'cron.runs-each-on', with: { time, days } }
    : { say: 'cron.runs-at-on', with: { time, days } }
}

function notes(schedule: CronSchedule): readonly Statement[] {
  const { minute, hour, day, weekday } = schedule
  const said: Statement[] = []
  if (!day.star && !weekday.star) said.push({ say: 'cron.either', warning: true })
  if (minute.star && hour.values.length === 1)
    said.push({ say: 'cron.sixty-times', with: { hour: String(hour.values[0]) }, warning: true })
  const minutes = unevenRest(minute, 60)
  if (minutes) said.push({ say: 'cron.uneven-minutes', with: { rest: minutes }, warning: true })
  const hours = unevenRest(hour, 24)
  if (hours) said.push({ say: 'cron.uneven-hours', with: { rest: hours }, warning: true })
  if (neverComes(schedule)) said.push({ say: 'cron.never', warning: true })
  if (!hour.star) said.push({ say: 'cron.time-zone' })
  return said
}

/** The length of the last interval of `*` with a step, where it is not the step: minutes in steps of 7 leave 4. */
function unevenRest({ parts, least, most }: CronField, round: number): string | undefined {
  const [part] = parts
  if (parts.length !== 1 || part?.step === 1 || part?.from !== least || part.to !== most || part.step >= round)
    return undefined
  const rest = round % part.step
  return rest === 0 ? undefined : String(rest)
}

const longestMonths: Readonly<Record<number, number>> = { 2: 29, 4: 30, 6: 30, 9: 30, 11: 30 }

function neverComes({ day, month, weekday }: CronSchedule): boolean {
  const [first = 1] = day.values
  return weekday.star && month.values.every((number) => first > (longestMonths[number] ?? 31))
}
