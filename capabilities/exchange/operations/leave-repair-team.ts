import { command } from '#platform/operations/command.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { type TechnicianEvent, technicianStream } from '../events.ts'
import { leaveTeam } from '../rules/repairing.ts'
import { replayExchange } from '../rules/replay.ts'
import { participantOf } from './participant-step.ts'

export const leaveRepairTeam = command(exchangeContract.leaveRepairTeam, {
  stream: (_input, { participantId }) => technicianStream(participantId),
  prepare: participantOf,
  replay: replayExchange,
  subject: () => null,
  access: exchangeAccess.booklet,
  decide: ({ facts, state }): TechnicianEvent[] => leaveTeam(state.technician, facts.participantId),
  reply: () => ({}),
})
