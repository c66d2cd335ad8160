import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { type RepairDayEvent, repairDayStream } from '../events.ts'
import { stayAwayFromRepairDay as decide } from '../rules/repairing.ts'
import { replayExchange } from '../rules/replay.ts'
import { participantOf } from './participant-step.ts'

export const stayAwayFromRepairDay = command(exchangeContract.stayAwayFromRepairDay, {
  stream: ({ repairDayId }) => repairDayStream(repairDayId),
  prepare: participantOf,
  replay: replayExchange,
  subject: () => null,
  access: exchangeAccess.booklet,
  decide: ({ facts: { participantId }, state, now }): RepairDayEvent[] =>
    decide(state.day, { participantId, today: dayOf(now) }),
  reply: ({ input: { repairDayId } }) => ({ repairDayId, isComing: false }),
})
