import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, villageStream } from '../events.ts'
import { pointsProblems } from '../problems.ts'
import { claim } from '../rules/claims.ts'
import { replayPoints } from '../rules/replay.ts'
import { requireItem, requireList } from '../rules/village.ts'
import { accountFor, newCode, placed, sealClaim } from './points-steps.ts'

/** The family asks in person and goes home with a slip; nothing is earned until others have confirmed it. */
export const takeDownClaim = command(pointsContract.takeDownClaim, {
  prepare: async ({ code, text }, call) => {
    const account = await accountFor(code, call)
    const accountId = account?.accountId ?? ''
    const { content, rows } = sealClaim(accountId, text, call)
    return { accountId, slip: newCode(), content, rows }
  },
  stream: (_input, { accountId }) => accountStream(accountId),
  also: ({ placeId }) => [villageStream(placeId)],
  replay: replayPoints,
  subject: ({ input }) => placed(input.placeId),
  access: pointsAccess.takeDown,
  see: pointsAccess.staff,
  decide: ({ input, state: { account }, others, facts, now }) => {
    const { placeId, claimId, itemId, quantity, on } = input
    if (account === null) throw new Problem('rule-broken', pointsProblems.unknownCode)
    if (account.placeId !== placeId) throw new Problem('rule-broken', pointsProblems.notOfThisVillage)
    const list = requireList(others(villageStream(placeId)).village, on)
    const { slip, content } = facts
    return claim(
      account,
      { item: requireItem(list, itemId), list, today: dayOf(now) },
      { claimId, participantId: account.holder, quantity, on, content, slip },
    )
  },
  secrets: ({ rows }) => rows,
  reply: ({ state, input: { claimId } }) => {
    const made = state.account?.claims.find((one) => one.claimId === claimId)
    return { claimId, slip: made?.slip, points: made?.points }
  },
})
