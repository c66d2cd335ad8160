import { query } from '#platform/operations/query.ts'
import { bookingNumber } from '../booking-number.ts'
import { bookingsAccess } from '../access.ts'
import { bookingsContract } from '../contract.ts'
import { bookableById, bookingsOn } from '../views/read-bookings.ts'
import { toBooking } from './booking-steps.ts'

export const listDayBookings = query(bookingsContract.listDayBookings, {
  subject: (tx, input) => bookableById(tx, input.bookableId),
  access: bookingsAccess.keep,
  isOpenToHouse: true,
  reply: async (tx, { input, subject }) => {
    const day = await bookingsOn(tx, input.bookableId, input.on)
    return {
      ...subject,
      on: input.on,
      bookings: day.map((booking) => ({
        ...toBooking(booking, { day, bookableId: input.bookableId, on: input.on }),
        number: bookingNumber(booking.bookingId),
      })),
    }
  },
})
