import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { type AssessmentEvent, scorecardStream } from '../events.ts'
import { assessmentProblems } from '../problems.ts'
import { checkDefinition, knownFigures } from '../rules/check-definition.ts'
import { scorecardOf } from '../rules/period.ts'
import { replayAssessment } from '../rules/state.ts'
import { at } from './assessment-steps.ts'

export const publishScorecard = command(assessmentContract.publishScorecard, {
  stream: (input) => scorecardStream(input.scorecardId),
  prepare: async (_input, call) => knownFigures(call.house.figures),
  replay: replayAssessment,
  subject: ({ state }) => at(state.scorecard?.ownerId),
  access: assessmentAccess.organise,
  see: assessmentAccess.seen,
  decide: ({ state, facts, now }): AssessmentEvent[] => {
    const { draft, scorecardId, ownerId } = scorecardOf(state)
    if (draft === null) throw new Problem('rule-broken', assessmentProblems.notDrafted)
    checkDefinition(draft, facts)
    const data = { scorecardId, definition: draft, on: dayOf(now) }
    return [{ type: 'assessment.published.v1', organisation: ownerId, data }]
  },
  reply: ({ input, state }) => ({
    scorecardId: input.scorecardId,
    version: scorecardOf(state).versions.length,
  }),
})
