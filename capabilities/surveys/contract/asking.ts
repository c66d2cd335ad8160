import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Abilities, Id, PlaceId } from '#platform/operations/fields.ts'
import { surveysProblems as problems } from '../problems.ts'
import { AnswerState, Answers, Door, Given, Secret, SurveyDetail } from '../shapes.ts'

const inTime = [problems.notOpen, problems.over]
const fitting = [
  problems.unknownDoor,
  problems.unknownAnswer,
  problems.tooFewChosen,
  problems.nothingAnswered,
  problems.personalNumbers,
  problems.householdDone,
]

/**
 * Which door, and a secret the phone made and nobody keeps: with it the ledger's digest of what was sent tells nobody
 * who lives where.
 */
const Asked = { ...Door, seal: Secret }

/** One answer a household: at its door, or with a slip. */
export const askingContract = contract({
  answerAtDoor: {
    method: 'POST',
    path: '/api/surveys/:surveyId/doors',
    summary: 'A household answered at its door, or would rather not; the phone may have been without network',
    actors: ['staff', 'console'],
    input: z.strictObject({
      surveyId: Id,
      gridId: PlaceId,
      answerId: Id,
      ...Asked,
      given: Given,
      /** Puts right what the same worker entered for this door the same day. */
      isCorrection: z.boolean(),
    }),
    output: AnswerState,
    problems: [...inTime, ...fitting, problems.unknownGrid, problems.notYours],
  },
  takeBackAtDoor: {
    method: 'POST',
    path: '/api/surveys/:surveyId/doors/take-back',
    summary: 'Take back what one entered for a door the same day',
    actors: ['staff', 'console'],
    input: z.strictObject({ surveyId: Id, gridId: PlaceId, ...Asked }),
    output: AnswerState,
    problems: [
      ...inTime,
      problems.unknownDoor,
      problems.unknownGrid,
      problems.notYours,
      problems.nothingToTakeBack,
    ],
  },
  getMySlip: {
    method: 'GET',
    path: '/api/my-survey-slip',
    summary: 'The survey that a slip opens, and what its household answered with it',
    actors: ['resident'],
    input: z.strictObject({}),
    output: z.object({
      survey: SurveyDetail,
      isUsed: z.boolean(),
      /** Null where it has not answered, or would rather not. */
      answers: z.nullable(Answers),
      text: z.nullable(z.string()),
      abilities: Abilities,
    }),
    problems: [],
  },
  answerBySlip: {
    method: 'POST',
    path: '/api/my-survey-slip/answer',
    summary: 'Answer for one’s household with the code on a slip',
    actors: ['resident'],
    input: z.strictObject({ answerId: Id, ...Asked, given: Given }),
    output: AnswerState,
    problems: [...inTime, ...fitting, problems.slipUsed],
    rate: 'intake',
  },
  takeBackBySlip: {
    method: 'POST',
    path: '/api/my-survey-slip/take-back',
    summary: 'Take one’s household’s answer back, until the survey closes',
    actors: ['resident'],
    input: z.strictObject({}),
    output: AnswerState,
    problems: [...inTime, problems.nothingToTakeBack],
    rate: 'intake',
  },
})
