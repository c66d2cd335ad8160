import { command } from '#platform/operations/command.ts'
import { addMinutes, dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { counterStream, type PointsEvent } from '../events.ts'
import { giveLink, requireCounter } from '../rules/counter.ts'
import { replayPoints } from '../rules/replay.ts'
import { hashOf, minutesToOpen } from './counter-steps.ts'
import { placed } from './points-steps.ts'

export const giveCounterLink = command(pointsContract.giveCounterLink, {
  stream: ({ counterId }) => counterStream(counterId),
  prepare: async ({ ticket }) => hashOf(ticket),
  replay: replayPoints,
  subject: ({ state }) => placed(state.counter?.placeId),
  access: pointsAccess.keep,
  see: pointsAccess.staff,
  decide: ({ state, facts: ticketHash, now }): PointsEvent[] => {
    const ticket = { ticketHash, ticketUntil: addMinutes(now, minutesToOpen) }
    return giveLink(requireCounter(state.counter), ticket, dayOf(now))
  },
  reply: ({ input: { counterId } }) => ({ counterId }),
})
