import { everything, query } from '#platform/operations/query.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { scorecards } from '../views/scorecard-rows.ts'
import { scorecardBriefOf } from './get-scorecard.ts'

export const listScorecards = query(assessmentContract.listScorecards, {
  subject: everything,
  access: assessmentAccess.staff,
  isOpenToHouse: true,
  reply: async (tx, { call }) => ({
    scorecards: (await scorecards(tx)).map(scorecardBriefOf),
    abilities: assessmentAccess.writes(call.actor, null, call.house.trees) ? ['draftScorecard'] : [],
  }),
})
