import { actorName } from '#platform/access/actor.ts'
import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, type PointsEvent } from '../events.ts'
import { pointsProblems } from '../problems.ts'
import { answerSlip as answer } from '../rules/claims.ts'
import { requireAccount } from '../rules/members.ts'
import { replayPoints } from '../rules/replay.ts'
import { claimBySlip } from '../views/read-accounts.ts'
import { placed, readFacts } from './points-steps.ts'

export const answerSlip = command(pointsContract.answerSlip, {
  prepare: async ({ slip }, call) => {
    const found = await readFacts(call, (tx) => claimBySlip(tx, slip))
    return { accountId: found?.accountId ?? '', claimId: found?.claimId ?? '', placeId: found?.placeId }
  },
  stream: (_input, { accountId }) => accountStream(accountId),
  replay: replayPoints,
  subject: ({ facts: { placeId } }) => placed(placeId),
  access: pointsAccess.takeDown,
  decide: ({ input: { isTrue }, state, facts: { claimId }, actor, newId }): PointsEvent[] => {
    if (claimId === '') throw new Problem('rule-broken', pointsProblems.unknownSlip)
    const given = { claimId, isTrue, by: actorName(actor), postingId: newId() }
    return answer(requireAccount(state.account), given)
  },
  reply: ({ state, facts: { claimId } }) => ({
    state: state.account?.claims.find((one) => one.claimId === claimId)?.state,
  }),
})
