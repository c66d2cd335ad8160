import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Station } from '../rules/bookable.ts'
import type { StandingBooking } from '../rules/day.ts'
import type { Bookable, BookingStatus, Offer } from '../shapes.ts'

export type BookableRecord = Bookable & {
  readonly placeId: string | null
  readonly organisationId: string | null
  readonly isWithdrawn: boolean
}

type BookableRow = {
  readonly bookableId: string
  readonly stationId: string
  readonly stationName: string
  readonly placeId: string | null
  readonly organisationId: string | null
  readonly offer: Offer
  readonly isWithdrawn: boolean
}

const selected = `bookable_id as "bookableId", station_id as "stationId", station_name as "stationName", place_id as "placeId",
  organisation_id as "organisationId", offer, is_withdrawn as "isWithdrawn"`

const recordOf = ({ offer, ...row }: BookableRow): BookableRecord => ({ ...row, ...offer })

export async function bookableById(tx: Transaction, bookableId: string): Promise<BookableRecord | undefined> {
  const { rows } = await tx.query<BookableRow>(
    `select ${selected} from bookings.bookable where bookable_id = $1`,
    [bookableId],
  )
  return rows.map(recordOf)[0]
}

/** What can still be booked at a station. */
export async function bookablesAt(tx: Transaction, stationId: string): Promise<BookableRecord[]> {
  const { rows } = await tx.query<BookableRow>(
    `select ${selected} from bookings.bookable where station_id = $1 and not is_withdrawn order by offer ->> 'name'`,
    [stationId],
  )
  return rows.map(recordOf)
}

/** An open station, where something may be offered. */
export async function openStation(tx: Transaction, stationId: string): Promise<Station | null> {
  const { rows } = await tx.query<Station>(
    `select station_id as "stationId", name, place_id as "placeId", organisation_id as "organisationId"
     from bookings.station where station_id = $1 and not is_closed`,
    [stationId],
  )
  return rows[0] ?? null
}

export type BookingRecord = StandingBooking & { readonly bookableId: string; readonly on: Day }

type BookingRow = {
  readonly bookingId: string
  readonly bookableId: string
  readonly on: Day
  readonly from: number
  readonly to: number
  readonly bufferMinutes: number
  readonly unit: number | null
  readonly status: BookingStatus
}

const bookingColumns = `booking_id as "bookingId", bookable_id as "bookableId", on_day as "on", from_minute as "from",
  to_minute as "to", buffer_minutes as "bufferMinutes", unit, status`

const unnamed = {
  kind: 'seat',
  holderHash: '',
  receiptHash: '',
  participantId: null,
  placeId: null,
  organisationId: null,
} as const
const bookingOf = (row: BookingRow): BookingRecord => ({ ...unnamed, ...row })

/** The bookings of a day, in order of arrival. */
export async function bookingsOn(tx: Transaction, bookableId: string, on: Day): Promise<BookingRecord[]> {
  const { rows } = await tx.query<BookingRow>(
    `select ${bookingColumns} from bookings.booking where bookable_id = $1 and on_day = $2 order by arrival`,
    [bookableId, on],
  )
  return rows.map(bookingOf)
}

export async function bookingById(tx: Transaction, bookingId: string): Promise<BookingRecord | undefined> {
  const { rows } = await tx.query<BookingRow>(
    `select ${bookingColumns} from bookings.booking where booking_id = $1`,
    [bookingId],
  )
  return rows.map(bookingOf)[0]
}

/** The highest unit that a booking from this day on holds; 0 where there is none. */
export async function unitsInUse(tx: Transaction, bookableId: string, from: Day): Promise<number> {
  const { rows } = await tx.query<{ units: number }>(
    `select coalesce(max(unit), 0) as units from bookings.booking
     where bookable_id = $1 and on_day >= $2 and status = 'booked'`,
    [bookableId, from],
  )
  return rows[0]?.units ?? 0
}

/** A booking that this reader's booklet keeps; row-level security shows which those are to nobody else. */
export async function bookingInBooklet(
  tx: Transaction,
  bookingId: string,
  participantId: string,
): Promise<BookingRecord | undefined> {
  const { rows } = await tx.query<BookingRow>(
    `select ${bookingColumns} from bookings.booking
     where booking_id = (select k.booking_id from bookings.kept k where k.booking_id = $1 and k.participant_id = $2)`,
    [bookingId, participantId],
  )
  return rows.map((row) => ({ ...bookingOf(row), participantId }))[0]
}

const mostOwn = 60

export type OwnBooking = BookingRow & {
  readonly name: string
  readonly stationId: string
  readonly stationName: string
  readonly ahead: number | null
}

/** What stands in a booklet from a day on, the earliest first. */
export async function bookingsInBooklet(
  tx: Transaction,
  participantId: string,
  from: Day,
): Promise<OwnBooking[]> {
  const { rows } = await tx.query<OwnBooking>(
    `select o.*, a.offer ->> 'name' as name, a.station_id as "stationId", a.station_name as "stationName",
       case when o.status = 'waiting' then (select count(*)::integer from bookings.booking w
         where w.bookable_id = o."bookableId" and w.on_day = o."on" and w.status = 'waiting' and w.arrival < o.arrival
           and w.from_minute < o."to" + o."bufferMinutes" and o."from" < w.to_minute + w.buffer_minutes) end as ahead
     from (select ${bookingColumns}, arrival from bookings.booking
       where booking_id in (select k.booking_id from bookings.kept k where k.participant_id = $1)) o
     join bookings.bookable a on a.bookable_id = o."bookableId"
     where o."on" >= $2 and o.status not in ('cancelled', 'released')
     order by o."on", o."from", o."bookingId" limit ${mostOwn}`,
    [participantId, from],
  )
  return rows
}

/** All that was ever booked with a booklet, the newest first. */
export async function everyBookingOf(
  tx: Transaction,
  participantId: string,
): Promise<Pick<OwnBooking, 'name' | 'stationName' | 'on' | 'from' | 'to' | 'status'>[]> {
  const { rows } = await tx.query<OwnBooking>(
    `select b.*, a.offer ->> 'name' as name, a.station_name as "stationName"
     from (select ${bookingColumns} from bookings.booking
       where booking_id in (select k.booking_id from bookings.kept k where k.participant_id = $1)) b
     join bookings.bookable a on a.bookable_id = b."bookableId" order by b."on" desc, b."from"`,
    [participantId],
  )
  return rows
}

/** Bookings to come that closed booklets still hold, as the job asks; `minute` counts from today's midnight. */
export async function bookingsOfClosed(
  tx: Transaction,
  { today, minute }: { readonly today: Day; readonly minute: number },
): Promise<{ readonly bookableId: string; readonly on: Day; readonly bookingId: string }[]> {
  const { rows } = await tx.query<{ bookableId: string; on: Day; bookingId: string }>(
    `select b.bookable_id as "bookableId", b.on_day as "on", b.booking_id as "bookingId"
     from bookings.kept k join bookings.booking b on b.booking_id = k.booking_id
     where b.status in ('booked', 'waiting') and (b.on_day > $1 or (b.on_day = $1 and b.from_minute > $2))
       and not exists (select from bookings.booklet o where o.participant_id = k.participant_id)
     order by b.booking_id limit 512`,
    [today, minute],
  )
  return rows
}
