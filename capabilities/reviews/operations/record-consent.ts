import { nothing } from '#platform/operations/command.ts'
import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import * as rules from '../rules/commendations.ts'
import { commendationStep } from './commendation-steps.ts'

export const recordConsent = commendationStep(reviewsContract.recordConsent, {
  prepare: nothing,
  access: reviewsAccess.nominate,
  decide: ({ input, before, on }) => rules.recordConsent(before, input.how, on),
})
