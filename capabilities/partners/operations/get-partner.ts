import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { partnerById, type PartnerRecord, resultsOf, reviewsOf } from '../views/read-partners.ts'
import { isShown } from './list-partners.ts'
import { pageOf } from './present-partner.ts'

export const getPartner = query(partnersContract.getPartner, {
  subject: async (tx, input, call) => {
    const partner = await partnerById(tx, input.partnerId)
    return partner !== undefined && isShown(call, partner) ? partner : undefined
  },
  access: partnersAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { call, subject }) => ({
    ...(await pageOf(tx, subject, dayOf(call.now))),
    ...(await deskPartOf(tx, subject, call)),
    abilities: abilitiesOf(call, subject),
  }),
})

/** What only those who keep a partnership learn of it. */
async function deskPartOf(tx: Transaction, partner: PartnerRecord, { actor, house, now }: Call) {
  const { partnerId, placeId, agreement, offered } = partner
  if (!partnersAccess.see(actor, { placeId, organisationId: null }, house.trees)) {
    return { results: null, isOfferPending: false, reviews: [] }
  }
  const results = agreement && (await resultsOf(tx, partnerId, { from: agreement.from, to: dayOf(now) }))
  return { results, isOfferPending: offered !== null, reviews: await reviewsOf(tx, partnerId) }
}

function abilitiesOf({ actor, house }: Call, { status, placeId }: PartnerRecord): string[] {
  const thanks = status === 'active' ? ['thankPartner'] : []
  if (!partnersAccess.keep(actor, { placeId, organisationId: null }, house.trees)) return thanks
  if (status === 'active') return [...thanks, 'recordActivity', 'reviewPartner', 'giveLink']
  return status === 'ended' ? thanks : [...thanks, 'giveLink']
}
