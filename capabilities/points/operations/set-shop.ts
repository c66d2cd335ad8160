import { command } from '#platform/operations/command.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { type PointsEvent, villageStream } from '../events.ts'
import { replayPoints } from '../rules/replay.ts'
import { assertPlaceKnown, isPlaceKnown, placed } from './points-steps.ts'

export const setShop = command(pointsContract.setShop, {
  stream: ({ placeId }) => villageStream(placeId),
  prepare: isPlaceKnown,
  replay: replayPoints,
  subject: ({ input }) => placed(input.placeId),
  access: pointsAccess.keep,
  see: pointsAccess.staff,
  decide: ({ input: { placeId: place, ...data }, facts }): PointsEvent[] => {
    assertPlaceKnown(facts)
    return [{ type: 'points.shopSet.v1', place, data }]
  },
  reply: ({ input: { placeId } }) => ({ placeId }),
})
