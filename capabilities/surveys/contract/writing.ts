import { everyKind, staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Abilities, Cursor, DayOn, Id, OrganisationId, PlaceId, text } from '#platform/operations/fields.ts'
import { surveysProblems as problems } from '../problems.ts'
import {
  Content,
  GridTurnout,
  QuestionResult,
  Secret,
  SurveyBrief,
  SurveyDetail,
  SurveyState,
  Topic,
} from '../shapes.ts'

const content = [
  problems.optionsNeeded,
  problems.optionTwice,
  problems.rangeNeeded,
  problems.oneTextOnly,
  problems.asksPerson,
  problems.personalNumbers,
]
const days = [problems.closesTooSoon, problems.closesTooLate]

/** Writing a survey, publishing, closing, and telling what became of it. */
export const writingContract = contract({
  listSurveys: {
    method: 'GET',
    path: '/api/surveys',
    summary:
      'Surveys at a place and below it, and those that reach it from above; the newest first. Drafts only to those who work there',
    actors: everyKind,
    input: z.strictObject({ placeId: z.optional(PlaceId), cursor: z.optional(Cursor) }),
    output: z.object({
      surveys: z.array(SurveyBrief),
      next: z.nullable(z.string()),
      abilities: Abilities,
    }),
    problems: [],
  },
  getSurvey: {
    method: 'GET',
    path: '/api/surveys/:surveyId',
    summary:
      'What a survey asks and why; once told, its result, where fewer than ten households are hidden with what would give them away',
    actors: everyKind,
    input: z.strictObject({ surveyId: Id }),
    output: SurveyDetail,
    problems: [],
  },
  getSurveyDesk: {
    method: 'GET',
    path: '/api/surveys/:surveyId/desk',
    summary: 'How a survey goes, whole and by grid, and what households wrote, without where',
    actors: staffKinds,
    input: z.strictObject({ surveyId: Id }),
    output: z.object({
      ...SurveyDetail.shape,
      results: z.array(QuestionResult),
      turnout: z.array(GridTurnout),
      said: z.array(z.string()),
      /** When the words are destroyed; null while the survey is not closed. */
      wordsUntil: z.nullable(z.string()),
    }),
    problems: [],
  },
  writeSurvey: {
    method: 'POST',
    path: '/api/surveys',
    summary: 'Write a survey, or correct one that has not opened; `versionOf` where it follows an older one',
    actors: staffKinds,
    input: z.strictObject({
      surveyId: Id,
      placeId: PlaceId,
      organisationId: z.nullable(OrganisationId),
      versionOf: z.nullable(Id),
      ...Content,
    }),
    output: SurveyState,
    problems: [...content, ...days, problems.notDraft, problems.unknownPlace],
  },
  publishSurvey: {
    method: 'POST',
    path: '/api/surveys/:surveyId/publish',
    summary: 'Let everybody read it, and open it on its day',
    actors: staffKinds,
    input: z.strictObject({ surveyId: Id, opensOn: DayOn }),
    output: SurveyState,
    problems: [...content, ...days, problems.published, problems.opensInPast, problems.olderIsOpen],
  },
  withdrawSurvey: {
    method: 'POST',
    path: '/api/surveys/:surveyId/withdraw',
    summary: 'Take back a draft or a survey that has not opened',
    actors: staffKinds,
    input: z.strictObject({ surveyId: Id }),
    output: z.object({ surveyId: z.string() }),
    problems: [problems.notDraft],
  },
  closeSurvey: {
    method: 'POST',
    path: '/api/surveys/:surveyId/close',
    summary: 'Close it; the key that makes marks of doors is destroyed',
    actors: staffKinds,
    input: z.strictObject({ surveyId: Id }),
    output: SurveyState,
    problems: [problems.notPublished],
  },
  tellResult: {
    method: 'POST',
    path: '/api/surveys/:surveyId/tellings',
    summary: 'Tell those who were asked what became of it; again whenever there is more to tell',
    actors: staffKinds,
    input: z.strictObject({ surveyId: Id, text: text(4, 500), became: z.nullable(Topic) }),
    output: SurveyState,
    problems: [problems.notClosed, problems.personalNumbers],
  },
  eraseWords: {
    method: 'POST',
    path: '/api/surveys/:surveyId/words/erase',
    summary: 'Destroy what households wrote; the counts stay',
    actors: staffKinds,
    input: z.strictObject({ surveyId: Id }),
    output: SurveyState,
    problems: [problems.notClosed],
  },
  issueSlips: {
    method: 'POST',
    path: '/api/surveys/:surveyId/slips',
    summary: 'Hand out slips for a grid, made on this device; only hashes of their codes are kept',
    actors: staffKinds,
    input: z.strictObject({
      surveyId: Id,
      gridId: PlaceId,
      slips: z.array(z.strictObject({ slipId: Id, code: Secret })).check(z.minLength(1), z.maxLength(200)),
    }),
    output: SurveyState,
    problems: [problems.unknownGrid, problems.notPublished, problems.over],
  },
})
