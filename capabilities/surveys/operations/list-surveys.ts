import { everything, query } from '#platform/operations/query.ts'
import { surveysAccess } from '../access.ts'
import { surveysContract } from '../contract.ts'
import { findSurveys, pageOfSurveys } from '../views/read-surveys.ts'
import { briefOf, spanOf } from './present-survey.ts'
import { abilitiesOf, todayOf } from './survey-steps.ts'

export const listSurveys = query(surveysContract.listSurveys, {
  subject: everything,
  access: surveysAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const { placeId, cursor = null } = input
    const span = placeId === undefined ? null : spanOf(call, placeId)
    const found = await findSurveys(tx, { span, before: cursor, today: todayOf(call) })
    const page = found.slice(0, pageOfSurveys)
    const { trees } = call.house
    const mayWrite = surveysAccess.write(
      call.actor,
      { placeId: placeId ?? null, organisationId: null },
      trees,
    )
    return {
      surveys: page.map((record) => briefOf(record, abilitiesOf(call.actor, record, trees))),
      next: found.length > pageOfSurveys ? (page.at(-1)?.surveyId ?? null) : null,
      abilities: mayWrite ? ['writeSurvey'] : [],
    }
  },
})
