import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, type PointsEvent } from '../events.ts'
import { requireAccount } from '../rules/members.ts'
import { expire } from '../rules/postings.ts'
import { replayPoints } from '../rules/replay.ts'

export const expirePoints = command(pointsContract.expirePoints, {
  stream: ({ accountId }) => accountStream(accountId),
  prepare: nothing,
  replay: replayPoints,
  subject: () => null,
  access: pointsAccess.house,
  decide: ({ state, now, newId }): PointsEvent[] =>
    expire(requireAccount(state.account), { postingId: newId(), today: dayOf(now) }),
  reply: ({ state }) => ({ placeId: state.account?.placeId }),
})
