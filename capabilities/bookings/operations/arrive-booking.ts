import { command, nothing } from '#platform/operations/command.ts'
import { bookingsAccess } from '../access.ts'
import { bookingsContract } from '../contract.ts'
import { type BookingEvent, dayStream } from '../events.ts'
import { arrive } from '../rules/day.ts'
import { replayBookings } from '../rules/replay.ts'
import { bookingSubject, minuteOf, replyOn } from './booking-steps.ts'

export const arriveBooking = command(bookingsContract.arriveBooking, {
  stream: (input) => dayStream(input.bookableId, input.on),
  prepare: nothing,
  replay: replayBookings,
  subject: ({ state, input }) => bookingSubject(state, input.bookingId),
  access: bookingsAccess.visitorOrSteward,
  decide: ({ input, state, now, actor }): BookingEvent[] =>
    arrive(state.day, input.bookingId, {
      byVisitor: actor.kind === 'resident',
      minute: minuteOf(input.on, now),
    }),
  reply: ({ state, input }) => replyOn(state, input),
})
