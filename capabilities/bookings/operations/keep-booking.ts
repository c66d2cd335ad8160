import { bookletOf } from '#platform/access/booklet.ts'
import { command } from '#platform/operations/command.ts'
import { bookingsAccess } from '../access.ts'
import { bookingsContract } from '../contract.ts'
import { type BookingEvent, bookableStream, dayStream } from '../events.ts'
import { keepInBooklet } from '../rules/day.ts'
import { replayBookings } from '../rules/replay.ts'
import { receiptHashOf, replyOn } from './booking-steps.ts'

export const keepBooking = command(bookingsContract.keepBooking, {
  stream: (input) => dayStream(input.bookableId, input.on),
  prepare: async ({ receipt }, { actor }) => ({
    participantId: bookletOf(actor) ?? '',
    receiptHash: receiptHashOf(receipt),
  }),
  also: (input) => [bookableStream(input.bookableId)],
  replay: replayBookings,
  subject: () => null,
  access: bookingsAccess.booklet,
  decide: ({ input, state, others, facts }): BookingEvent[] => {
    const mostADay = others(bookableStream(input.bookableId)).bookable?.offer.mostADay ?? 0
    return keepInBooklet(state.day, { bookingId: input.bookingId, ...facts }, mostADay)
  },
  reply: ({ state, input }) => replyOn(state, input),
})
