import type { WorkingCalendar } from './working-calendar.ts'
import { addDays, addMinutes, type Day, dayOf, type Instant, minutesBetween, startOfDay } from './instant.ts'
import { weekdayOf, dayNumberOf } from './day.ts'

/** Open from and to, `08:30` to `12:00`; the end may be `24:00`. Spans of a day are in order and do not touch. */
export type OpenSpan = { readonly from: string; readonly to: string }

/** A day that differs from the week: other hours, or closed with an empty list; `reason` is shown. */
export type HoursException = {
  readonly on: Day
  readonly spans: readonly OpenSpan[]
  readonly reason: string
}

/** When doors are open. `week` begins on Monday. */
export type OpeningHours = {
  readonly week: readonly (readonly OpenSpan[])[]
  /** Closed on public holidays, and open as on a Monday on weekend days that are worked (调休). */
  readonly followsWorkingDays: boolean
  readonly exceptions: readonly HoursException[]
}

/** Minutes since midnight of a clock time; `24:00` is the end of the day. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** Whether a day's spans are in order and apart from each other. */
export const areOrdered = (spans: readonly OpenSpan[]): boolean =>
  spans.every(
    (span, at) =>
      minutesOf(span.from) < minutesOf(span.to) &&
      minutesOf(spans[at - 1]?.to ?? '00:00') <= minutesOf(span.from),
  )

/** Whether the spans of every day, of the week and of days that differ, are in order and apart. */
export const areHoursOrdered = ({ week, exceptions }: OpeningHours): boolean =>
  [...week, ...exceptions.map(({ spans }) => spans)].every(areOrdered)

/** The hours of one day: an exception goes before holidays, holidays before the week. */
export function spansOn(hours: OpeningHours, day: Day, calendar: WorkingCalendar): readonly OpenSpan[] {
  const exception = hours.exceptions.find(({ on }) => on === day)
  if (exception) return exception.spans
  const weekday = weekdayOf(dayNumberOf(day))
  if (!hours.followsWorkingDays) return hours.week[weekday] ?? []
  const isWorked = calendar.isWorkingDay(day)
  if (!isWorked && weekday < 5) return []
  return (isWorked && weekday >= 5 ? hours.week[0] : hours.week[weekday]) ?? []
}

/**
 * Open now and until when, or closed and when it opens next. `changesAt` is null where nothing changes within two
 * weeks: open day and night, or closed for long.
 */
export type OpenState = { readonly isOpen: boolean; readonly changesAt: Instant | null }

const daysAhead = 14
const endOfDay = 24 * 60

/** Whether doors are open at a moment, and when that changes. */
export function openStateAt(hours: OpeningHours, at: Instant, calendar: WorkingCalendar): OpenState {
  const today = dayOf(at)
  const now = minutesBetween(startOfDay(today), at)
  const stretches = stretchesFrom(hours, today, calendar)
  const next = stretches.find(({ to }) => to > now)
  if (next === undefined) return { isOpen: false, changesAt: null }
  const isOpen = next.from <= now
  const change = isOpen ? next.to : next.from
  const isBeyond = change >= daysAhead * endOfDay
  return { isOpen, changesAt: isBeyond ? null : addMinutes(startOfDay(today), change) }
}

/** When it is open from a day on, in minutes from its beginning; what runs on over midnight is one stretch. */
function stretchesFrom(hours: OpeningHours, day: Day, calendar: WorkingCalendar) {
  const stretches: { from: number; to: number }[] = []
  for (let ahead = 0; ahead < daysAhead; ahead++) {
    for (const span of spansOn(hours, addDays(day, ahead), calendar)) {
      const from = ahead * endOfDay + minutesOf(span.from)
      const to = ahead * endOfDay + minutesOf(span.to)
      const last = stretches.at(-1)
      if (last?.to === from) last.to = to
      else stretches.push({ from, to })
    }
  }
  return stretches
}
