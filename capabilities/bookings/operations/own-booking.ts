import { bookletOf } from '#platform/access/booklet.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { receiptStream } from '../events.ts'
import { bookableById, type BookingRecord, bookingById, bookingInBooklet } from '../views/read-bookings.ts'

const prefix = receiptStream('')

type Named = { readonly bookingId?: string | undefined }

/** The one that the receipt opens, or of a booklet's the one that is named. */
async function meant(tx: Transaction, named: Named, { actor }: Call): Promise<BookingRecord | undefined> {
  const participantId = bookletOf(actor)
  if (participantId !== null)
    return named.bookingId === undefined ? undefined : bookingInBooklet(tx, named.bookingId, participantId)
  return actor.kind === 'resident' && actor.stream.startsWith(prefix)
    ? bookingById(tx, actor.stream.slice(prefix.length))
    : undefined
}

/** The caller's own booking with what was booked. */
export async function ownBooking(tx: Transaction, input: Named, call: Call) {
  const booking = await meant(tx, input, call)
  const bookable = booking && (await bookableById(tx, booking.bookableId))
  const { bookingId, participantId } = booking ?? {}
  return booking && bookable && bookingId !== undefined
    ? { bookingId, participantId: participantId ?? null, booking, bookable }
    : undefined
}
