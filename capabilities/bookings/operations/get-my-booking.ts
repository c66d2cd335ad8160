import { query } from '#platform/operations/query.ts'
import { bookingsAccess } from '../access.ts'
import { bookingsContract } from '../contract.ts'
import { bookingsOn } from '../views/read-bookings.ts'
import { abilitiesOf, toBooking } from './booking-steps.ts'
import { ownBooking } from './own-booking.ts'

export const getMyBooking = query(bookingsContract.getMyBooking, {
  subject: ownBooking,
  access: bookingsAccess.visitor,
  reply: async (tx, { subject: { booking, bookable } }) => {
    const day = await bookingsOn(tx, booking.bookableId, booking.on)
    const { name, stationId, stationName, houseRules, guides, feeFen } = bookable
    return {
      ...toBooking(booking, { day, bookableId: booking.bookableId, on: booking.on }),
      ...{ name, stationId, stationName, houseRules, guides, feeFen },
      abilities: abilitiesOf(booking.status),
    }
  },
})
