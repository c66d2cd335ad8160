import { everything, query } from '#platform/operations/query.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { boundariesOf } from '../views/boundaries.ts'
import { briefOf } from '../views/place-briefs.ts'
import { placeIndex } from '../views/place-index.ts'

/** The outlines of the places directly below a place. */
export const listBoundaries = query(placesContract.listBoundaries, {
  subject: everything,
  access: placesAccess.everyone,
  reply: async (tx, { input, call }) => {
    const index = await placeIndex(tx, call.house.pool)
    const below =
      input.parentId === undefined ? index.forest.childrenOf(null) : index.forest.childrenOf(input.parentId)
    const wanted = below.filter((place) => input.kind === undefined || place.kind === input.kind)
    const outlines = await boundariesOf(
      tx,
      wanted.map((place) => place.placeId),
    )
    const places = wanted.flatMap((place) => {
      const outline = outlines.get(place.placeId)
      return outline ? [{ ...briefOf(index, place), ...outline }] : []
    })
    return { places, approved: places.every((place) => place.approval !== null) }
  },
})
