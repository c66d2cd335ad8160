import { Problem } from '#platform/errors.ts'
import { addDays, type Day } from '#platform/time/instant.ts'
import { minutesOf, type OpenSpan, spansOn } from '#platform/time/opening-hours.ts'
import type { WorkingCalendar } from '#platform/time/working-calendar.ts'
import { bookingsProblems } from '../problems.ts'
import type { Offer } from '../shapes.ts'

type Slot = { readonly from: number; readonly to: number }

/** The slots of a day: whole ones, counted from when the doors open; what is left before they close is none. */
export function slotsOn(offer: Offer, on: Day, calendar: WorkingCalendar): Slot[] {
  return spansOn(offer.hours, on, calendar).flatMap((span) => slotsIn(span, offer.slotMinutes))
}

function slotsIn(span: OpenSpan, minutes: number): Slot[] {
  const [opens, closes] = [minutesOf(span.from), minutesOf(span.to)]
  const count = Math.floor((closes - opens) / minutes)
  return Array.from({ length: count }, (_, at) => ({
    from: opens + at * minutes,
    to: opens + (at + 1) * minutes,
  }))
}

export type Asked = { readonly on: Day; readonly from: number; readonly to: number }

/** Today, and the minute of today. */
export type Now = { readonly today: Day; readonly minute: number }

/** BOOK-04: inside one opening, on whole slots, not in the past, not too far ahead, not too long, not over midnight. */
export function assertFits(
  offer: Offer,
  asked: Asked,
  given: Now & { readonly calendar: WorkingCalendar },
): void {
  const { on, from, to } = asked
  const { today, minute, calendar } = given
  const refuse = (rule: keyof typeof bookingsProblems) => {
    throw new Problem('rule-broken', bookingsProblems[rule], { on })
  }
  if (to <= from) refuse('acrossMidnight')
  if (on < today || (on === today && from < minute)) refuse('past')
  if (on > addDays(today, offer.daysAhead)) refuse('tooFarAhead')
  if (to - from > offer.mostSlots * offer.slotMinutes) refuse('tooLong')
  assertOnSlots(offer, asked, calendar)
}

function assertOnSlots(offer: Offer, { on, from, to }: Asked, calendar: WorkingCalendar): void {
  const spans = spansOn(offer.hours, on, calendar)
  const span = spans.find((one) => minutesOf(one.from) <= from && to <= minutesOf(one.to))
  if (span === undefined) throw new Problem('rule-broken', bookingsProblems.notOpen, { on })
  const opens = minutesOf(span.from)
  const isWhole = (minute: number) => (minute - opens) % offer.slotMinutes === 0
  if (!isWhole(from) || !isWhole(to)) throw new Problem('rule-broken', bookingsProblems.notASlot)
}
