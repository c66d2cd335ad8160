import { everything, query } from '#platform/operations/query.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import { openAsks } from '../views/read-asks.ts'

export const listAsks = query(reportsContract.listAsks, {
  subject: everything,
  access: reportsAccess.staff,
  reply: async (tx, { call: { actor, house } }) => {
    const asks = await openAsks(tx)
    return {
      items: asks.map((ask) => {
        const owner = { placeId: null, organisationId: ask.ownerId }
        return { ...ask, abilities: reportsAccess.answer(actor, owner, house.trees) ? ['answerAsk'] : [] }
      }),
    }
  },
})
