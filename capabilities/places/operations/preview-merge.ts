import { query } from '#platform/operations/query.ts'
import { Problem } from '#platform/errors.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { kindLevel } from '../kinds.ts'
import { placesProblems } from '../problems.ts'
import { effectOf, gatheringOf } from '../views/effect.ts'
import { assertNotFuture, previewed, standingIn } from './preview-steps.ts'

export const previewMerge = query(placesContract.previewMerge, {
  subject: (tx, input, call) => previewed(tx, input.placeId, call),
  access: placesAccess.keep,
  reply: (_tx, { input, call, subject: { index } }) => {
    const place = standingIn(index, input.placeId)
    const into = standingIn(index, input.intoId)
    assertNotFuture(input.on, call)
    if (place === into || kindLevel[place.kind] !== kindLevel[into.kind]) {
      throw new Problem('rule-broken', placesProblems.unlikeMerge)
    }
    const [from, to] = [gatheringOf(index, place.placeId), gatheringOf(index, into.placeId)]
    const after = [{ ...to, ids: new Set([...to.ids, ...from.ids]) }]
    return effectOf(call.house.pool, index, { moving: from.ids, before: [from, to], after })
  },
})
