import { everything, query } from '#platform/operations/query.ts'
import { partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { itemsIn } from '../views/read-items.ts'

const nowhere = { low: 0, high: 0 }

export const listItems = query(partnersContract.listItems, {
  subject: everything,
  access: partnersAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input: { within, status, skip, limit }, call: { actor, house } }) => {
    const span = house.trees.index('place').positionOf(within) ?? nowhere
    const found = await itemsIn(tx, span, status)
    const isKeeper = partnersAccess.keep(actor, { placeId: within, organisationId: null }, house.trees)
    return {
      items: found.slice(skip, skip + limit),
      total: found.length,
      abilities: isKeeper ? ['publishItem', 'finishItem', 'withdrawItem', 'invitePartner'] : [],
    }
  },
})
