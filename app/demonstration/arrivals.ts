import { readFileSync } from 'node:fs'
import path from 'node:path'
import { addDays, addMinutes, type Day, type Instant, startOfDay } from '#platform/time/instant.ts'
import type { Chance } from './chance.ts'

type Weights = {
  readonly byWeekdayAndHour: readonly (readonly number[])[]
  readonly byMonth: readonly number[]
}

const file = path.resolve(import.meta.dirname, '..', '..', 'data-sets', 'arrivals', 'phone-arrivals.json')

// Guarantee: the file is part of the project and its test reads it.
const weightsIn = (text: string): Weights => JSON.parse(text) as Weights

const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Moments at which people write, `count` of them in the days before `until`, as often per hour and month as people call. */
export function arrivals(
  count: number,
  span: { readonly days: number; readonly until: Day },
  chance: Chance,
): Instant[] {
  const weights = weightsIn(readFileSync(file, 'utf8'))
  const days = Array.from({ length: span.days }, (_, index) => addDays(span.until, -index))
  const weightOfDay = (day: Day): number =>
    sum(weights.byWeekdayAndHour[weekdayOf(day)] ?? []) * (weights.byMonth[Number(day.slice(5, 7)) - 1] ?? 0)
  const weighted = days.map((day) => ({ day, weight: weightOfDay(day) }))
  const moments = Array.from({ length: count }, () => {
    const { day } = chance.weighted(weighted, (one) => one.weight)
    const hours = (weights.byWeekdayAndHour[weekdayOf(day)] ?? []).map((weight, hour) => ({ hour, weight }))
    const { hour } = chance.weighted(hours, (one) => one.weight)
    return addMinutes(startOfDay(day), hour * 60 + chance.next() * 60)
  })
  return moments.sort()
}
