import { Problem } from '#platform/errors.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { mediationAccess } from '../access.ts'
import { mediationContract } from '../contract.ts'
import { groupStream, type MediationEvent } from '../events.ts'
import { mediationProblems } from '../problems.ts'
import { replayBoard } from '../rules/board.ts'
import * as decisions from '../rules/group.ts'

export const openGroup = command(mediationContract.openGroup, {
  stream: (input) => groupStream(input.groupId),
  prepare: nothing,
  replay: replayBoard,
  subject: ({ input: { placeId } }) => ({ placeId, organisationId: null }),
  access: mediationAccess.run,
  see: mediationAccess.staff,
  decide: ({ input, state, trees }): MediationEvent[] => {
    const { placeId, organisationId } = input
    if (!trees.within('place', placeId, placeId))
      throw new Problem('rule-broken', mediationProblems.unknownPlace, { placeId })
    if (!trees.within('organisation', organisationId, organisationId))
      throw new Problem('rule-broken', mediationProblems.unknownOrganisation, { organisationId })
    return decisions.openGroup(state.group, input)
  },
  reply: ({ input: { groupId, name } }) => ({ groupId, name }),
})
