import { command, nothing } from '#platform/operations/command.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { type ActivityEvent, activityStream } from '../events.ts'
import { standing } from '../rules/planning.ts'
import { replayActivity } from '../rules/replay.ts'
import { withdraw } from '../rules/signing-up.ts'
import { signUpAt, toSignUp } from './activity-steps.ts'

export const withdrawSignUp = command(activitiesContract.withdrawSignUp, {
  stream: ({ activityId }) => activityStream(activityId),
  prepare: nothing,
  replay: replayActivity,
  subject: ({ state, input }) => signUpAt(state, input.signUpId),
  access: activitiesAccess.guestOrHost,
  decide: ({ input, state, now }): ActivityEvent[] => withdraw(standing(state), input.signUpId, now),
  reply: ({ state, input }) => toSignUp(state, input),
})
