import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { type AssessmentEvent, liftStream } from '../events.ts'
import { acceptLift as accept, openLift } from '../rules/lift.ts'
import { replayAssessment } from '../rules/state.ts'
import { at } from './assessment-steps.ts'

export const acceptLift = command(assessmentContract.acceptLift, {
  stream: (input) => liftStream(input.liftId),
  prepare: nothing,
  replay: replayAssessment,
  subject: ({ state }) => at(state.lift?.ownerId),
  access: assessmentAccess.organise,
  see: assessmentAccess.seen,
  decide: ({ input, state, now }): AssessmentEvent[] => accept(openLift(state), input.result, dayOf(now)),
  reply: ({ input }) => ({ liftId: input.liftId }),
})
