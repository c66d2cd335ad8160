import { command } from '#platform/operations/command.ts'
import { bookingsAccess } from '../access.ts'
import { bookingsContract } from '../contract.ts'
import { type BookingEvent, bookableStream } from '../events.ts'
import { offerBookable as offer } from '../rules/bookable.ts'
import { replayBookings } from '../rules/replay.ts'
import { stationOf, toBookable } from './booking-steps.ts'

export const offerBookable = command(bookingsContract.offerBookable, {
  stream: (input) => bookableStream(input.bookableId),
  prepare: stationOf,
  replay: replayBookings,
  subject: ({ facts }) => ({
    placeId: facts?.placeId ?? null,
    organisationId: facts?.organisationId ?? null,
  }),
  access: bookingsAccess.keep,
  see: bookingsAccess.staff,
  decide: ({ input, state, facts }): BookingEvent[] => {
    const { bookableId: _bookableId, stationId: _stationId, ...given } = input
    return offer(state.bookable, facts, given)
  },
  reply: ({ state, input }) => toBookable(input.bookableId, state.bookable),
})
