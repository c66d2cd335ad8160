import { command } from '#platform/operations/command.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { type CheckInEvent, checkInStream } from '../events.ts'
import { checkIn as decide } from '../rules/checking-in.ts'
import { replayExchange } from '../rules/replay.ts'
import { requireUnit } from './item-command.ts'
import { participantOf, requireHome } from './participant-step.ts'

export const checkIn = command(exchangeContract.checkIn, {
  stream: (_input, { participantId }) => checkInStream(participantId),
  prepare: participantOf,
  replay: replayExchange,
  subject: () => null,
  access: exchangeAccess.booklet,
  decide: ({ input, facts, state, trees }): CheckInEvent[] => {
    const { unitId = null, times } = input
    if (unitId !== null) requireUnit(trees, unitId)
    const { participantId } = facts
    return decide(state.checkIn, { participantId, place: requireHome(facts), unitId, times })
  },
  reply: ({ input }) => ({ unitId: input.unitId ?? null }),
})
