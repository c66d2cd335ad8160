import { Problem } from '#platform/errors.ts'
import { command, type Decided } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { surveysAccess } from '../access.ts'
import { surveysContract } from '../contract.ts'
import { doorStream, slipStream, type SurveyEvent, surveyStream } from '../events.ts'
import { surveysProblems } from '../problems.ts'
import { assertOpen, takeBackBySlip as takeBack } from '../rules/answering.ts'
import { replaySurveys } from '../rules/replay.ts'
import { slipShown } from './slip-step.ts'
import { surveyIn, toAnswerState } from './survey-steps.ts'

export const takeBackBySlip = command(surveysContract.takeBackBySlip, {
  prepare: async (_input, call) => {
    const { mark, ...slip } = await slipShown(call)
    if (mark === null) throw new Problem('rule-broken', surveysProblems.nothingToTakeBack)
    return { slip: { ...slip, mark } }
  },
  stream: (_input, { slip }) => doorStream(slip.mark, slip.surveyId),
  also: (_input, { slip }) => [surveyStream(slip.surveyId), slipStream(slip.slipId)],
  replay: replaySurveys,
  subject: () => null,
  access: surveysAccess.slipHolder,
  anywhere: 'A household takes back its own answer',
  decide: ({ state, facts, others, occurredAt }): Decided<SurveyEvent>[] => {
    const { slipId, surveyId, gridId } = facts.slip
    const survey = surveyIn(others, surveyId)
    assertOpen(survey, dayOf(occurredAt))
    const given = { surveyId, gridId, occurredAt, slipId, slipStream: slipStream(slipId) }
    return takeBack({ survey, standing: state.household }, given)
  },
  reply: ({ facts, state }) => toAnswerState(facts.slip.surveyId, state),
})
