import { command, type Decided } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { surveysAccess } from '../access.ts'
import { surveysContract } from '../contract.ts'
import { doorStream, slipStream, type SurveyEvent, surveyStream } from '../events.ts'
import { answerBySlip as enter, assertAnswers, assertOpen } from '../rules/answering.ts'
import { replaySurveys } from '../rules/replay.ts'
import { slipShown } from './slip-step.ts'
import { sealWords } from './seal-words.ts'
import { markOf, surveyIn, toAnswerState } from './survey-steps.ts'

export const answerBySlip = command(surveysContract.answerBySlip, {
  prepare: async (input, call) => {
    const slip = await slipShown(call)
    const { building, room, answerId, given } = input
    const mark = await markOf(call, { ...slip, building, room })
    return { slip, mark, ...sealWords(call, answerId, given) }
  },
  stream: (_input, { mark, slip }) => doorStream(mark, slip.surveyId),
  also: (_input, { slip }) => [surveyStream(slip.surveyId), slipStream(slip.slipId)],
  replay: replaySurveys,
  subject: () => null,
  access: surveysAccess.slipHolder,
  anywhere: 'A household answers for itself',
  decide: ({ input, state, facts, others, occurredAt }): Decided<SurveyEvent>[] => {
    const { slipId, surveyId, gridId } = facts.slip
    const survey = surveyIn(others, surveyId)
    assertOpen(survey, dayOf(occurredAt))
    assertAnswers(survey.content, input.given)
    const used = others(slipStream(slipId)).mark
    return enter(
      { survey, standing: state.household, usedFor: used },
      {
        ...{ surveyId, gridId, occurredAt, slipId, answerId: input.answerId, via: 'slip' },
        answers: input.given === null ? null : input.given.answers,
        ...{ text: facts.text, mark: facts.mark, slipStream: slipStream(slipId) },
      },
    )
  },
  secrets: ({ rows }) => rows,
  reply: ({ facts, state }) => toAnswerState(facts.slip.surveyId, state),
})
