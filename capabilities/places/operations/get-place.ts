import type { Actor } from '#platform/access/actor.ts'
import type { Trees } from '#platform/access/rule.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import type { PlaceKind } from '../kinds.ts'
import { answerableFor } from '../views/answerable.ts'
import { boundariesOf } from '../views/boundaries.ts'
import { rowOf, stepsOf } from '../views/place-briefs.ts'
import { type PlaceRecord, recordOf } from '../views/place-record.ts'
import { type PlaceIndex, placeIndex } from '../views/place-index.ts'

export const getPlace = query(placesContract.getPlace, {
  subject: async (tx, input, call) => {
    const index = await placeIndex(tx, call.house.pool)
    const place = index.forest.get(input.placeId)
    const record = await recordOf(tx, input.placeId)
    return place && record && { placeId: place.placeId, organisationId: null, place, record, index }
  },
  access: placesAccess.staff,
  reply: async (tx: Transaction, { call, subject }) => {
    const { index, place, record } = subject
    return {
      ...rowOf(index, place),
      ...record,
      status: record.endedOn === null ? 'standing' : 'ended',
      path: stepsOf(index.forest.pathOf(place.placeId)),
      outlineAbove: record.boundary === null ? await nearestOutline(tx, index, place.placeId) : null,
      childKinds: childKinds(index, place.placeId),
      placesBelow: index.forest.countBelow(place.placeId),
      answerable: await answerableFor(tx, index, { placeId: place.placeId, on: dayOf(call.now) }),
      abilities: abilitiesOf(call.actor, record, call.house.trees),
    }
  },
})

/** The nearest place above that has an outline, with it. */
async function nearestOutline(tx: Transaction, index: PlaceIndex, placeId: string) {
  const above = index.forest.pathOf(placeId).slice(0, -1)
  const nearest = above.findLast((place) => index.areaOf(place.placeId) !== undefined)
  const outline = nearest && (await boundariesOf(tx, [nearest.placeId])).get(nearest.placeId)
  return nearest && outline ? { placeId: nearest.placeId, name: nearest.name, ...outline } : null
}

function childKinds(index: PlaceIndex, placeId: string): { kind: PlaceKind; count: number }[] {
  const counts = new Map<PlaceKind, number>()
  for (const { kind } of index.forest.childrenOf(placeId)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}

const kept = ['registerPlace', 'renamePlace', 'movePlace', 'splitPlace', 'mergePlaces'] as const
const drawn = ['drawGrid', 'editGrid', 'addAddress', 'removeAddress', 'issueDoorCode'] as const

function abilitiesOf(actor: Actor, record: PlaceRecord, trees: Trees): string[] {
  if (record.endedOn !== null) return []
  const at = { placeId: record.placeId, organisationId: null }
  return [
    ...(placesAccess.keep(actor, at, trees) ? kept : []),
    ...(placesAccess.draw(actor, at, trees) ? drawn : []),
    ...(placesAccess.keepAll(actor, at, trees) ? ['importDivisions', 'importBoundaries'] : []),
  ]
}
