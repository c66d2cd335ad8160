import { nothing } from '#platform/operations/command.ts'
import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import * as rules from '../rules/commendations.ts'
import { commendationStep } from './commendation-steps.ts'

export const publishCommendation = commendationStep(reviewsContract.publishCommendation, {
  prepare: nothing,
  access: reviewsAccess.commend,
  decide: ({ before, on }) => rules.publishCommendation(before, on),
})
