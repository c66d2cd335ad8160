import { command, nothing } from '#platform/operations/command.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, type PointsEvent } from '../events.ts'
import { withdrawClaim as withdraw } from '../rules/claims.ts'
import { requireAccount } from '../rules/members.ts'
import { replayPoints } from '../rules/replay.ts'
import { accountSubject } from './points-steps.ts'

export const withdrawClaim = command(pointsContract.withdrawClaim, {
  stream: ({ accountId }) => accountStream(accountId),
  prepare: nothing,
  replay: replayPoints,
  subject: ({ state }) => accountSubject(state.account),
  access: pointsAccess.member,
  decide: ({ input, state }): PointsEvent[] => withdraw(requireAccount(state.account), input.claimId),
  reply: ({ input }) => input,
})
