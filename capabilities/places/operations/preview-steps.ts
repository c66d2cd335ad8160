import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import { type Day, dayOf } from '#platform/time/instant.ts'
import { placesProblems } from '../problems.ts'
import type { KnownPlace } from '../views/place-forest.ts'
import { type PlaceIndex, placeIndex } from '../views/place-index.ts'

export type Previewed = {
  readonly placeId: string
  readonly organisationId: null
  readonly place: KnownPlace
  readonly index: PlaceIndex
}

/** The place a preview is about, if it was ever registered. */
export async function previewed(
  tx: Transaction,
  placeId: string,
  call: Call,
): Promise<Previewed | undefined> {
  const index = await placeIndex(tx, call.house.pool)
  const place = index.forest.get(placeId)
  return place && { placeId, organisationId: null, place, index }
}

/** A place that stands today, or the problem that a change would meet. */
export function standingIn(index: PlaceIndex, placeId: string): KnownPlace {
  const place = index.forest.get(placeId)
  if (!place) throw new Problem('not-found', houseProblems.notFound)
  if (place.isEnded) throw new Problem('rule-broken', placesProblems.ended, { placeId })
  return place
}

export function assertNotFuture(on: Day, call: Call): void {
  const today = dayOf(call.now)
  if (on > today) throw new Problem('rule-broken', placesProblems.inFuture, { on, today })
}
