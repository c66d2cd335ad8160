import { addMonths, dayNumberOf, dayOfNumber, weekdayOf } from '#platform/time/day.ts'
import {
  addDays,
  type Day,
  dayOf,
  epochMsOf,
  type Instant,
  instantOf,
  startOfDay,
} from '#platform/time/instant.ts'

/** A month, `2026-05`. */
export type Month = string

export const monthBefore = (month: Month): Month => addMonths(`${month}-01`, -1).slice(0, 7)

/** The days of a month, from its first to the first of the next. */
export const spanOfMonth = (month: Month): { readonly from: Instant; readonly to: Instant } => ({
  from: startOfDay(`${month}-01`),
  to: startOfDay(addMonths(`${month}-01`, 1)),
})

/** A week back, for what has just been, and a month ahead. */
export const spanAround = (today: Day): { readonly from: Instant; readonly to: Instant } => ({
  from: startOfDay(addDays(today, -7)),
  to: startOfDay(addDays(today, 32)),
})

/** The same weekday of another month, counted from its first: the second Tuesday stays the second Tuesday. */
export function sameWeekdayIn(month: Month, day: Day): Day | undefined {
  const turn = Math.floor((Number(day.slice(8)) - 1) / 7)
  const first = dayNumberOf(`${month}-01`)
  const offset = (weekdayOf(dayNumberOf(day)) - weekdayOf(first) + 7) % 7
  const found = dayOfNumber(first + offset + turn * 7)
  return found.startsWith(month) ? found : undefined
}

/** The same times on another day. */
export function movedTo(day: Day, at: Instant): Instant {
  return instantOf(epochMsOf(startOfDay(day)) + epochMsOf(at) - epochMsOf(startOfDay(dayOf(at))))
}
