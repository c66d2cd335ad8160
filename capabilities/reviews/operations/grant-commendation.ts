import { Problem } from '#platform/errors.ts'
import { nothing } from '#platform/operations/command.ts'
import { reviewsAccess, worksAt } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import { reviewsProblems } from '../problems.ts'
import * as rules from '../rules/commendations.ts'
import { commendationStep } from './commendation-steps.ts'
import { locatedAt } from './review-steps.ts'

export const grantCommendation = commendationStep(reviewsContract.grantCommendation, {
  prepare: nothing,
  access: reviewsAccess.commend,
  decide: ({ before, on, given }) => {
    if (worksAt(given.actor, locatedAt(before))) throw new Problem('rule-broken', reviewsProblems.ownUnit)
    return rules.grantCommendation(before, on)
  },
})
