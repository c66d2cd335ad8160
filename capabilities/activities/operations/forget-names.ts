import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { type ActivityEvent, activityStream } from '../events.ts'
import { forgetNames as forget } from '../rules/forgetting.ts'
import { existing } from '../rules/planning.ts'
import { replayActivity } from '../rules/replay.ts'

export const forgetNames = command(activitiesContract.forgetNames, {
  stream: ({ activityId }) => activityStream(activityId),
  prepare: nothing,
  replay: replayActivity,
  subject: () => null,
  access: activitiesAccess.job,
  decide: ({ state, now }): ActivityEvent[] => forget(existing(state), dayOf(now)),
  reply: ({ input }) => ({ activityId: input.activityId }),
})
