import { Problem } from '#platform/errors.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { promisesAccess } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { type GatheringEvent, listStream } from '../events.ts'
import { promiseProblems } from '../problems.ts'
import { assertPublic, replayBoard } from '../rules/gathering.ts'
import { requireOrganisation, requirePlace } from './promise-command.ts'

export const openList = command(promisesContract.openList, {
  stream: ({ listId }) => listStream(listId),
  prepare: nothing,
  replay: replayBoard,
  subject: ({ input }) => ({ placeId: input.placeId, organisationId: null }),
  access: promisesAccess.run,
  see: promisesAccess.staff,
  decide: ({ input, state, trees }): GatheringEvent[] => {
    assertPublic(input.title)
    requirePlace(trees, input.placeId)
    requireOrganisation(trees, input.convenerId)
    if (state.list !== null) throw new Problem('conflict', promiseProblems.alreadyThere)
    const { title, year, needsEvidence, placeId, convenerId } = input
    const counted = { place: placeId, organisation: convenerId }
    return [{ type: 'promises.list-opened.v1', ...counted, data: { title, year, needsEvidence } }]
  },
  reply: ({ input }) => ({ listId: input.listId }),
})
