import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { minutesOf } from '#platform/time/opening-hours.ts'
import { bookingsAccess } from '../access.ts'
import { bookingsContract } from '../contract.ts'
import { type BookingEvent, bookableStream, dayStream } from '../events.ts'
import { bookingsProblems } from '../problems.ts'
import { standing } from '../rules/bookable.ts'
import * as day from '../rules/day.ts'
import { replayBookings } from '../rules/replay.ts'
import { assertFits } from '../rules/slots.ts'
import { bookletShown, calendar, holderHashOf, minuteOf, receiptHashOf, replyOn } from './booking-steps.ts'

export const book = command(bookingsContract.book, {
  stream: (input) => dayStream(input.bookableId, input.on),
  prepare: async ({ holder, receipt, bookableId, participantId }, { actor }) => ({
    participantId: bookletShown(actor, participantId),
    holderHash: holderHashOf(holder, bookableId),
    receiptHash: receiptHashOf(receipt),
  }),
  also: (input) => [bookableStream(input.bookableId)],
  replay: replayBookings,
  subject: () => null,
  access: bookingsAccess.everyone,
  anywhere: 'Anybody may book what is open to everybody',
  decide: ({ input, state, others, facts, now }): BookingEvent[] => {
    const bookable = standing(others(bookableStream(input.bookableId)).bookable)
    if (!input.rulesAccepted) throw new Problem('rule-broken', bookingsProblems.rulesNotRead)
    const { offer, placeId, organisationId } = bookable
    const asked = { on: input.on, from: minutesOf(input.from), to: minutesOf(input.to) }
    assertFits(offer, asked, { today: dayOf(now), minute: minuteOf(dayOf(now), now), calendar })
    const { bookingId, mayWait } = input
    const { kind, bufferMinutes } = offer
    return day.book(state.day, offer, {
      ...{ bookingId, mayWait, kind, bufferMinutes, placeId, organisationId },
      ...asked,
      ...facts,
    })
  },
  reply: ({ state, input }) => replyOn(state, input),
})
