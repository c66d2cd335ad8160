import { keepReceipts } from '#platform/access/receipts.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import { type DayEvent, receiptStream } from '../events.ts'

type Followed = Entry<DayEvent>

type BookedEntry = Extract<Followed, { type: 'bookings.booked.v1' }>
type KeptEntry = Extract<Followed, { type: 'bookings.keptInBooklet.v1' }>

const bookableOf = (entry: Followed) => entry.stream.split(':')[2] ?? ''

/** Every booking. The table itself refuses two that take one unit at one time. */
export const bookingView: View = {
  name: 'bookings.booking',
  of: [
    'bookings.booked.v1',
    'bookings.keptInBooklet.v1',
    'bookings.promoted.v1',
    'bookings.cancelled.v1',
    'bookings.released.v1',
    'bookings.arrived.v1',
  ],
  tables: ['bookings.booking', 'bookings.kept'],
  async project(tx, entries) {
    let begun: BookedEntry[] = []
    const kept: KeptEntry[] = []
    for (const entry of asEntriesOf<DayEvent>(entries)) {
      if (entry.type === 'bookings.booked.v1') begun.push(entry)
      else if (entry.type === 'bookings.keptInBooklet.v1') kept.push(entry)
      else {
        await insertBookings(tx, begun)
        begun = []
        await changeBooking(tx, entry)
      }
    }
    await insertBookings(tx, begun)
    await insertKept(tx, kept)
  },
}

const statusOf = {
  'bookings.cancelled.v1': 'cancelled',
  'bookings.released.v1': 'released',
  'bookings.arrived.v1': 'arrived',
} as const

async function changeBooking(
  tx: Transaction,
  entry: Exclude<Followed, BookedEntry | KeptEntry>,
): Promise<void> {
  const { bookingId } = entry.data
  if (entry.type === 'bookings.promoted.v1') {
    await tx.query("update bookings.booking set status = 'booked', unit = $2 where booking_id = $1", [
      bookingId,
      entry.data.unit,
    ])
    return
  }
  await tx.query('update bookings.booking set status = $2 where booking_id = $1', [
    bookingId,
    statusOf[entry.type],
  ])
}

async function insertBookings(tx: Transaction, entries: readonly BookedEntry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map((entry) => ({
    ...entry.data,
    bookableId: bookableOf(entry),
    status: entry.data.unit === null ? 'waiting' : 'booked',
    arrival: entry.version,
  }))
  await tx.query(
    `insert into bookings.booking (booking_id, bookable_id, on_day, from_minute, to_minute, buffer_minutes, unit, status, arrival)
     select "bookingId", "bookableId", "on", "from", "to", "bufferMinutes", unit, status, arrival
     from jsonb_to_recordset($1) as given("bookingId" uuid, "bookableId" uuid, "on" date, "from" integer, "to" integer,
       "bufferMinutes" integer, unit integer, status text, arrival integer)
     on conflict (booking_id) do nothing`,
    [JSON.stringify(rows)],
  )
  await keepReceipts(
    tx,
    entries.map(({ data }) => ({ hash: data.receiptHash, stream: receiptStream(data.bookingId) })),
  )
}

/** Whose booklet opens which booking: behind a wall of its own, for a booking itself names nobody. */
async function insertKept(tx: Transaction, entries: readonly KeptEntry[]): Promise<void> {
  if (entries.length === 0) return
  await tx.query(
    `insert into bookings.kept (booking_id, participant_id)
     select * from unnest($1::uuid[], $2::uuid[]) on conflict (booking_id) do nothing`,
    [entries.map(({ data }) => data.bookingId), entries.map(({ data }) => data.participantId)],
  )
}
