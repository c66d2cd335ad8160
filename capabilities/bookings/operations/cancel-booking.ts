import { command, nothing } from '#platform/operations/command.ts'
import { bookingsAccess } from '../access.ts'
import { bookingsContract } from '../contract.ts'
import { type BookingEvent, bookableStream, dayStream } from '../events.ts'
import { cancel } from '../rules/day.ts'
import { replayBookings } from '../rules/replay.ts'
import { bookingSubject, minuteOf, replyOn } from './booking-steps.ts'

export const cancelBooking = command(bookingsContract.cancelBooking, {
  stream: (input) => dayStream(input.bookableId, input.on),
  prepare: nothing,
  also: (input) => [bookableStream(input.bookableId)],
  replay: replayBookings,
  subject: ({ state, input }) => bookingSubject(state, input.bookingId),
  access: bookingsAccess.visitorOrSteward,
  decide: ({ input, state, others, now }): BookingEvent[] => {
    const units = others(bookableStream(input.bookableId)).bookable?.offer.units ?? 0
    return cancel(state.day, input.bookingId, { units, minute: minuteOf(input.on, now) })
  },
  reply: ({ state, input }) => replyOn(state, input),
})
