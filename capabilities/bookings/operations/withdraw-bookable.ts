import { command, nothing } from '#platform/operations/command.ts'
import { bookingsAccess } from '../access.ts'
import { bookingsContract } from '../contract.ts'
import { type BookingEvent, bookableStream } from '../events.ts'
import { standing, withdrawBookable as withdraw } from '../rules/bookable.ts'
import { replayBookings } from '../rules/replay.ts'
import { locatedAt, toBookable } from './booking-steps.ts'

export const withdrawBookable = command(bookingsContract.withdrawBookable, {
  stream: (input) => bookableStream(input.bookableId),
  prepare: nothing,
  replay: replayBookings,
  subject: ({ state }) => locatedAt(state.bookable),
  access: bookingsAccess.keep,
  see: bookingsAccess.staff,
  decide: ({ input, state }): BookingEvent[] => withdraw(standing(state.bookable), input.reason),
  reply: ({ state, input }) => toBookable(input.bookableId, state.bookable),
})
