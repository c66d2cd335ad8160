import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { type AssessmentEvent, scorecardStream } from '../events.ts'
import { assessmentProblems } from '../problems.ts'
import { checkDefinition, knownFigures } from '../rules/check-definition.ts'
import { scorecardOf } from '../rules/period.ts'
import { replayAssessment } from '../rules/state.ts'
import { at } from './assessment-steps.ts'

export const draftScorecard = command(assessmentContract.draftScorecard, {
  stream: (input) => scorecardStream(input.scorecardId),
  prepare: async (_input, call) => knownFigures(call.house.figures),
  replay: replayAssessment,
  subject: ({ input, state }) => at(state.scorecard?.ownerId ?? input.definition.ownerId),
  access: assessmentAccess.organise,
  see: assessmentAccess.seen,
  decide: ({ input, state, facts }): AssessmentEvent[] => {
    const { definition, scorecardId } = input
    if (state.scorecard && state.scorecard.ownerId !== definition.ownerId)
      throw new Problem('rule-broken', assessmentProblems.ownerFixed)
    checkDefinition(definition, facts)
    return [
      { type: 'assessment.drafted.v1', organisation: definition.ownerId, data: { scorecardId, definition } },
    ]
  },
  reply: ({ input, state }) => ({
    scorecardId: input.scorecardId,
    version: scorecardOf(state).versions.length,
  }),
})
