import { readTransaction } from '#platform/database/transaction.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { bookingsAccess } from '../access.ts'
import { bookingsContract } from '../contract.ts'
import { type BookingEvent, bookableStream } from '../events.ts'
import { changeBookable as change, standing } from '../rules/bookable.ts'
import { replayBookings } from '../rules/replay.ts'
import { unitsInUse } from '../views/read-bookings.ts'
import { locatedAt, toBookable } from './booking-steps.ts'

export const changeBookable = command(bookingsContract.changeBookable, {
  stream: (input) => bookableStream(input.bookableId),
  prepare: ({ bookableId }, { house, now }) =>
    readTransaction(house.pool, {}, (tx) => unitsInUse(tx, bookableId, dayOf(now))),
  replay: replayBookings,
  subject: ({ state }) => locatedAt(state.bookable),
  access: bookingsAccess.keep,
  see: bookingsAccess.staff,
  decide: ({ input, state, facts }): BookingEvent[] => {
    const { bookableId: _bookableId, ...offer } = input
    return change(standing(state.bookable), offer, facts)
  },
  reply: ({ state, input }) => toBookable(input.bookableId, state.bookable),
})
