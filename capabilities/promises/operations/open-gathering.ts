import { Problem } from '#platform/errors.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { promisesAccess } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { type GatheringEvent, gatheringStream } from '../events.ts'
import { promiseProblems } from '../problems.ts'
import { assertPublic, replayBoard } from '../rules/gathering.ts'
import { requireOrganisation, requirePlace } from './promise-command.ts'

export const openGathering = command(promisesContract.openGathering, {
  stream: ({ gatheringId }) => gatheringStream(gatheringId),
  prepare: nothing,
  replay: replayBoard,
  subject: ({ input }) => ({ placeId: input.placeId, organisationId: null }),
  access: promisesAccess.run,
  see: promisesAccess.staff,
  decide: ({ input, state, trees }): GatheringEvent[] => {
    assertPublic(input.title)
    requirePlace(trees, input.placeId)
    requireOrganisation(trees, input.convenerId)
    if (state.gathering !== null) throw new Problem('conflict', promiseProblems.alreadyThere)
    const { kind, title, on, deputies, placeId, convenerId } = input
    const counted = { place: placeId, organisation: convenerId }
    return [{ type: 'promises.gathering-opened.v1', ...counted, data: { kind, title, on, deputies } }]
  },
  reply: ({ input }) => ({ gatheringId: input.gatheringId }),
})
