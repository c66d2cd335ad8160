import { command } from '#platform/operations/command.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, holderStream, joinStream } from '../events.ts'
import { askToJoin as ask } from '../rules/members.ts'
import { replayPoints } from '../rules/replay.ts'
import { accountFor, ownIdOf } from './points-steps.ts'

export const askToJoin = command(pointsContract.askToJoin, {
  stream: ({ requestId }) => joinStream(requestId),
  prepare: async ({ code }, call) => ({
    participantId: ownIdOf(call.actor),
    accountId: (await accountFor(code, call))?.accountId ?? '',
  }),
  also: (_input, { participantId, accountId }) => [holderStream(participantId), accountStream(accountId)],
  replay: replayPoints,
  subject: () => null,
  access: pointsAccess.booklet,
  decide: ({ input: { requestId }, others, facts }) =>
    ask(others(accountStream(facts.accountId)).account, others(holderStream(facts.participantId)).holder, {
      ...facts,
      requestId,
    }),
  reply: ({ input }) => input,
})
