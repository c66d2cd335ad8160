import { query } from '#platform/operations/query.ts'
import { bookingsAccess } from '../access.ts'
import { bookingsContract } from '../contract.ts'
import { freeUnits, waitingFor } from '../rules/day.ts'
import { slotsOn } from '../rules/slots.ts'
import { bookableById, bookingsOn } from '../views/read-bookings.ts'
import { calendar, clockOf, minuteOf } from './booking-steps.ts'

export const getBookableDay = query(bookingsContract.getBookableDay, {
  subject: (tx, input) => bookableById(tx, input.bookableId),
  access: bookingsAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call, subject }) => {
    const day = await bookingsOn(tx, input.bookableId, input.on)
    const minute = minuteOf(input.on, call.now)
    const slots = subject.isWithdrawn ? [] : slotsOn(subject, input.on, calendar)
    return {
      ...subject,
      on: input.on,
      slots: slots.map(({ from, to }) => {
        const wish = { from, to, bufferMinutes: subject.bufferMinutes }
        return {
          from: clockOf(from),
          to: clockOf(to),
          free: freeUnits(day, subject.units, wish),
          waiting: waitingFor(day, wish).length,
          isPast: from < minute,
        }
      }),
    }
  },
})
