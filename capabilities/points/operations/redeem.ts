import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, goodStream } from '../events.ts'
import { pointsProblems } from '../problems.ts'
import { assertCounterRuns } from '../rules/counter.ts'
import { assertNew, offered, take } from '../rules/good.ts'
import { spend } from '../rules/postings.ts'
import { replayPoints } from '../rules/replay.ts'
import { atCounter, counterOf, counterStreams, toRedemption } from './counter-steps.ts'
import { accountFor } from './points-steps.ts'

/** The good and the account meet in one transaction: whoever takes the last piece, or the last points, is alone at it. */
export const redeem = command(pointsContract.redeem, {
  stream: ({ goodId }) => goodStream(goodId),
  prepare: async ({ code }, call) => ({
    accountId: (await accountFor(code, call))?.accountId ?? '',
    counterId: counterOf(call.actor),
  }),
  also: (_input, { accountId, counterId }) => [accountStream(accountId), ...counterStreams(counterId)],
  replay: replayPoints,
  subject: atCounter,
  access: pointsAccess.counter,
  anywhere: 'A grid worker keeps the counter of the village that the grid lies in',
  decide: (given) => {
    const { input, state, others, facts, occurredAt } = given
    const { redemptionId, goodId, quantity } = input
    // A phone that lost the answer sends it again from its outbox, with another key.
    if (!assertNew(state.good, { redemptionId, quantity })) return []
    assertCounterRuns(atCounter(given).counter, given)
    const good = offered(state.good)
    const { account } = others(accountStream(facts.accountId))
    if (account === null) throw new Problem('rule-broken', pointsProblems.unknownCode)
    if (account.placeId !== good.placeId) throw new Problem('rule-broken', pointsProblems.notOfThisVillage)
    const on = dayOf(occurredAt)
    const points = good.points * quantity
    const spent = { postingId: redemptionId, goodId, goodName: good.name, quantity, points, on }
    return [
      ...take(good, { redemptionId, quantity, on }),
      ...spend(account, spent).map((event) => ({ ...event, stream: accountStream(facts.accountId) })),
    ]
  },
  reply: ({ input, state }) => toRedemption(input, state.good),
})
