import { command, nothing } from '#platform/operations/command.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { type ActivityEvent, activityStream } from '../events.ts'
import { change } from '../rules/planning.ts'
import { replayActivity } from '../rules/replay.ts'
import { locatedAt, toActivityState } from './activity-steps.ts'

export const changeActivity = command(activitiesContract.changeActivity, {
  stream: ({ activityId }) => activityStream(activityId),
  prepare: nothing,
  replay: replayActivity,
  subject: ({ state }) => locatedAt(state),
  access: activitiesAccess.plan,
  see: activitiesAccess.staff,
  decide: ({ input, state, now }): ActivityEvent[] => {
    const { activityId: _activityId, ...given } = input
    return change(state, given, now)
  },
  reply: ({ input, state }) => toActivityState(input.activityId, state),
})
