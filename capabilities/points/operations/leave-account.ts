import { command } from '#platform/operations/command.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, holderStream } from '../events.ts'
import { leaveAccount as leave, requireAccount } from '../rules/members.ts'
import { replayPoints } from '../rules/replay.ts'
import { accountSubject, ownIdOf } from './points-steps.ts'

export const leaveAccount = command(pointsContract.leaveAccount, {
  stream: ({ accountId }) => accountStream(accountId),
  prepare: async (_input, { actor }) => ownIdOf(actor),
  also: (_input, own) => [holderStream(own)],
  replay: replayPoints,
  subject: ({ state }) => accountSubject(state.account),
  access: pointsAccess.member,
  decide: ({ input, state, facts }) => leave(requireAccount(state.account), input.accountId, facts),
  reply: ({ input }) => input,
})
