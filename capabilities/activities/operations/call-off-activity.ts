import { command, nothing } from '#platform/operations/command.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { type ActivityEvent, activityStream } from '../events.ts'
import { callOff } from '../rules/planning.ts'
import { replayActivity } from '../rules/replay.ts'
import { locatedAt, toActivityState } from './activity-steps.ts'

export const callOffActivity = command(activitiesContract.callOffActivity, {
  stream: ({ activityId }) => activityStream(activityId),
  prepare: nothing,
  replay: replayActivity,
  subject: ({ state }) => locatedAt(state),
  access: activitiesAccess.plan,
  see: activitiesAccess.staff,
  decide: ({ input, state }): ActivityEvent[] => callOff(state, input.reason),
  reply: ({ input, state }) => toActivityState(input.activityId, state),
})
