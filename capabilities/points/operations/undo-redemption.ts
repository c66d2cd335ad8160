import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, goodStream } from '../events.ts'
import { assertCounterRuns } from '../rules/counter.ts'
import { putBack, requireGood } from '../rules/good.ts'
import { requireAccount } from '../rules/members.ts'
import { reverse } from '../rules/postings.ts'
import { replayPoints } from '../rules/replay.ts'
import { accountOfPosting } from '../views/read-accounts.ts'
import { atCounter, counterOf, counterStreams, toRedemption } from './counter-steps.ts'
import { readFacts } from './points-steps.ts'

export const undoRedemption = command(pointsContract.undoRedemption, {
  stream: ({ goodId }) => goodStream(goodId),
  prepare: async ({ redemptionId }, call) => ({
    accountId: (await readFacts(call, (tx) => accountOfPosting(tx, redemptionId))) ?? '',
    counterId: counterOf(call.actor),
  }),
  also: (_input, { accountId, counterId }) => [accountStream(accountId), ...counterStreams(counterId)],
  replay: replayPoints,
  subject: atCounter,
  access: pointsAccess.counter,
  anywhere: 'A grid worker keeps the counter of the village that the grid lies in',
  decide: (given) => {
    const { input, state, others, facts, now, newId } = given
    const { redemptionId } = input
    assertCounterRuns(atCounter(given).counter, given)
    const today = dayOf(now)
    const back = putBack(requireGood(state.good), { redemptionId, today, counterId: facts.counterId })
    const stream = accountStream(facts.accountId)
    const account = requireAccount(others(stream).account)
    const undone = { postingId: newId(), reverses: redemptionId, reason: 'undone', on: today } as const
    return [...back, ...reverse(account, undone).map((event) => ({ ...event, stream }))]
  },
  reply: ({ input, state }) => toRedemption(input, state.good),
})
