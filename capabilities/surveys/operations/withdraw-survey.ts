import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { surveysAccess } from '../access.ts'
import { surveysContract } from '../contract.ts'
import { type SurveyEvent, surveyStream } from '../events.ts'
import { replaySurveys } from '../rules/replay.ts'
import { existing, withdraw } from '../rules/writing.ts'
import { locatedAt } from './survey-steps.ts'

export const withdrawSurvey = command(surveysContract.withdrawSurvey, {
  stream: ({ surveyId }) => surveyStream(surveyId),
  prepare: nothing,
  replay: replaySurveys,
  subject: ({ state }) => locatedAt(state),
  access: surveysAccess.write,
  see: surveysAccess.staff,
  decide: ({ state, now }): SurveyEvent[] => withdraw(existing(state), dayOf(now)),
  reply: ({ input: { surveyId } }) => ({ surveyId }),
})
