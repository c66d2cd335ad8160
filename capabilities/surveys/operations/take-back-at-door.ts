import { actorName } from '#platform/access/actor.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { surveysAccess } from '../access.ts'
import { surveysContract } from '../contract.ts'
import { doorStream, type SurveyEvent, surveyStream } from '../events.ts'
import { assertOpen, takeBackAtDoor as takeBack } from '../rules/answering.ts'
import { replaySurveys } from '../rules/replay.ts'
import { markOf, requireGrid, surveyIn, toAnswerState } from './survey-steps.ts'

export const takeBackAtDoor = command(surveysContract.takeBackAtDoor, {
  prepare: async (input, call) => ({ mark: await markOf(call, input) }),
  stream: ({ surveyId }, { mark }) => doorStream(mark, surveyId),
  also: ({ surveyId }) => [surveyStream(surveyId)],
  replay: replaySurveys,
  subject: ({ input }) => ({ placeId: input.gridId, organisationId: null }),
  access: surveysAccess.ask,
  see: surveysAccess.staff,
  decide: ({ input, state, others, actor, trees, occurredAt }): SurveyEvent[] => {
    const { surveyId, gridId } = input
    const survey = surveyIn(others, surveyId)
    const on = dayOf(occurredAt)
    requireGrid(trees, gridId, survey.placeId)
    assertOpen(survey, on)
    const standing = { survey, standing: state.household }
    return takeBack(standing, { surveyId, gridId, occurredAt }, { by: actorName(actor), on })
  },
  reply: ({ input, state }) => toAnswerState(input.surveyId, state),
})
