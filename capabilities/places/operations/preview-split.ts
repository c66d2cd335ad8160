import { query } from '#platform/operations/query.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { effectOf, type Gathering, gatheringOf } from '../views/effect.ts'
import type { PlaceIndex } from '../views/place-index.ts'
import { assertNotFuture, previewed, standingIn } from './preview-steps.ts'
import { assertSharedOut } from './split-place.ts'

/** Parts come as `a,b;c,d`: the places below that go to the first and to the second part. */
export const previewSplit = query(placesContract.previewSplit, {
  subject: (tx, input, call) => previewed(tx, input.placeId, call),
  access: placesAccess.keep,
  reply: (_tx, { input, call, subject: { index } }) => {
    const place = standingIn(index, input.placeId)
    assertNotFuture(input.on, call)
    const parts = input.parts.split(';').map((part) => part.split(',').filter((id) => id !== ''))
    const childIds = index.forest.childrenOf(place.placeId).map((child) => child.placeId)
    assertSharedOut(parts, childIds)
    const whole = gatheringOf(index, place.placeId)
    const after = parts.map((part, at) => partOf(index, part, String(at + 1)))
    const left = new Set([...whole.ids].filter((id) => after.every(({ ids }) => !ids.has(id))))
    return effectOf(call.house.pool, index, {
      moving: whole.ids,
      before: [whole],
      after: [...after, { ...whole, ids: left }],
    })
  },
})

function partOf(index: PlaceIndex, childIds: readonly string[], name: string): Gathering {
  return { placeId: '', name, ids: new Set(childIds.flatMap((childId) => index.forest.idsWithin(childId))) }
}
