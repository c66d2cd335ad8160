import type { Entry } from '#platform/ledger/entry.ts'
import type { BookableEvent, BookingEvent, DayEvent, Outcome } from '../events.ts'
import type { StandingBookable } from './bookable.ts'
import type { DayState, StandingBooking } from './day.ts'

/** What one stream of this capability amounts to; a stream fills only the part that is its own. */
export type BookingState = {
  readonly bookable: StandingBookable | null
  readonly day: DayState
  readonly series: readonly Outcome[] | null
}

/** Total: an event that does not fit changes nothing. Days of many bookings are replayed in one pass. */
export function replayBookings(entries: readonly Entry<BookingEvent>[]): BookingState {
  let bookable: StandingBookable | null = null
  let series: readonly Outcome[] | null = null
  const day = new Map<string, StandingBooking>()
  for (const entry of entries) {
    if (entry.type === 'bookings.seriesAsked.v1') series = entry.data.outcomes
    else if (isOfDay(entry)) applyToDay(day, entry)
    else bookable = applyToBookable(bookable, entry)
  }
  return { bookable, day: [...day.values()], series }
}

const isOfDay = (entry: Entry<BookableEvent | DayEvent>): entry is Entry<DayEvent> =>
  !entry.type.startsWith('bookings.bookable')

function applyToBookable(
  before: StandingBookable | null,
  entry: Entry<BookableEvent>,
): StandingBookable | null {
  if (entry.type === 'bookings.bookableOffered.v1') {
    const where = { placeId: entry.place, organisationId: entry.organisation }
    return before ?? { ...entry.data, ...where, isWithdrawn: false }
  }
  if (before === null) return null
  return entry.type === 'bookings.bookableChanged.v1'
    ? { ...before, offer: entry.data.offer }
    : { ...before, isWithdrawn: true }
}

function applyToDay(day: Map<string, StandingBooking>, entry: Entry<DayEvent>): void {
  const { bookingId } = entry.data
  const before = day.get(bookingId)
  if (entry.type === 'bookings.booked.v1') {
    if (before === undefined) day.set(bookingId, bookingOf(entry))
  } else if (before !== undefined) day.set(bookingId, changed(before, entry))
}

function bookingOf(entry: Extract<Entry<DayEvent>, { type: 'bookings.booked.v1' }>): StandingBooking {
  const { bookingId, kind, from, to, bufferMinutes, unit, holderHash, receiptHash } = entry.data
  const status = unit === null ? 'waiting' : 'booked'
  const where = { placeId: entry.place, organisationId: entry.organisation }
  const own = { holderHash, receiptHash, participantId: null }
  return { bookingId, kind, from, to, bufferMinutes, unit, status, ...own, ...where }
}

function changed(
  booking: StandingBooking,
  entry: Exclude<Entry<DayEvent>, { type: 'bookings.booked.v1' }>,
): StandingBooking {
  switch (entry.type) {
    case 'bookings.keptInBooklet.v1':
      return { ...booking, participantId: entry.data.participantId }
    case 'bookings.promoted.v1':
      return { ...booking, status: 'booked', unit: entry.data.unit }
    case 'bookings.cancelled.v1':
      return { ...booking, status: 'cancelled' }
    case 'bookings.released.v1':
      return { ...booking, status: 'released' }
    case 'bookings.arrived.v1':
      return { ...booking, status: 'arrived' }
  }
}
