import { nothing } from '#platform/operations/command.ts'
import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import * as rules from '../rules/commendations.ts'
import { commendationStep } from './commendation-steps.ts'

export const withdrawConsent = commendationStep(reviewsContract.withdrawConsent, {
  prepare: nothing,
  access: reviewsAccess.nominate,
  decide: ({ before, on }) => rules.withdrawConsent(before, on),
})
