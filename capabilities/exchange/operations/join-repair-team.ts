import { command } from '#platform/operations/command.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { type TechnicianEvent, technicianStream } from '../events.ts'
import { applyAsTechnician } from '../rules/repairing.ts'
import { replayExchange } from '../rules/replay.ts'
import { participantOf, requireHome } from './participant-step.ts'

export const joinRepairTeam = command(exchangeContract.joinRepairTeam, {
  stream: (_input, { participantId }) => technicianStream(participantId),
  prepare: participantOf,
  replay: replayExchange,
  subject: () => null,
  access: exchangeAccess.booklet,
  decide: ({ input, facts, state }): TechnicianEvent[] => {
    const { participantId } = facts
    return applyAsTechnician(state.technician, {
      participantId,
      place: requireHome(facts),
      skills: input.skills,
    })
  },
  reply: ({ state }) => ({ isAdmitted: state.technician?.isAdmitted ?? false }),
})
