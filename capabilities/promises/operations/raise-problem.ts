import { houseProblems, Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { promisesAccess } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { type GatheringEvent, gatheringStream, promiseStream } from '../events.ts'
import { assertPublic, raise, replayBoard } from '../rules/gathering.ts'
import { hashOf, requireOrganisation, sealWords, standingOf } from './promise-command.ts'

export const raiseProblem = command(promisesContract.raiseProblem, {
  stream: ({ promiseId }) => promiseStream(promiseId),
  also: ({ gatheringId }) => [gatheringStream(gatheringId)],
  prepare: async ({ promiseId, detail, receipts }, call) => {
    const acceptors = receipts.map(hashOf)
    return { ...sealWords(call, promiseStream(promiseId), detail), acceptors, voter: undefined }
  },
  replay: replayBoard,
  subject: ({ input, others }) => others(gatheringStream(input.gatheringId)),
  access: promisesAccess.runHere,
  see: promisesAccess.staff,
  decide: ({ input, state, others, facts, trees }): GatheringEvent[] => {
    assertPublic(input.title)
    if (input.askerId !== undefined) requireOrganisation(trees, input.askerId)
    const { gathering } = others(gatheringStream(input.gatheringId))
    if (gathering === null) throw new Problem('not-found', houseProblems.notFound)
    const { title, gatheringId, askerId = null } = input
    const { content, acceptors } = facts
    return raise(
      state,
      { kind: gathering.kind, title, gatheringId, listId: null, askerId, content, acceptors },
      gathering,
    )
  },
  secrets: ({ rows }) => rows,
  reply: standingOf,
})
