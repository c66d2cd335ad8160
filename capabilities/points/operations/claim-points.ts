import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, villageStream } from '../events.ts'
import { claim } from '../rules/claims.ts'
import { requireAccount } from '../rules/members.ts'
import { replayPoints } from '../rules/replay.ts'
import { requireItem, requireList } from '../rules/village.ts'
import { accountById } from '../views/read-accounts.ts'
import { accountSubject, ownIdOf, readFacts, sealClaim } from './points-steps.ts'

export const claimPoints = command(pointsContract.claimPoints, {
  stream: ({ accountId }) => accountStream(accountId),
  prepare: async ({ accountId, text }, call) => {
    const account = await readFacts(call, (tx) => accountById(tx, accountId))
    return { placeId: account?.placeId ?? '', ...sealClaim(accountId, text, call) }
  },
  also: (_input, { placeId }) => [villageStream(placeId)],
  replay: replayPoints,
  subject: ({ state }) => accountSubject(state.account),
  access: pointsAccess.member,
  decide: ({ input, state, others, facts, actor, now }) => {
    const { claimId, itemId, quantity, on } = input
    const list = requireList(others(villageStream(facts.placeId)).village, on)
    const { content } = facts
    return claim(
      requireAccount(state.account),
      { item: requireItem(list, itemId), list, today: dayOf(now) },
      { claimId, participantId: ownIdOf(actor), quantity, on, content },
    )
  },
  secrets: ({ rows }) => rows,
  reply: ({ state, input: { claimId } }) => ({
    claimId,
    points: state.account?.claims.find((one) => one.claimId === claimId)?.points ?? 0,
  }),
})
