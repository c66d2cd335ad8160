import { everything, query } from '#platform/operations/query.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { rowOf } from '../views/place-briefs.ts'
import { placeIndex } from '../views/place-index.ts'

export const listChildren = query(placesContract.listChildren, {
  subject: everything,
  access: placesAccess.everyone,
  reply: async (tx, { input, call }) => {
    const index = await placeIndex(tx, call.house.pool)
    return { places: index.forest.childrenOf(input.parentId ?? null).map((place) => rowOf(index, place)) }
  },
})
