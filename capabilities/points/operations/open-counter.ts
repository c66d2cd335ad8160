import { command } from '#platform/operations/command.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { counterStream, type PointsEvent } from '../events.ts'
import { openCounter as open } from '../rules/counter.ts'
import { replayPoints } from '../rules/replay.ts'
import { counterByTicket } from '../views/read-counters.ts'
import { hashOf } from './counter-steps.ts'
import { readFacts } from './points-steps.ts'

export const openCounter = command(pointsContract.openCounter, {
  prepare: async ({ ticket, receipt }, call) => {
    const ticketHash = hashOf(ticket)
    const counterId = await readFacts(call, (tx) => counterByTicket(tx, ticketHash))
    return { counterId: counterId ?? '', ticketHash, receiptHash: hashOf(receipt) }
  },
  stream: (_input, { counterId }) => counterStream(counterId),
  replay: replayPoints,
  subject: () => null,
  access: pointsAccess.everyone,
  anywhere: 'Whoever holds the link opens the counter, whatever their post is',
  decide: ({ state, facts: { ticketHash, receiptHash }, now }): PointsEvent[] =>
    open(state.counter, { ticketHash, receiptHash, now }),
  reply: ({ facts: { counterId } }) => ({ counterId }),
})
