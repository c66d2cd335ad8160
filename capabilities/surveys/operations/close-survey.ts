import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { surveysAccess } from '../access.ts'
import { surveysContract } from '../contract.ts'
import { type SurveyEvent, surveyStream } from '../events.ts'
import { replaySurveys } from '../rules/replay.ts'
import { close, existing } from '../rules/writing.ts'
import { locatedAt, toSurveyState } from './survey-steps.ts'

export const closeSurvey = command(surveysContract.closeSurvey, {
  stream: ({ surveyId }) => surveyStream(surveyId),
  prepare: nothing,
  replay: replaySurveys,
  subject: ({ state }) => locatedAt(state),
  access: surveysAccess.write,
  see: surveysAccess.staff,
  decide: ({ state, now }): SurveyEvent[] => close(existing(state), dayOf(now)),
  reply: ({ input, state, now }) => toSurveyState(input.surveyId, state, dayOf(now)),
})
