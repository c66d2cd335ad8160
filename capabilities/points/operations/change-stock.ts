import { command } from '#platform/operations/command.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { goodStream, type PointsEvent } from '../events.ts'
import { assertCounterRuns } from '../rules/counter.ts'
import { changeStock as change, offered } from '../rules/good.ts'
import { replayPoints } from '../rules/replay.ts'
import { atCounter, counterOf, counterStreams } from './counter-steps.ts'
import { toGood } from './points-steps.ts'

export const changeStock = command(pointsContract.changeStock, {
  stream: ({ goodId }) => goodStream(goodId),
  prepare: async (_input, { actor }) => ({ counterId: counterOf(actor) }),
  also: (_input, { counterId }) => counterStreams(counterId),
  replay: replayPoints,
  subject: atCounter,
  access: pointsAccess.stock,
  see: pointsAccess.staff,
  decide: (given): PointsEvent[] => {
    const { quantity, reason } = given.input
    assertCounterRuns(atCounter(given).counter, given)
    return change(offered(given.state.good), { quantity, reason })
  },
  reply: ({ input, state }) => toGood(input.goodId, state.good),
})
