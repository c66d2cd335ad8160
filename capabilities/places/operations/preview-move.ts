import { Problem } from '#platform/errors.ts'
import { query } from '#platform/operations/query.ts'
import { treeProblems } from '#platform/trees/tree-problems.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { assertFits } from '../rules.ts'
import { effectOf, gatheringOf } from '../views/effect.ts'
import { assertNotFuture, previewed, standingIn } from './preview-steps.ts'

export const previewMove = query(placesContract.previewMove, {
  subject: (tx, input, call) => previewed(tx, input.placeId, call),
  access: placesAccess.keep,
  reply: (_tx, { input, call, subject: { index } }) => {
    const place = standingIn(index, input.placeId)
    const parent = standingIn(index, input.parentId)
    assertNotFuture(input.on, call)
    assertFits(place.kind, parent)
    if (index.forest.isWithin(parent.placeId, place.placeId))
      throw new Problem('rule-broken', treeProblems.wouldCircle)
    const moving = gatheringOf(index, place.placeId).ids
    const to = gatheringOf(index, parent.placeId)
    const from = place.parentId === null ? to : gatheringOf(index, place.parentId)
    const left = from.ids.has(parent.placeId)
      ? from.ids
      : new Set([...from.ids].filter((id) => !moving.has(id)))
    return effectOf(call.house.pool, index, {
      moving,
      before: [from, to],
      after: [
        { ...from, ids: left },
        { ...to, ids: new Set([...to.ids, ...moving]) },
      ],
    })
  },
})
