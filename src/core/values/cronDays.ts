import type { CronField, CronSchedule } from './cron'
import type { Statement } from './statement'

const weekdayNames: readonly Statement[] = [
  { say: 'cron.sunday' },
  { say: 'cron.monday' },
  { say: 'cron.tuesday' },
  { say: 'cron.wednesday' },
  { say: 'cron.thursday' },
  { say: 'cron.friday' },
  { say: 'cron.saturday' },
]
const monthNames: readonly Statement[] = [
  { say: 'cron.january' },
  { say: 'cron.february' },
  { say: 'cron.march' },
  { say: 'cron.april' },
  { say: 'cron.may' },
  { say: 'cron.june' },
  { say: 'cron.july' },
  { say: 'cron.august' },
  { say: 'cron.september' },
  { say: 'cron.october' },
  { say: 'cron.november' },
  { say: 'cron.december' },
]

/** The days on which a schedule runs; undefined for each of them where `silent` allows it. */
export function cronDays({ day, month, weekday }: CronSchedule, silent: boolean): Statement | undefined {
  const days = day.star ? undefined : datesOf(day, !full(month))
  const week = weekday.star ? undefined : weekdaysOf(weekday)
  const always = (!days && !week) || (days && week && (full(day) || full(weekday)))
  if (!full(month)) {
    const months = monthsOf(month)
    if (always) return { say: 'cron.every-day-of', with: { months } }
    if (days && !week) return { say: 'cron.dates-of', with: { dates: days, months } }
    if (week && !days) return { say: 'cron.week-in', with: { weekdays: week, months } }
    return days && week && { say: 'cron.either-in', with: { dates: days, weekdays: week, months } }
  }
  if (always || (week && full(weekday) && !days)) return silent ? undefined : { say: 'cron.every-day' }
  if (days && week) return { say: 'cron.either-day', with: { dates: days, weekdays: week } }
  return days ?? week
}

function full({ star, values, least, most }: CronField): boolean {
  return star || values.length === most - least + 1
}

/** Days of the month: `1`, `1-7`, steps. Those of named months say no "every month". */
function datesOf(day: CronField, inMonths: boolean): Statement {
  const [part] = day.parts
  if (day.parts.length === 1 && part && part.step > 1 && day.values.length > 4) {
    const parts = { step: String(part.step), from: String(part.from) }
    return inMonths ? { say: 'cron.date-steps', with: parts } : { say: 'cron.monthly-steps', with: parts }
  }
  const dates = day.parts.flatMap(({ from, to, step }): readonly Statement[] => {
    if (step === 1 && to > from) return [{ say: 'cron.date-range', with: { from: String(from), to: String(to) } }]
    const values = day.values.filter((value) => value >= from && value <= to && (value - from) % step === 0)
    return values.map((value): Statement => ({ say: 'cron.date', with: { date: String(value) } }))
  })
  return inMonths ? { say: 'cron.dates', with: { dates } } : { say: 'cron.monthly', with: { dates } }
}

function weekdaysOf(weekday: CronField): Statement {
  const ranges = weekday.parts.filter(({ from, to, step }) => step === 1 && to > from)
  const weekdays = weekday.parts.flatMap(({ from, to, step }): readonly Statement[] => {
    if (step === 1 && to > from)
      return [{ say: 'cron.weekday-range', with: { from: weekdayNames[from] ?? [], to: weekdayNames[to] ?? [] } }]
    return weekdayNames.filter((_, index) => index >= from && index <= to && (index - from) % step === 0)
  })
  return ranges.length > 0 ? { say: 'cron.weekdays', with: { weekdays } } : { say: 'cron.weekly', with: { weekdays } }
}

function monthsOf(month: CronField): readonly Statement[] {
  return month.parts.flatMap(({ from, to, step }): readonly Statement[] => {
    if (step === 1 && to > from)
      return [{ say: 'cron.month-range', with: { from: monthNames[from - 1] ?? [], to: monthNames[to - 1] ?? [] } }]
    return monthNames.filter((_, index) => index + 1 >= from && index + 1 <= to && (index + 1 - from) % step === 0)
  })
}
