import { query } from '#platform/operations/query.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { findItem } from '../views/read-items.ts'
import { suitingRows } from './matching-step.ts'
import { pathOf } from './span-of.ts'

/** What is offered near a need: of its kind, or by a skill it asks for. */
export const listSuiting = query(exchangeContract.listSuiting, {
  subject: (tx, { itemId }) => findItem(tx, itemId),
  access: exchangeAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { call, subject }) => {
    const { placeId, skill, kind, times, list } = subject
    const giver = { path: pathOf(call, placeId), skills: skill === null ? [] : [skill], times, past: {} }
    const matches = await suitingRows(tx, call, {
      giver,
      list: list === 'need' ? 'offer' : 'need',
      isWanted: (one) => one.kind === kind || (skill !== null && one.skill === skill),
    })
    return { matches }
  },
})
