import { bookletOf } from '#platform/access/booklet.ts'
import { copy, opened, readOwn } from '#platform/keeping/copy.ts'
import { copyTerms as terms } from '#platform/keeping/copy-terms.ts'
import type { Call } from '#platform/operations/house.ts'
import { bookingsKept } from './keeps.ts'
import { clockOf } from './operations/booking-steps.ts'
import { getMyBooking } from './operations/get-my-booking.ts'
import type { BookingStatus } from './shapes.ts'
import { everyBookingOf } from './views/read-bookings.ts'

const statusNames: Readonly<Record<BookingStatus, { zh: string; en: string }>> = {
  booked: { zh: '约好了', en: 'booked' },
  waiting: { zh: '排队中', en: 'waiting' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  released: { zh: '已让出', en: 'given on' },
  arrived: { zh: '来过', en: 'came' },
}

async function ownBookings(call: Call) {
  const participantId = bookletOf(call.actor)
  if (participantId === null) return opened(getMyBooking, {}, call)
  const kept = await readOwn(call, (tx) => everyBookingOf(tx, participantId))
  return kept.map(({ from, to, ...one }) => ({ ...one, from: clockOf(from), to: clockOf(to) }))
}

/** What one has booked, also what is long past. */
export const bookingsCopies = [
  copy({
    kept: bookingsKept.booking,
    fields: [],
    terms: {
      name: { zh: '订了什么', en: 'What' },
      station: terms.place,
      on: terms.on,
      from: { zh: '从几点', en: 'From' },
      to: { zh: '到几点', en: 'To' },
      status: terms.status,
    },
    rows: async (call) =>
      (await ownBookings(call)).map(({ name, stationName: station, on, from, to, status }) => ({
        ...{ name, station, on, from, to },
        status: statusNames[status],
      })),
  }),
]
