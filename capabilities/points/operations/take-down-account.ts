import { bookletOf } from '#platform/access/booklet.ts'
import { findReceipt } from '#platform/access/receipts.ts'
import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, holderStream, villageStream } from '../events.ts'
import { pointsProblems } from '../problems.ts'
import { openAccount } from '../rules/members.ts'
import { replayPoints } from '../rules/replay.ts'
import { requireList } from '../rules/village.ts'
import { newCode, placed, readFacts } from './points-steps.ts'

/** The booklet lies on the counter as a card: whoever brings it has no phone, and agrees by bringing it. */
export const takeDownAccount = command(pointsContract.takeDownAccount, {
  stream: ({ accountId }) => accountStream(accountId),
  prepare: async ({ booklet }, call) => {
    const holder = await readFacts(call, (tx) => findReceipt(tx, booklet))
    return { participantId: (holder && bookletOf(holder)) ?? '', code: newCode() }
  },
  also: ({ placeId }, { participantId }) => [holderStream(participantId), villageStream(placeId)],
  replay: replayPoints,
  subject: ({ input }) => placed(input.placeId),
  access: pointsAccess.takeDown,
  see: pointsAccess.staff,
  decide: ({ input: { placeId, accountId }, state, others, facts, now }) => {
    const { participantId } = facts
    if (participantId === '') throw new Problem('rule-broken', pointsProblems.unknownBooklet)
    requireList(others(villageStream(placeId)).village, dayOf(now))
    const { holder } = others(holderStream(participantId))
    return openAccount(state.account, holder, { accountId, placeId, ...facts })
  },
  reply: ({ input: { accountId }, state }) => ({ accountId, code: state.account?.code }),
})
