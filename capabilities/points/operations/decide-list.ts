import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { type PointsEvent, villageStream } from '../events.ts'
import { listRulesOn } from '../list-rules.ts'
import { replayPoints } from '../rules/replay.ts'
import { decideList as decide } from '../rules/village.ts'
import { placed } from './points-steps.ts'

export const decideList = command(pointsContract.decideList, {
  stream: ({ placeId }) => villageStream(placeId),
  prepare: nothing,
  replay: replayPoints,
  subject: ({ input }) => placed(input.placeId),
  access: pointsAccess.keep,
  see: pointsAccess.staff,
  decide: ({ input, state, now }): PointsEvent[] => {
    const { placeId: place, draftId, ...decision } = input
    const today = dayOf(now)
    const events = decide(state.village, { draftId, decision, today }, listRulesOn(today))
    return events.map((event) => ({ ...event, place }))
  },
  reply: ({ input: { placeId }, state }) => ({ placeId, version: state.village.lists.length }),
})
