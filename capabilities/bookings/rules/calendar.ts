import type { CalendarEvent } from '#platform/calendar/write-calendar.ts'
import type { Day, Instant } from '#platform/time/instant.ts'

/** Minutes before a booking begins at which a calendar rings. */
const ringsBefore = 60

/** Minutes count from midnight in the house's zone. */
type Booked = {
  readonly bookingId: string
  readonly on: Day
  readonly from: number
  readonly to: number
  readonly unit: number | null
  readonly name: string
  readonly stationName: string
}

/** A booking as its holder's calendar keeps it. Bookings never move, so every telling is the first. */
export const bookingEvent = (
  { bookingId, on, from, to, unit, name, stationName }: Booked,
  given: { readonly changedAt: Instant; readonly isCancelled: boolean },
): CalendarEvent => ({
  uid: `booking-${bookingId}@groundwork`,
  sequence: given.isCancelled ? 1 : 0,
  ...{ on, from, to, ringsBefore, ...given },
  title: name,
  place: unit === null ? stationName : `${stationName} · ${unit} 号`,
})
