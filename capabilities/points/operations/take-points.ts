import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, villageStream } from '../events.ts'
import { pointsProblems } from '../problems.ts'
import { deduct } from '../rules/postings.ts'
import { replayPoints } from '../rules/replay.ts'
import { requireItem, requireList } from '../rules/village.ts'
import { accountFor, placed } from './points-steps.ts'

export const takePoints = command(pointsContract.takePoints, {
  stream: ({ placeId }) => villageStream(placeId),
  prepare: async ({ code }, call) => (await accountFor(code, call))?.accountId ?? '',
  also: (_input, accountId) => [accountStream(accountId)],
  replay: replayPoints,
  subject: ({ input }) => placed(input.placeId),
  access: pointsAccess.keep,
  see: pointsAccess.staff,
  decide: ({ input, state, others, facts, now, newId }) => {
    const { account } = others(accountStream(facts))
    if (account === null) throw new Problem('rule-broken', pointsProblems.unknownCode)
    if (account.placeId !== input.placeId) throw new Problem('rule-broken', pointsProblems.notOfThisVillage)
    const on = dayOf(now)
    const item = requireItem(requireList(state.village, on), input.itemId)
    const events = deduct(account, item, { postingId: newId(), on })
    return events.map((event) => ({ ...event, stream: accountStream(facts) }))
  },
  reply: ({ input: { placeId } }) => ({ placeId }),
})
