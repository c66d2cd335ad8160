import { Problem } from '#platform/errors.ts'
import { addDays, type Day } from '#platform/time/instant.ts'
import type { WorkingCalendar } from '#platform/time/working-calendar.ts'
import type { DayEvent, Outcome } from '../events.ts'
import { bookingsProblems } from '../problems.ts'
import type { StandingBookable } from './bookable.ts'
import * as day from './day.ts'
import { assertFits, type Now } from './slots.ts'

const daysAWeek = 7

/** The day of each week of a repeated booking. */
export const weeksFrom = (on: Day, weeks: number): Day[] =>
  Array.from({ length: weeks }, (_, at) => addDays(on, at * daysAWeek))

/** One week of a repeated booking, as its day stands. */
export type Week = {
  readonly bookingId: string
  readonly receiptHash: string
  readonly on: Day
  readonly day: day.DayState
}

export type Repeating = {
  readonly bookable: StandingBookable
  readonly from: number
  readonly to: number
  readonly holderHash: string
  readonly participantId: string | null
  readonly mayWait: boolean
  readonly now: Now & { readonly calendar: WorkingCalendar }
}

export type DecidedWeek = { readonly outcome: Outcome; readonly events: readonly DayEvent[] }

/** BOOK-06: a week is decided as if it were asked for alone; one that cannot be keeps no other from being booked. */
export function decideWeek(week: Week, repeating: Repeating): DecidedWeek {
  const { bookingId, on } = week
  try {
    const events = bookWeek(week, repeating)
    const [first] = events
    const isBooked = first?.type === 'bookings.booked.v1' && first.data.unit !== null
    return { outcome: { bookingId, on, outcome: isBooked ? 'booked' : 'waiting', rule: null }, events }
  } catch (refusal) {
    // An id that is taken is no answer about a week but a fault of the whole wish.
    if (!(refusal instanceof Problem) || refusal.text.rule === bookingsProblems.idTaken.rule) throw refusal
    return { outcome: { bookingId, on, outcome: 'refused', rule: refusal.text.rule }, events: [] }
  }
}

function bookWeek({ bookingId, receiptHash, on, day: standing }: Week, repeating: Repeating): DayEvent[] {
  const { bookable, from, to, holderHash, participantId, mayWait, now } = repeating
  const { offer, placeId, organisationId } = bookable
  const { kind, bufferMinutes } = offer
  assertFits(offer, { on, from, to }, now)
  return day.book(standing, offer, {
    ...{ bookingId, receiptHash, holderHash, participantId, mayWait, kind, bufferMinutes },
    ...{ on, from, to, placeId, organisationId },
  })
}
