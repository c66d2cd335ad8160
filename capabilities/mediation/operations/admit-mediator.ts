import { command, nothing } from '#platform/operations/command.ts'
import { mediationAccess } from '../access.ts'
import { mediationContract } from '../contract.ts'
import { groupStream, type MediationEvent } from '../events.ts'
import { replayBoard } from '../rules/board.ts'
import * as decisions from '../rules/group.ts'
import { groupAt, mediatorState } from './group-steps.ts'

export const admitMediator = command(mediationContract.admitMediator, {
  stream: (input) => groupStream(input.groupId),
  prepare: nothing,
  replay: replayBoard,
  subject: ({ state }) => groupAt(state),
  access: mediationAccess.run,
  see: mediationAccess.staff,
  decide: ({ input, state }): MediationEvent[] =>
    decisions.admitMediator(decisions.standingGroup(state.group), input.mediatorId),
  reply: ({ state, input }) => mediatorState(state, input.mediatorId),
})
