import { Problem } from '#platform/errors.ts'
import { command, type Decided } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { dayOf } from '#platform/time/instant.ts'
import { minutesOf } from '#platform/time/opening-hours.ts'
import { bookingsAccess } from '../access.ts'
import { bookingsContract } from '../contract.ts'
import { type BookingEvent, bookableStream, dayStream, type Outcome, seriesStream } from '../events.ts'
import { bookingsProblems } from '../problems.ts'
import { standing } from '../rules/bookable.ts'
import { replayBookings } from '../rules/replay.ts'
import { decideWeek, weeksFrom } from '../rules/series.ts'
import { bookletShown, calendar, holderHashOf, minuteOf, receiptHashOf } from './booking-steps.ts'

type Wish = InputOf<typeof bookingsContract.bookRepeatedly>

const daysOf = ({ on, bookings }: Wish) => weeksFrom(on, bookings.length)

export const bookRepeatedly = command(bookingsContract.bookRepeatedly, {
  stream: (input) => seriesStream(input.seriesId),
  prepare: async ({ holder, bookableId, participantId }, { actor }) => ({
    participantId: bookletShown(actor, participantId),
    holderHash: holderHashOf(holder, bookableId),
  }),
  also: (input) => [
    bookableStream(input.bookableId),
    ...daysOf(input).map((on) => dayStream(input.bookableId, on)),
  ],
  replay: replayBookings,
  subject: () => null,
  access: bookingsAccess.everyone,
  anywhere: 'Anybody may book what is open to everybody',
  decide: ({ input, state, others, facts, now }): Decided<BookingEvent>[] => {
    const { bookableId, mayWait } = input
    const bookable = standing(others(bookableStream(bookableId)).bookable)
    if (state.series !== null) throw new Problem('conflict', bookingsProblems.idTaken)
    if (!input.rulesAccepted) throw new Problem('rule-broken', bookingsProblems.rulesNotRead)
    const repeating = {
      ...{ bookable, mayWait, ...facts },
      ...{ from: minutesOf(input.from), to: minutesOf(input.to) },
      now: { today: dayOf(now), minute: minuteOf(dayOf(now), now), calendar },
    }
    const weeks = daysOf(input).flatMap((on, at) => {
      const one = input.bookings[at]
      if (one === undefined) return []
      const stream = dayStream(bookableId, on)
      const receiptHash = receiptHashOf(one.receipt)
      const week = { bookingId: one.bookingId, receiptHash, on, day: others(stream).day }
      return [{ stream, ...decideWeek(week, repeating) }]
    })
    const at = { place: bookable.placeId, organisation: bookable.organisationId }
    const data = { bookableId, outcomes: weeks.map(({ outcome }) => outcome) }
    return [
      { type: 'bookings.seriesAsked.v1', ...at, data },
      ...weeks.flatMap(({ stream, events }) => events.map((event) => ({ ...event, stream }))),
    ]
  },
  reply: ({ state, input: { seriesId } }) => ({
    seriesId,
    bookings: (state.series ?? []).map(({ rule, ...one }) => ({ ...one, why: whyOf(rule) })),
  }),
})

/** The refusal in words people can act on. */
function whyOf(rule: Outcome['rule']) {
  const found = Object.values(bookingsProblems).find((problem) => problem.rule === rule)
  return found === undefined ? null : { zh: found.zh, en: found.en }
}
