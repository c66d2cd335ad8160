import { command, nothing } from '#platform/operations/command.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountStream, type PointsEvent, villageStream } from '../events.ts'
import { countHours as count } from '../rules/claims.ts'
import { requireAccount } from '../rules/members.ts'
import { replayPoints } from '../rules/replay.ts'
import { listOn } from '../rules/village.ts'

export const countHours = command(pointsContract.countHours, {
  stream: ({ accountId }) => accountStream(accountId),
  prepare: nothing,
  also: ({ placeId }) => [villageStream(placeId)],
  replay: replayPoints,
  subject: () => null,
  access: pointsAccess.house,
  decide: ({ input, state, others }): PointsEvent[] => {
    const { lists } = others(villageStream(input.placeId)).village
    return count(requireAccount(state.account), listOn(lists, input.on), input)
  },
  reply: ({ state }) => ({ placeId: state.account?.placeId }),
})
