import { command, nothing } from '#platform/operations/command.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { goodStream, type PointsEvent } from '../events.ts'
import { withdrawGood as withdraw, offered } from '../rules/good.ts'
import { replayPoints } from '../rules/replay.ts'
import { placed, toGood } from './points-steps.ts'

export const withdrawGood = command(pointsContract.withdrawGood, {
  stream: ({ goodId }) => goodStream(goodId),
  prepare: nothing,
  replay: replayPoints,
  subject: ({ state }) => placed(state.good?.placeId),
  access: pointsAccess.keep,
  see: pointsAccess.staff,
  decide: ({ input: { reason }, state }): PointsEvent[] => withdraw(offered(state.good), reason),
  reply: ({ input, state }) => toGood(input.goodId, state.good),
})
