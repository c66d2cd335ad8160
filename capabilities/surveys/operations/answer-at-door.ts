import { actorName } from '#platform/access/actor.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { surveysAccess } from '../access.ts'
import { surveysContract } from '../contract.ts'
import { doorStream, type SurveyEvent, surveyStream } from '../events.ts'
import { answerAtDoor as enter, assertAnswers, assertOpen } from '../rules/answering.ts'
import { replaySurveys } from '../rules/replay.ts'
import { sealWords } from './seal-words.ts'
import { markOf, requireGrid, surveyIn, toAnswerState } from './survey-steps.ts'

export const answerAtDoor = command(surveysContract.answerAtDoor, {
  prepare: async (input, call) => ({
    ...sealWords(call, input.answerId, input.given),
    mark: await markOf(call, input),
  }),
  stream: ({ surveyId }, { mark }) => doorStream(mark, surveyId),
  also: ({ surveyId }) => [surveyStream(surveyId)],
  replay: replaySurveys,
  subject: ({ input }) => ({ placeId: input.gridId, organisationId: null }),
  access: surveysAccess.ask,
  see: surveysAccess.staff,
  decide: ({ input, state, facts, others, actor, trees, occurredAt }): SurveyEvent[] => {
    const { surveyId, gridId, answerId, given, isCorrection } = input
    const survey = surveyIn(others, surveyId)
    const on = dayOf(occurredAt)
    requireGrid(trees, gridId, survey.placeId)
    assertOpen(survey, on)
    assertAnswers(survey.content, given)
    return enter(
      { survey, standing: state.household },
      {
        ...{ surveyId, gridId, occurredAt, answerId, via: 'door', slipId: null },
        answers: given === null ? null : given.answers,
        text: facts.text,
      },
      { by: actorName(actor), on, isCorrection },
    )
  },
  secrets: ({ rows }) => rows,
  reply: ({ input, state }) => toAnswerState(input.surveyId, state),
})
