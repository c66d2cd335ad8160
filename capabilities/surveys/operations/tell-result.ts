import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { surveysAccess } from '../access.ts'
import { surveysContract } from '../contract.ts'
import { type SurveyEvent, surveyStream } from '../events.ts'
import { replaySurveys } from '../rules/replay.ts'
import { tell, existing } from '../rules/writing.ts'
import { locatedAt, toSurveyState } from './survey-steps.ts'

export const tellResult = command(surveysContract.tellResult, {
  stream: ({ surveyId }) => surveyStream(surveyId),
  prepare: nothing,
  replay: replaySurveys,
  subject: ({ state }) => locatedAt(state),
  access: surveysAccess.write,
  see: surveysAccess.staff,
  decide: ({ input, state }): SurveyEvent[] =>
    tell(existing(state), { text: input.text, became: input.became }),
  reply: ({ input, state, now }) => toSurveyState(input.surveyId, state, dayOf(now)),
})
