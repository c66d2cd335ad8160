import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { type PointsEvent, villageStream } from '../events.ts'
import { listRulesOn } from '../list-rules.ts'
import { replayPoints } from '../rules/replay.ts'
import { draftList as draft } from '../rules/village.ts'
import { assertPlaceKnown, isPlaceKnown, placed } from './points-steps.ts'

export const draftList = command(pointsContract.draftList, {
  stream: ({ placeId }) => villageStream(placeId),
  prepare: isPlaceKnown,
  replay: replayPoints,
  subject: ({ input }) => placed(input.placeId),
  access: pointsAccess.keep,
  see: pointsAccess.staff,
  decide: ({ input: { placeId: place, ...given }, facts, now }): PointsEvent[] => {
    assertPlaceKnown(facts)
    return draft(given, listRulesOn(dayOf(now))).map((event) => ({ ...event, place }))
  },
  reply: ({ input: { placeId } }) => ({ placeId }),
})
