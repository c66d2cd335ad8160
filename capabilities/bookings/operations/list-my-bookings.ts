import { bookletOf } from '#platform/access/booklet.ts'
import { query } from '#platform/operations/query.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { bookingsAccess } from '../access.ts'
import { bookingsContract } from '../contract.ts'
import { bookingsInBooklet } from '../views/read-bookings.ts'
import { clockOf } from './booking-steps.ts'

/** How far back a booklet lists what has been. */
const daysBack = 30

export const listMyBookings = query(bookingsContract.listMyBookings, {
  subject: async (_tx, _input, { actor }) => bookletOf(actor) ?? undefined,
  access: bookingsAccess.booklet,
  reply: async (tx, { call, subject: participantId }) => {
    const own = await bookingsInBooklet(tx, participantId, addDays(dayOf(call.now), -daysBack))
    return {
      bookings: own.map(({ from, to, ...one }) => ({ ...one, from: clockOf(from), to: clockOf(to) })),
    }
  },
})
