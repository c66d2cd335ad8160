import { writeCalendar } from '#platform/calendar/write-calendar.ts'
import { query } from '#platform/operations/query.ts'
import { bookingsAccess } from '../access.ts'
import { bookingsContract } from '../contract.ts'
import { bookingEvent } from '../rules/calendar.ts'
import { isHolding } from '../rules/day.ts'
import { ownBooking } from './own-booking.ts'

export const getMyBookingCalendar = query(bookingsContract.getMyBookingCalendar, {
  subject: ownBooking,
  access: bookingsAccess.visitor,
  reply: async (_tx, { call, subject: { booking, bookable } }) => {
    const { name, stationName } = bookable
    const given = { changedAt: call.now, isCancelled: !isHolding(booking) }
    const event = bookingEvent({ ...booking, name, stationName }, given)
    return { text: writeCalendar({ name, events: [event] }), fileName: 'booking.ics' }
  },
})
