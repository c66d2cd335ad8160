import { Problem } from '#platform/errors.ts'
import { reviewsAccess, worksAt } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import { reviewsProblems } from '../problems.ts'
import * as rules from '../rules/commendations.ts'
import { commendationStep, rowsOf, sealFinding } from './commendation-steps.ts'
import { locatedAt } from './review-steps.ts'

export const decideObjection = commendationStep(reviewsContract.decideObjection, {
  prepare: ({ commendationId, finding }, call) => sealFinding(call, commendationId, finding),
  access: reviewsAccess.commend,
  secrets: rowsOf,
  decide: ({ input, before, facts, given }) => {
    if (worksAt(given.actor, locatedAt(before))) throw new Problem('rule-broken', reviewsProblems.ownUnit)
    const { objectionId, isUpheld } = input
    return rules.decideObjection(before, { objectionId, isUpheld, content: facts.content })
  },
})
