import { command, nothing } from '#platform/operations/command.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { type TechnicianEvent, technicianStream } from '../events.ts'
import { admit } from '../rules/repairing.ts'
import { replayExchange } from '../rules/replay.ts'

export const admitTechnician = command(exchangeContract.admitTechnician, {
  stream: ({ participantId }) => technicianStream(participantId),
  prepare: nothing,
  replay: replayExchange,
  subject: ({ state }) => ({ placeId: state.technician?.place ?? null, organisationId: null }),
  access: exchangeAccess.communityAt,
  decide: ({ input, state }): TechnicianEvent[] => admit(state.technician, input.participantId),
  reply: ({ state }) => ({ isAdmitted: state.technician?.isAdmitted ?? false }),
})
