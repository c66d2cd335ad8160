import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { type AssessmentEvent, liftStream } from '../events.ts'
import { finishMeasure as finish, openLift } from '../rules/lift.ts'
import { replayAssessment } from '../rules/state.ts'
import { at } from './assessment-steps.ts'

export const finishMeasure = command(assessmentContract.finishMeasure, {
  stream: (input) => liftStream(input.liftId),
  prepare: nothing,
  replay: replayAssessment,
  subject: ({ state }) => at(state.lift?.unitId),
  access: assessmentAccess.ofUnit,
  see: assessmentAccess.seen,
  decide: ({ input, state, now }): AssessmentEvent[] => finish(openLift(state), input.measure, dayOf(now)),
  reply: ({ input }) => ({ liftId: input.liftId }),
})
