import { Problem } from '#platform/errors.ts'
import { toWgs84 } from '#platform/geography/coordinates.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'
import { placesProblems } from '../problems.ts'
import { answerableFor, onDutyAt } from '../views/answerable.ts'
import { briefOf, stepsOf } from '../views/place-briefs.ts'
import type { KnownPlace } from '../views/place-forest.ts'
import { type PlaceIndex, placeIndex } from '../views/place-index.ts'

type Input = InputOf<typeof placesContract.locate>
type Found = {
  readonly by: 'position' | 'address' | 'doorCode'
  readonly placeId: string
  readonly address: string | null
}

export const locate = query(placesContract.locate, {
  subject: async (tx, input, call) => {
    const index = await placeIndex(tx, call.house.pool)
    const found = findPlace(index, input)
    const place = found && standingAt(index, found.placeId)
    return found && place && { ...found, place, index }
  },
  access: placesAccess.everyone,
  reply: async (tx, { call, subject: { by, address, place, index } }) => {
    const path = index.forest.pathOf(place.placeId)
    const answerable = await answerableFor(tx, index, { placeId: place.placeId, on: dayOf(call.now) })
    const onDuty = await onDutyAt(tx, {
      path: path.slice(-4).map(({ placeId }) => placeId),
      organisationId: answerable?.organisationId ?? null,
      now: call.now,
      on: dayOf(call.now),
    })
    const isStaff = call.actor.kind === 'staff' || call.actor.kind === 'console'
    return {
      by,
      place: briefOf(index, place),
      path: stepsOf(path),
      address,
      answerable,
      onDuty: onDuty.map(({ personId, role }) => ({ personId: isStaff ? personId : null, role })),
    }
  },
})

function findPlace(index: PlaceIndex, input: Input): Found | undefined {
  if (input.doorCode !== undefined) return found('doorCode', index.placeOfDoor(input.doorCode))
  if (input.longitude !== undefined && input.latitude !== undefined) {
    const point = { longitude: input.longitude, latitude: input.latitude }
    const placeId = index.locator.locate(toWgs84(point, input.datum ?? 'WGS-84'))
    if (placeId === undefined) throw new Problem('rule-broken', placesProblems.atSea)
    return found('position', placeId)
  }
  if (input.address === undefined) throw new Problem('invalid-input', placesProblems.nothingAsked)
  const match = index.addresses.resolve(input.address, input.within ?? null)
  return match && { by: 'address', ...match }
}

const found = (by: Found['by'], placeId: string | undefined): Found | undefined =>
  placeId === undefined ? undefined : { by, placeId, address: null }

/** A merged place leads to the one it went into, any other ended place to the one above it. */
function standingAt(index: PlaceIndex, placeId: string): KnownPlace | undefined {
  return index.forest.pathOf(placeId).findLast((place) => !place.isEnded)
}
