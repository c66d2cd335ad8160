import { everything, query } from '#platform/operations/query.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { briefOf } from '../views/place-briefs.ts'
import { placeIndex } from '../views/place-index.ts'

export const findPlaces = query(placesContract.findPlaces, {
  subject: everything,
  access: placesAccess.everyone,
  reply: async (tx, { input, call }) => {
    const index = await placeIndex(tx, call.house.pool)
    const { text, within = null, kind = null, limit = 20 } = input
    const found = index.search.find({ text, within, kind, limit })
    return { places: found.map((place) => briefOf(index, place)) }
  },
})
