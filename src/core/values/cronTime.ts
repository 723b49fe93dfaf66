import type { CronField, CronRange, CronSchedule } from './cron'
import type { Statement } from './statement'

/** The time of day, and whether it is a rhythm (`every 15 minutes`) or moments (`at 3:00`). */
export interface CronTime {
  readonly phrase: Statement
  readonly interval: boolean
}

/** So many moments are told one by one. */
const momentsMost = 6

/** What minutes and hours come to. */
export function cronTime({ minute, hour }: CronSchedule): CronTime {
  const rhythm = minuteRhythm(minute)
  if (rhythm) {
    const hours = hour.star ? undefined : spans(hour)
    return { phrase: hours ? { say: 'cron.rhythm-in', with: { rhythm, hours } } : rhythm, interval: true }
  }
  const steady = hour.star || (hour.parts.length === 1 && hour.values.length > 2)
  if (!steady && minute.values.length * hour.values.length <= momentsMost) {
    const moments = hour.values.flatMap((at) => minute.values.map((past) => clock(at, past)))
    return { phrase: { say: 'cron.moments', with: { moments } }, interval: false }
  }
  const onTheHour = minute.values.length === 1 && minute.values[0] === 0
  const minutes: Statement = onTheHour
    ? { say: 'cron.on-the-hour' }
    : {
        say: 'cron.minutes',
        with: {
          minutes: minute.values.map((past): Statement => ({ say: 'cron.minute', with: { minute: String(past) } })),
        },
      }
  return { phrase: { say: 'cron.minutes-of', with: { minutes, hours: hoursOf(hour) } }, interval: false }
}

function clock(hour: number, minute: number): Statement {
  const parts = { hour: String(hour), minute: String(minute) }
  return minute < 10 ? { say: 'cron.clock-early', with: parts } : { say: 'cron.clock', with: parts }
}

/** `*`, `0-45/15`, `5/10`, `10-20`: minutes that follow one another evenly, more than two of them. */
function minuteRhythm({ star, parts, values, least, most }: CronField): Statement | undefined {
  if (star) return { say: 'cron.every-minute' }
  const [part] = parts
  if (parts.length !== 1 || !part || values.length <= 2) return undefined
  const step = String(part.step)
  if (part.from === least && part.to === most) return { say: 'cron.every-minutes', with: { step } }
  const from = String(part.from)
  if (part.to === most) return { say: 'cron.every-minutes-from', with: { step, from } }
  const to = String(values.at(-1))
  return part.step === 1
    ? { say: 'cron.every-minute-between', with: { from, to } }
    : { say: 'cron.every-minutes-between', with: { step, from, to } }
}

/** Hours as spans of time in which a rhythm runs. */
function spans(hour: CronField): Statement | readonly Statement[] {
  const [part] = hour.parts
  if (part && hour.parts.length === 1 && part.step > 1 && hour.values.length > momentsMost)
    return { say: 'cron.one-hour-in', with: { step: String(part.step), from: String(part.from) } }
  return runsOf(hour).map(({ from, to }): Statement => ({
    say: 'cron.span',
    with: { from: String(from), to: String(to) },
  }))
}

/** Neighbouring numbers joined: 9, 10, 11, 14 → 9 to 11 and 14. */
function runsOf({ values }: CronField): readonly CronRange[] {
  const found: { from: number; to: number; step: number }[] = []
  for (const value of values) {
    const last = found.at(-1)
    if (last?.to === value - 1) last.to = value
    else found.push({ from: value, to: value, step: 1 })
  }
  return found
}

/** The hours of which certain minutes are meant: `every hour from 9 to 18`. */
function hoursOf(hour: CronField): Statement {
  if (hour.star) return { say: 'cron.every-hour' }
  const [part] = hour.parts
  if (hour.parts.length === 1 && part && part.step > 1) {
    const step = String(part.step)
    if (part.from === hour.least && part.to === hour.most) return { say: 'cron.every-hours', with: { step } }
    return { say: 'cron.every-hours-between', with: { step, from: String(part.from), to: String(hour.values.at(-1)) } }
  }
  const runs = runsOf(hour)
  const [run] = runs
  if (run && runs.length === 1)
    return { say: 'cron.each-hour-between', with: { from: String(run.from), to: String(run.to) } }
  const hours = runs.map(({ from, to }): Statement =>
    from === to
      ? { say: 'cron.hour', with: { hour: String(from) } }
      : { say: 'cron.hours', with: { from: String(from), to: String(to) } },
  )
  return { say: 'cron.each-hour-of', with: { hours } }
}
