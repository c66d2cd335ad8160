import { command, nothing } from '#platform/operations/command.ts'
import { bookingsAccess } from '../access.ts'
import { bookingsContract } from '../contract.ts'
import { type BookingEvent, bookableStream, dayStream } from '../events.ts'
import { release } from '../rules/day.ts'
import { replayBookings } from '../rules/replay.ts'
import { bookingSubject, minuteOf, replyOn } from './booking-steps.ts'

export const releaseBooking = command(bookingsContract.releaseBooking, {
  stream: (input) => dayStream(input.bookableId, input.on),
  prepare: nothing,
  also: (input) => [bookableStream(input.bookableId)],
  replay: replayBookings,
  subject: ({ state, input }) => bookingSubject(state, input.bookingId),
  access: bookingsAccess.keep,
  decide: ({ input, state, others, now }): BookingEvent[] => {
    const units = others(bookableStream(input.bookableId)).bookable?.offer.units ?? 0
    return release(state.day, input.bookingId, { units, minute: minuteOf(input.on, now) })
  },
  reply: ({ state, input }) => replyOn(state, input),
})
