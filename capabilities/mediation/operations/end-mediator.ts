import { command, nothing } from '#platform/operations/command.ts'
import { mediationAccess } from '../access.ts'
import { mediationContract } from '../contract.ts'
import { groupStream, type MediationEvent } from '../events.ts'
import { replayBoard } from '../rules/board.ts'
import * as decisions from '../rules/group.ts'
import { mediatorAt, mediatorState } from './group-steps.ts'

export const endMediator = command(mediationContract.endMediator, {
  stream: (input) => groupStream(input.groupId),
  prepare: nothing,
  replay: replayBoard,
  subject: ({ state, input }) => mediatorAt(state, input.mediatorId),
  access: mediationAccess.selfOrSteward,
  see: mediationAccess.staff,
  decide: ({ input, state }): MediationEvent[] =>
    decisions.endMediator(decisions.standingGroup(state.group), input.mediatorId),
  reply: ({ state, input }) => mediatorState(state, input.mediatorId),
})
