import { houseProblems, Problem } from '#platform/errors.ts'
import type { DayEvent } from '../events.ts'
import { bookingsProblems } from '../problems.ts'
import type { BookableKind, BookingStatus } from '../shapes.ts'

/** One booking of a day; minutes count from midnight. */
export type StandingBooking = {
  readonly bookingId: string
  readonly kind: BookableKind
  readonly from: number
  readonly to: number
  readonly bufferMinutes: number
  readonly unit: number | null
  readonly status: BookingStatus
  readonly holderHash: string
  readonly receiptHash: string
  /** In whose booklet it is kept. */
  readonly participantId: string | null
  readonly placeId: string | null
  readonly organisationId: string | null
}

/** Bookings in order of arrival. */
export type DayState = readonly StandingBooking[]

const holding: readonly BookingStatus[] = ['booked', 'arrived']

/** Whether it takes a unit now. */
export const isHolding = (booking: StandingBooking): boolean => holding.includes(booking.status)
const isLive = (booking: StandingBooking): boolean => isHolding(booking) || booking.status === 'waiting'

type Wish = Pick<StandingBooking, 'from' | 'to' | 'bufferMinutes'>

/** BOOK-01: two bookings of one unit lie apart by the buffer of the earlier one. */
const meet = (one: Wish, other: Wish): boolean =>
  one.from < other.to + other.bufferMinutes && other.from < one.to + one.bufferMinutes

/** The lowest unit that is free for a wish; undefined when all are taken. */
export function freeUnit(day: DayState, units: number, wish: Wish): number | undefined {
  const taken = new Set(day.filter((one) => isHolding(one) && meet(one, wish)).map((one) => one.unit))
  return Array.from({ length: units }, (_, at) => at + 1).find((unit) => !taken.has(unit))
}

/** How many units are free for a wish. */
export const freeUnits = (day: DayState, units: number, wish: Wish): number =>
  Math.max(
    0,
    units - new Set(day.filter((one) => isHolding(one) && meet(one, wish)).map((one) => one.unit)).size,
  )

/** Who waits for any part of these times. */
export const waitingFor = (day: DayState, wish: Wish): DayState =>
  day.filter((one) => one.status === 'waiting' && meet(one, wish))

export type Wanted = Wish & {
  readonly bookingId: string
  readonly kind: BookableKind
  readonly on: string
  readonly holderHash: string
  readonly receiptHash: string
  readonly mayWait: boolean
  /** The booklet it is to be kept in. */
  readonly participantId: string | null
  readonly placeId: string | null
  readonly organisationId: string | null
}

/** BOOK-02: first come, first served; one phone holds no more of a day than the offer allows, and no booklet does on several. */
export function book(
  day: DayState,
  { units, mostADay }: { readonly units: number; readonly mostADay: number },
  wanted: Wanted,
): DayEvent[] {
  if (day.some((one) => one.bookingId === wanted.bookingId))
    throw new Problem('conflict', bookingsProblems.idTaken)
  const own = day.filter((one) => isLive(one) && isOfSameHolder(one, wanted))
  if (own.length >= mostADay) throw new Problem('rule-broken', bookingsProblems.enoughForToday, { mostADay })
  const unit = freeUnit(day, units, wanted) ?? null
  if (unit === null && !wanted.mayWait) throw new Problem('rule-broken', bookingsProblems.full)
  const { placeId, organisationId, mayWait: _mayWait, participantId, ...data } = wanted
  return [
    { type: 'bookings.booked.v1', place: placeId, organisation: organisationId, data: { ...data, unit } },
    ...(participantId === null ? [] : [keptIn(participantId, wanted.bookingId)]),
  ]
}

type Holder = Pick<StandingBooking, 'holderHash' | 'participantId'>

const isOfSameHolder = (one: Holder, other: Holder): boolean =>
  one.holderHash === other.holderHash ||
  (one.participantId !== null && one.participantId === other.participantId)

// It counts nowhere: whose booklet it is, is no part of what a place or a station can open.
const keptIn = (participantId: string, bookingId: string): DayEvent => ({
  type: 'bookings.keptInBooklet.v1',
  data: { bookingId, participantId },
})

/**
 * A booking made before, of which the receipt is shown, moves into a booklet; asked again, nothing changes. BOOK-02: the
 * booklet then holds no more of the day than the offer allows.
 */
export function keepInBooklet(
  day: DayState,
  shown: { readonly bookingId: string; readonly receiptHash: string; readonly participantId: string },
  mostADay: number,
): DayEvent[] {
  const { bookingId, participantId } = shown
  const booking = day.find((one) => one.bookingId === bookingId)
  if (booking?.receiptHash !== shown.receiptHash) throw new Problem('not-found', houseProblems.notFound)
  if (booking.participantId === participantId) return []
  if (booking.participantId !== null) throw new Problem('rule-broken', bookingsProblems.keptElsewhere)
  if (!isLive(booking)) throw new Problem('rule-broken', bookingsProblems.over)
  const own = day.filter((one) => isLive(one) && one.participantId === participantId)
  if (own.length >= mostADay) throw new Problem('rule-broken', bookingsProblems.enoughForToday, { mostADay })
  return [keptIn(participantId, bookingId)]
}

const of = (booking: StandingBooking) => ({ place: booking.placeId, organisation: booking.organisationId })
const about = ({ bookingId, kind }: StandingBooking) => ({ bookingId, kind })

function liveBooking(day: DayState, bookingId: string): StandingBooking {
  const booking = day.find((one) => one.bookingId === bookingId)
  if (booking === undefined) throw new Problem('not-found', houseProblems.notFound)
  if (!isLive(booking)) throw new Problem('rule-broken', bookingsProblems.over)
  return booking
}

/** BOOK-03: whoever waited longest and fits into what came free moves up, and so on until nobody fits. */
function promotions(day: DayState, units: number): DayEvent[] {
  const moved: DayEvent[] = []
  let now = day
  for (const waiting of day.filter((one) => one.status === 'waiting')) {
    const unit = freeUnit(now, units, waiting)
    if (unit === undefined) continue
    moved.push({ type: 'bookings.promoted.v1', ...of(waiting), data: { ...about(waiting), unit } })
    now = now.map((one) =>
      one.bookingId === waiting.bookingId ? { ...one, unit, status: 'booked' as const } : one,
    )
  }
  return moved
}

const withStatus = (day: DayState, bookingId: string, status: BookingStatus): DayState =>
  day.map((one) => (one.bookingId === bookingId ? { ...one, status } : one))

/** `minute` is now, counted from the day's midnight; nobody is moved up into a time that has begun. */
export type Moment = { readonly units: number; readonly minute: number }

const stillToCome = (day: DayState, minute: number): DayState =>
  day.filter((one) => one.status !== 'waiting' || one.from > minute)

export function cancel(day: DayState, bookingId: string, { units, minute }: Moment): DayEvent[] {
  const booking = liveBooking(day, bookingId)
  if (booking.status === 'arrived') throw new Problem('rule-broken', bookingsProblems.over)
  const data = { ...about(booking), wasWaiting: booking.status === 'waiting' }
  const after = stillToCome(withStatus(day, bookingId, 'cancelled'), minute)
  return [{ type: 'bookings.cancelled.v1', ...of(booking), data }, ...promotions(after, units)]
}

/** A unit nobody came for; only once its time has begun. */
export function release(day: DayState, bookingId: string, { units, minute }: Moment): DayEvent[] {
  const booking = liveBooking(day, bookingId)
  if (booking.status !== 'booked') throw new Problem('rule-broken', bookingsProblems.over)
  if (minute < booking.from) throw new Problem('rule-broken', bookingsProblems.notYetTime)
  const after = stillToCome(withStatus(day, bookingId, 'released'), minute)
  return [{ type: 'bookings.released.v1', ...of(booking), data: about(booking) }, ...promotions(after, units)]
}

/** Half an hour early is early enough. */
const earliness = 30

export function arrive(
  day: DayState,
  bookingId: string,
  given: { readonly byVisitor: boolean; readonly minute: number },
): DayEvent[] {
  const booking = liveBooking(day, bookingId)
  if (booking.status === 'arrived') return []
  if (booking.status !== 'booked') throw new Problem('rule-broken', bookingsProblems.over)
  if (given.minute < booking.from - earliness) throw new Problem('rule-broken', bookingsProblems.notYetTime)
  const data = { ...about(booking), byVisitor: given.byVisitor }
  return [{ type: 'bookings.arrived.v1', ...of(booking), data }]
}
