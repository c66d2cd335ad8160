import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, reversalStream } from '../events.ts'
import { requireAccount } from '../rules/members.ts'
import { reverse } from '../rules/postings.ts'
import { replayPoints } from '../rules/replay.ts'
import { accountOfPosting } from '../views/read-accounts.ts'
import { placed, readFacts } from './points-steps.ts'

export const reversePosting = command(pointsContract.reversePosting, {
  stream: ({ postingId }) => reversalStream(postingId),
  prepare: async ({ postingId }, call) =>
    (await readFacts(call, (tx) => accountOfPosting(tx, postingId))) ?? '',
  also: (_input, accountId) => [accountStream(accountId)],
  replay: replayPoints,
  subject: ({ others, facts }) => placed(others(accountStream(facts)).account?.placeId),
  access: pointsAccess.keep,
  decide: ({ input, others, facts, now, newId }) => {
    const account = requireAccount(others(accountStream(facts)).account)
    const { postingId: reverses, reason } = input
    const events = reverse(account, { postingId: newId(), reverses, reason, on: dayOf(now) })
    return events.map((event) => ({ ...event, stream: accountStream(facts) }))
  },
  reply: ({ input: { postingId } }) => ({ postingId }),
})
