import { bookletOf } from '#platform/access/booklet.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { mediationAccess } from '../access.ts'
import { mediationContract } from '../contract.ts'
import { groupStream, type MediationEvent } from '../events.ts'
import { replayBoard } from '../rules/board.ts'
import * as decisions from '../rules/group.ts'
import { mediatorState } from './group-steps.ts'

export const offerToMediate = command(mediationContract.offerToMediate, {
  stream: (input) => groupStream(input.groupId),
  prepare: nothing,
  replay: replayBoard,
  subject: () => null,
  access: mediationAccess.volunteer,
  decide: ({ input, state, actor }): MediationEvent[] => {
    const { subjects, notAt } = input
    const offering = { mediatorId: bookletOf(actor) ?? '', subjects, notAt }
    return decisions.offerToMediate(decisions.standingGroup(state.group), offering)
  },
  reply: ({ state, actor }) => mediatorState(state, bookletOf(actor) ?? ''),
})
