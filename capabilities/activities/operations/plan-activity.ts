import { command } from '#platform/operations/command.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { type ActivityEvent, activityStream } from '../events.ts'
import { plan } from '../rules/planning.ts'
import { replayActivity } from '../rules/replay.ts'
import { requireWhere, roomHashOf, toActivityState } from './activity-steps.ts'

export const planActivity = command(activitiesContract.planActivity, {
  stream: ({ activityId }) => activityStream(activityId),
  prepare: async ({ activityId }, call) => ({ roomHash: roomHashOf(call, activityId) }),
  replay: replayActivity,
  // Whoever plans acts at the place; the host may be any organisation, a partner for instance.
  subject: ({ input }) => ({ placeId: input.placeId, organisationId: null }),
  access: activitiesAccess.plan,
  see: activitiesAccess.staff,
  decide: ({ input, state, facts, trees, now }): ActivityEvent[] => {
    requireWhere(trees, input)
    const { activityId: _activityId, classId, ...given } = input
    return plan(state, given, { ...facts, classId, now })
  },
  reply: ({ input, state }) => toActivityState(input.activityId, state),
})
