import { query } from '#platform/operations/query.ts'
import { surveysAccess } from '../access.ts'
import { surveysContract } from '../contract.ts'
import { surveyById } from '../views/read-surveys.ts'
import { presentSurvey } from './present-survey.ts'
import { todayOf } from './survey-steps.ts'

export const getSurvey = query(surveysContract.getSurvey, {
  subject: (tx, { surveyId }, call) => surveyById(tx, surveyId, todayOf(call)),
  access: surveysAccess.everyone,
  isOpenToHouse: true,
  reply: (tx, { subject, call }) => presentSurvey(tx, call, subject),
})
