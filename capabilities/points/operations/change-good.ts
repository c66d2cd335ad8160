import { command, nothing } from '#platform/operations/command.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { goodStream, type PointsEvent } from '../events.ts'
import { changeGood as change, offered } from '../rules/good.ts'
import { replayPoints } from '../rules/replay.ts'
import { placed, toGood } from './points-steps.ts'

export const changeGood = command(pointsContract.changeGood, {
  stream: ({ goodId }) => goodStream(goodId),
  prepare: nothing,
  replay: replayPoints,
  subject: ({ state }) => placed(state.good?.placeId),
  access: pointsAccess.keep,
  see: pointsAccess.staff,
  decide: ({ input: { goodId: _goodId, ...given }, state }): PointsEvent[] =>
    change(offered(state.good), given),
  reply: ({ input, state }) => toGood(input.goodId, state.good),
})
