import { command, nothing } from '#platform/operations/command.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { counterStream, type PointsEvent } from '../events.ts'
import { endCounter as end, requireCounter } from '../rules/counter.ts'
import { replayPoints } from '../rules/replay.ts'
import { placed } from './points-steps.ts'

export const endCounter = command(pointsContract.endCounter, {
  stream: ({ counterId }) => counterStream(counterId),
  prepare: nothing,
  replay: replayPoints,
  subject: ({ state }) => placed(state.counter?.placeId),
  access: pointsAccess.keep,
  see: pointsAccess.staff,
  decide: ({ state }): PointsEvent[] => end(requireCounter(state.counter)),
  reply: ({ input: { counterId } }) => ({ counterId }),
})
