import { command } from '#platform/operations/command.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { goodStream, type PointsEvent } from '../events.ts'
import { offerGood as offer } from '../rules/good.ts'
import { replayPoints } from '../rules/replay.ts'
import { assertPlaceKnown, isPlaceKnown, placed, toGood } from './points-steps.ts'

export const offerGood = command(pointsContract.offerGood, {
  stream: ({ goodId }) => goodStream(goodId),
  prepare: isPlaceKnown,
  replay: replayPoints,
  subject: ({ input }) => placed(input.placeId),
  access: pointsAccess.keep,
  see: pointsAccess.staff,
  decide: ({ input: { placeId, goodId: _goodId, ...given }, state, facts }): PointsEvent[] => {
    assertPlaceKnown(facts)
    return offer(state.good, placeId, given)
  },
  reply: ({ input, state }) => toGood(input.goodId, state.good),
})
