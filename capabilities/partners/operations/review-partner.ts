import { readTransaction } from '#platform/database/transaction.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { type PartnerEvent, partnerStream } from '../events.ts'
import { replayPartner, review } from '../rules/partnership.ts'
import type { Results } from '../shapes.ts'
import { partnerById, resultsOf } from '../views/read-partners.ts'
import { assertImpersonal, subjectOf, toPartnerState } from './partner-steps.ts'

const nothingCame: Results = { from: '', to: '', duties: 0, claims: 0, activities: 0, people: 0, thanks: 0 }

export const reviewPartner = command(partnersContract.reviewPartner, {
  stream: ({ partnerId }) => partnerStream(partnerId),
  prepare: ({ partnerId }, { house, now }) =>
    readTransaction(house.pool, {}, async (tx) => {
      const agreement = (await partnerById(tx, partnerId))?.agreement
      return agreement ? resultsOf(tx, partnerId, { from: agreement.from, to: dayOf(now) }) : nothingCame
    }),
  replay: replayPartner,
  subject: ({ input, state }) => subjectOf(input.partnerId, state),
  access: partnersAccess.keep,
  see: partnersAccess.staff,
  decide: ({ input, state, facts, now }): PartnerEvent[] => {
    const { reviewId, result, words, next } = input
    assertImpersonal(words)
    return review(state, { reviewId, result, words, next, results: facts }, dayOf(now))
  },
  reply: ({ input, state }) => toPartnerState(input.partnerId, state),
})
