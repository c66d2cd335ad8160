import { everything, query } from '#platform/operations/query.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { readItems } from '../views/read-items.ts'
import { presentRows } from './present-item.ts'
import { spanOf } from './span-of.ts'

export const listItems = query(exchangeContract.listItems, {
  subject: everything,
  access: exchangeAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const { list, show = 'open', kind = null, organisationId = null, repairDayId = null, cursor } = input
    const span = spanOf(call, input.placeId)
    const { items, next } = await readItems(tx, {
      list,
      show,
      span,
      kind,
      organisationId,
      repairDayId,
      cursor,
    })
    return { items: await presentRows(tx, call, items), next }
  },
})
