import { addDays, type Day } from '../time/instant.ts'

/** Both days included. */
export type Period = { readonly from: Day; readonly to: Day }

/** How a period is cut; a plan's year is twelve months from a month that the plan sets. */
export const stepNames = ['day', 'week', 'month', 'quarter', 'year', 'planYear'] as const
export type Step = (typeof stepNames)[number]

/** The first day of a day's month. */
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`

const nextMonth = (day: Day): Day => monthOf(addDays(monthOf(day), 31))

/** The first day of the month so many months on. */
function monthsOn(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const month = String((count % 12) + 1).padStart(2, '0')
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${month}-01`
}

// 1970-01-05 was a Monday.
const daysSinceMonday = (day: Day): number => {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse('1970-01-05T00:00:00Z')) / 86_400_000)
  return ((days % 7) + 7) % 7
}

/** The so many months, counted from a month of the year, among which a day falls. */
function monthsAround(day: Day, length: number, firstMonth: number): Period {
  const passed = (Number(day.slice(5, 7)) - firstMonth + 12) % length
  const from = monthsOn(day, -passed)
  return { from, to: addDays(monthsOn(from, length), -1) }
}

const weekAround = (day: Day): Period => {
  const from = addDays(day, -daysSinceMonday(day))
  return { from, to: addDays(from, 6) }
}

/** The whole step in which a day falls; `firstMonth` (1–12) is where a plan's year begins. */
export function stepAround(day: Day, step: Step, firstMonth = 1): Period {
  switch (step) {
    case 'day':
      return { from: day, to: day }
    case 'week':
      return weekAround(day)
    case 'month':
      return monthsAround(day, 1, 1)
    case 'quarter':
      return monthsAround(day, 3, 1)
    case 'year':
      return monthsAround(day, 12, 1)
    case 'planYear':
      return monthsAround(day, 12, firstMonth)
  }
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

/** A period in steps: weeks begin on Monday, the first and the last step may be shorter. */
export function stepsOf(period: Period, step: Step, firstMonth = 1): Period[] {
  const steps: Period[] = []
  for (let from = period.from; from <= period.to; ) {
    const to = earlier(stepAround(from, step, firstMonth).to, period.to)
    steps.push({ from, to })
    from = addDays(to, 1)
  }
  return steps
}

/** First days of the months a period touches. */
export function monthsOf(period: Period): Day[] {
  const months: Day[] = []
  for (let month = monthOf(period.from); month <= period.to; month = nextMonth(month)) months.push(month)
  return months
}

/** For every day of a month (1–31) the number of the period it falls into, or -1. Periods ascend and do not overlap. */
export function periodOfDays(month: Day, periods: readonly Period[]): Int16Array {
  const numbers = new Int16Array(32).fill(-1)
  const last = Number(addDays(nextMonth(month), -1).slice(8))
  for (let date = 1; date <= last; date += 1) {
    const day = `${month.slice(0, 8)}${String(date).padStart(2, '0')}`
    numbers[date] = periods.findIndex(({ from, to }) => from <= day && day <= to)
  }
  return numbers
}
