import { command } from '#platform/operations/command.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { type ActivityEvent, activityStream } from '../events.ts'
import { rate } from '../rules/attendance.ts'
import { standing } from '../rules/planning.ts'
import { replayActivity } from '../rules/replay.ts'
import { phoneHashOf, toActivityState } from './activity-steps.ts'

export const rateActivity = command(activitiesContract.rateActivity, {
  stream: ({ activityId }) => activityStream(activityId),
  prepare: async ({ activityId, holder }) => ({ phoneHash: phoneHashOf(holder, `rating ${activityId}`) }),
  replay: replayActivity,
  subject: ({ input }) => ({ activityId: input.activityId }),
  access: activitiesAccess.inRoom,
  decide: ({ input, state, facts, now }): ActivityEvent[] =>
    rate(standing(state), { rating: input.rating, ...facts }, now),
  reply: ({ input, state }) => toActivityState(input.activityId, state),
})
