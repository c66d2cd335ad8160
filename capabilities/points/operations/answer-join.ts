import { command } from '#platform/operations/command.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, holderStream } from '../events.ts'
import { answerJoin as answer, requireAccount } from '../rules/members.ts'
import { replayPoints } from '../rules/replay.ts'
import { askerOf } from '../views/read-accounts.ts'
import { accountSubject, readFacts } from './points-steps.ts'

export const answerJoin = command(pointsContract.answerJoin, {
  stream: ({ accountId }) => accountStream(accountId),
  prepare: async ({ requestId }, call) => (await readFacts(call, (tx) => askerOf(tx, requestId))) ?? '',
  also: (_input, asker) => [holderStream(asker)],
  replay: replayPoints,
  subject: ({ state }) => accountSubject(state.account),
  access: pointsAccess.holder,
  see: pointsAccess.member,
  decide: ({ input, state, others, facts }) =>
    answer(requireAccount(state.account), others(holderStream(facts)).holder, input),
  reply: ({ input }) => input,
})
