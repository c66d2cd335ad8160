import { Problem } from '#platform/errors.ts'
import { command, type Decided } from '#platform/operations/command.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { type ActivityEvent, activityStream } from '../events.ts'
import { activitiesProblems } from '../problems.ts'
import { existing, plan } from '../rules/planning.ts'
import { replayActivity } from '../rules/replay.ts'
import { requireWhere, roomHashOf } from './activity-steps.ts'

export const copyActivities = command(activitiesContract.copyActivities, {
  stream: ({ copies }) => activityStream(copies[0]?.activityId ?? ''),
  prepare: async ({ copies }, call) => ({
    roomHashes: new Map(copies.map(({ activityId }) => [activityId, roomHashOf(call, activityId)])),
  }),
  also: ({ copies }) =>
    copies.flatMap(({ activityId, fromActivityId }) => [
      activityStream(activityId),
      activityStream(fromActivityId),
    ]),
  replay: replayActivity,
  subject: ({ input }) => ({ placeId: input.placeId, organisationId: null }),
  access: activitiesAccess.plan,
  see: activitiesAccess.staff,
  decide: ({ input, others, facts, trees, now }): Decided<ActivityEvent>[] =>
    input.copies.flatMap(({ activityId, fromActivityId, startsAt, endsAt }) => {
      const before = existing(others(activityStream(fromActivityId))).plan
      // Only what the place itself had: nobody plans elsewhere by copying.
      if (!trees.within('place', before.placeId, input.placeId))
        throw new Problem('rule-broken', activitiesProblems.unknownPlace)
      requireWhere(trees, before)
      const given = { ...before, startsAt, endsAt }
      const roomHash = facts.roomHashes.get(activityId) ?? ''
      const events = plan(others(activityStream(activityId)), given, { roomHash, classId: null, now })
      return events.map((event) => ({ ...event, stream: activityStream(activityId) }))
    }),
  reply: ({ input }) => ({ planned: input.copies.length }),
})
