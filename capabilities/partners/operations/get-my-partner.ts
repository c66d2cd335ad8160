import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { partnerIn, partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { openItemsAt } from '../views/read-items.ts'
import { partnerById, resultsOf, wordsFor } from '../views/read-partners.ts'
import { pageOf } from './present-partner.ts'

export const getMyPartner = query(partnersContract.getMyPartner, {
  subject: async (tx, _input, { actor }) => {
    const partnerId = partnerIn(actor)
    return partnerId === null ? undefined : partnerById(tx, partnerId)
  },
  access: partnersAccess.partner,
  reply: async (tx, { call, subject }) => {
    const { partnerId, agreement, status, offered } = subject
    const today = dayOf(call.now)
    const isActive = status === 'active'
    const words = await wordsFor(tx, partnerId)
    const opened = await call.house.vault.openContent(
      tx,
      words.map(({ secretId }) => secretId),
    )
    return {
      ...(await pageOf(tx, subject, today)),
      offered,
      open: isActive ? await openItemsAt(tx, subject.placeId) : [],
      words: words.flatMap(({ thanksId, on, secretId }) => {
        const said = opened.get(secretId)
        return said === undefined ? [] : [{ thanksId, on, words: said }]
      }),
      results: agreement && (await resultsOf(tx, partnerId, { from: agreement.from, to: today })),
      abilities: [
        ...(offered === null ? [] : ['acceptAgreement', 'declineAgreement']),
        ...(isActive && (agreement === null || agreement.to >= today) ? ['claimItem'] : []),
      ],
    }
  },
})
