import { createHash } from 'node:crypto'
import type { Actor } from '#platform/access/actor.ts'
import { bookletOf } from '#platform/access/booklet.ts'
import type { Located } from '#platform/access/rule.ts'
import { secretHash } from '#platform/access/secret.ts'
import { readTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { houseCalendar } from '#platform/time/house-calendar.ts'
import { type Day, type Instant, minutesBetween, startOfDay } from '#platform/time/instant.ts'
import type { BookingSubject } from '../access.ts'
import { bookingsProblems } from '../problems.ts'
import type { StandingBookable } from '../rules/bookable.ts'
import { type DayState, type StandingBooking, waitingFor } from '../rules/day.ts'
import type { BookingState } from '../rules/replay.ts'
import type { Bookable, BookingShape, BookingStatus } from '../shapes.ts'
import { openStation } from '../views/read-bookings.ts'

export const calendar = houseCalendar()

/** Minutes from the beginning of a day to now; negative before it. */
export const minuteOf = (on: Day, now: Instant): number => Math.floor(minutesBetween(startOfDay(on), now))

/** A clock time from minutes since midnight. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** What one phone is known by at one bookable, and nowhere else. */
export const holderHashOf = (holder: string, bookableId: string): string =>
  createHash('sha256').update(`${holder}\0${bookableId}`).digest('hex').slice(0, 32)

export const receiptHashOf = (receipt: string): string => secretHash(receipt)?.toString('hex') ?? ''

/** The booklet that is asked for, whose receipt the caller must show; the code may have stopped since. */
export function bookletShown(actor: Actor, asked: string | undefined): string | null {
  if (asked === undefined) return null
  if (bookletOf(actor) !== asked) throw new Problem('rule-broken', bookingsProblems.bookletStopped)
  return asked
}

/** The open station that something is offered at, read before the transaction. */
export const stationOf = ({ stationId }: { readonly stationId: string }, { house }: Call) =>
  readTransaction(house.pool, {}, (tx) => openStation(tx, stationId))

const nowhere: Located = { placeId: null, organisationId: null }

export const locatedAt = (where: StandingBookable | null): Located =>
  where === null ? nowhere : { placeId: where.placeId, organisationId: where.organisationId }

export const bookingSubject = (state: BookingState, bookingId: string): BookingSubject => {
  const booking = state.day.find((one) => one.bookingId === bookingId)
  const { placeId = null, organisationId = null, participantId = null } = booking ?? {}
  return { bookingId, placeId, organisationId, participantId }
}

export function toBookable(bookableId: string, bookable: StandingBookable | null): Bookable {
  if (bookable === null) throw new Error('a bookable that was just changed is there')
  const { stationId, stationName, offer } = bookable
  return { bookableId, stationId, stationName, ...offer }
}

/** A booking as its holder and the stewards see it. */
export function toBooking(
  booking: StandingBooking,
  given: { readonly day: DayState; readonly bookableId: string; readonly on: Day },
): BookingShape {
  const { bookingId, status, from, to, unit } = booking
  const { day, bookableId, on } = given
  return {
    bookingId,
    bookableId,
    status,
    on,
    from: clockOf(from),
    to: clockOf(to),
    unit: status === 'waiting' ? null : unit,
    ahead: status === 'waiting' ? aheadOf(day, booking) : null,
  }
}

const aheadOf = (day: DayState, booking: StandingBooking): number => {
  const inLine = waitingFor(day, booking)
  return inLine.findIndex((one) => one.bookingId === booking.bookingId)
}

/** What a step on a booking answers. */
export function replyOn(
  state: BookingState,
  input: { bookingId: string; bookableId: string; on: Day },
): BookingShape {
  const booking = state.day.find((one) => one.bookingId === input.bookingId)
  if (booking === undefined) throw new Error('a booking that was just changed is there')
  return toBooking(booking, { day: state.day, bookableId: input.bookableId, on: input.on })
}

/** What may still be done with a booking by whoever holds its receipt; what nobody is sure of yet goes into no calendar. */
export const abilitiesOf = (status: BookingStatus): string[] => {
  if (status === 'waiting') return ['cancelBooking']
  return status === 'booked' ? ['cancelBooking', 'arriveBooking', 'getMyBookingCalendar'] : []
}
