import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Job } from '#platform/jobs/job.ts'
import { dayOf } from '#platform/time/instant.ts'
import { minuteOf } from '../operations/booking-steps.ts'
import { cancelBooking } from '../operations/cancel-booking.ts'
import { bookingsOfClosed } from '../views/read-bookings.ts'

/** Gives the units back that a closed booklet still holds, so that whoever waits moves up. */
export const letClosedBookletsGo: Job = {
  name: 'bookings.let-closed-booklets-go',
  everySeconds: 60,
  async run(house) {
    const now = house.now()
    const today = dayOf(now)
    const held = await houseReadTransaction(house.pool, (tx) =>
      bookingsOfClosed(tx, { today, minute: minuteOf(today, now) }),
    )
    for (const booking of held) {
      const actor = { kind: 'job', name: letClosedBookletsGo.name } as const
      const call = { house, actor, now, key: `closed:${booking.bookingId}` }
      await cancelBooking.run(booking, call).catch((reason: unknown) => {
        // Somebody was faster and it has moved on.
        if (!(reason instanceof Problem)) throw reason
      })
    }
  },
}
