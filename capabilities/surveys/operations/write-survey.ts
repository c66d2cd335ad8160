import { Problem } from '#platform/errors.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { surveysAccess } from '../access.ts'
import { surveysContract } from '../contract.ts'
import { type SurveyEvent, surveyStream } from '../events.ts'
import { surveysProblems } from '../problems.ts'
import { replaySurveys } from '../rules/replay.ts'
import { write } from '../rules/writing.ts'
import { locatedAt, toSurveyState } from './survey-steps.ts'

export const writeSurvey = command(surveysContract.writeSurvey, {
  stream: ({ surveyId }) => surveyStream(surveyId),
  prepare: nothing,
  replay: replaySurveys,
  subject: ({ input, state }) =>
    state.survey === null ? { placeId: input.placeId, organisationId: null } : locatedAt(state),
  access: surveysAccess.write,
  see: surveysAccess.staff,
  decide: ({ input, state, trees, now }): SurveyEvent[] => {
    const { surveyId: _surveyId, placeId, organisationId, versionOf, ...content } = input
    if (!trees.within('place', placeId, placeId))
      throw new Problem('rule-broken', surveysProblems.unknownPlace)
    return write(state, { placeId, organisationId, versionOf, content, today: dayOf(now) })
  },
  reply: ({ input, state, now }) => toSurveyState(input.surveyId, state, dayOf(now)),
})
