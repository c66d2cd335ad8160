import { command } from '#platform/operations/command.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, type PointsEvent, villageStream } from '../events.ts'
import { answerClaim as answer } from '../rules/claims.ts'
import { requireAccount } from '../rules/members.ts'
import { replayPoints } from '../rules/replay.ts'
import { accountById } from '../views/read-accounts.ts'
import { ownIdOf, readFacts } from './points-steps.ts'

export const answerClaim = command(pointsContract.answerClaim, {
  stream: ({ accountId }) => accountStream(accountId),
  prepare: async ({ accountId }, call) => {
    const account = await readFacts(call, (tx) => accountById(tx, accountId))
    return { placeId: account?.placeId ?? '', participantId: ownIdOf(call.actor) }
  },
  also: (_input, { placeId }) => [villageStream(placeId)],
  replay: replayPoints,
  subject: () => null,
  access: pointsAccess.booklet,
  decide: ({ input: { claimId, isTrue }, state, others, facts, newId }): PointsEvent[] => {
    const { participantId, placeId } = facts
    const isOnCommittee = others(villageStream(placeId)).village.committee.includes(participantId)
    const given = { claimId, isTrue, participantId, isOnCommittee, postingId: newId() }
    return answer(requireAccount(state.account), given)
  },
  reply: ({ state, input }) => {
    const claim = state.account?.claims.find(({ claimId }) => claimId === input.claimId)
    return { state: claim?.state, vouched: claim?.vouchedBy.length }
  },
})
