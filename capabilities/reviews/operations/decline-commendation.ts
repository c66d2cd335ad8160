import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import * as rules from '../rules/commendations.ts'
import { commendationStep, rowsOf, sealFinding } from './commendation-steps.ts'

export const declineCommendation = commendationStep(reviewsContract.declineCommendation, {
  prepare: ({ commendationId, reason }, call) => sealFinding(call, commendationId, reason),
  access: reviewsAccess.commend,
  secrets: rowsOf,
  decide: ({ before, facts, on }) => rules.declineCommendation(before, facts.content, on),
})
