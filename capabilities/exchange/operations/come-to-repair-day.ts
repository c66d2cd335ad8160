import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { type RepairDayEvent, repairDayStream, technicianStream } from '../events.ts'
import { comeToRepairDay as decide } from '../rules/repairing.ts'
import { replayExchange } from '../rules/replay.ts'
import { participantOf } from './participant-step.ts'

export const comeToRepairDay = command(exchangeContract.comeToRepairDay, {
  stream: ({ repairDayId }) => repairDayStream(repairDayId),
  also: (_input, { participantId }) => [technicianStream(participantId)],
  prepare: participantOf,
  replay: replayExchange,
  subject: () => null,
  access: exchangeAccess.booklet,
  decide: ({ facts: { participantId }, state, others, now }): RepairDayEvent[] => {
    const isOnTeam = others(technicianStream(participantId)).technician?.isAdmitted ?? false
    return decide(state.day, { participantId, isOnTeam, today: dayOf(now) })
  },
  reply: ({ input: { repairDayId } }) => ({ repairDayId, isComing: true }),
})
