import { secretHash } from '#platform/access/secret.ts'
import { Problem } from '#platform/errors.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { surveysAccess } from '../access.ts'
import { surveysContract } from '../contract.ts'
import { slipsStream, type SurveyEvent, surveyStream } from '../events.ts'
import { surveysProblems } from '../problems.ts'
import { replaySurveys, statusOfSurvey } from '../rules/replay.ts'
import { locatedAt, requireGrid, surveyIn, toSurveyState } from './survey-steps.ts'

export const issueSlips = command(surveysContract.issueSlips, {
  stream: ({ surveyId }) => slipsStream(surveyId),
  prepare: nothing,
  also: ({ surveyId }) => [surveyStream(surveyId)],
  replay: replaySurveys,
  subject: ({ input, others }) => locatedAt(others(surveyStream(input.surveyId))),
  access: surveysAccess.write,
  see: surveysAccess.staff,
  decide: ({ input, others, trees, now }): SurveyEvent[] => {
    const { surveyId, gridId } = input
    const survey = surveyIn(others, surveyId)
    requireGrid(trees, gridId, survey.placeId)
    const status = statusOfSurvey(survey, dayOf(now))
    if (status === 'draft') throw new Problem('rule-broken', surveysProblems.notPublished)
    if (status !== 'announced' && status !== 'open') throw new Problem('rule-broken', surveysProblems.over)
    const slips = input.slips.map(({ slipId, code }) => ({ slipId, hash: hashOf(code) }))
    const there = { place: gridId, organisation: survey.organisationId }
    return [{ type: 'surveys.slipsIssued.v1', ...there, data: { surveyId, gridId, slips } }]
  },
  reply: ({ input, others, now }) =>
    toSurveyState(input.surveyId, others(surveyStream(input.surveyId)), dayOf(now)),
})

const hashOf = (code: string): string => secretHash(code)?.toString('hex') ?? ''
