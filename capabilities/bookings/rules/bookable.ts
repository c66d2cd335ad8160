import { houseProblems, Problem } from '#platform/errors.ts'
import { areHoursOrdered } from '#platform/time/opening-hours.ts'
import type { BookableEvent } from '../events.ts'
import { bookingsProblems } from '../problems.ts'
import type { Offer } from '../shapes.ts'

export type StandingBookable = {
  readonly stationId: string
  readonly stationName: string
  readonly placeId: string | null
  readonly organisationId: string | null
  readonly offer: Offer
  readonly isWithdrawn: boolean
}

/** The bookable, or a refusal where there is none or it was withdrawn. */
export function standing(bookable: StandingBookable | null): StandingBookable {
  if (bookable === null) throw new Problem('not-found', houseProblems.notFound)
  if (bookable.isWithdrawn) throw new Problem('rule-broken', bookingsProblems.withdrawn)
  return bookable
}

function assertHours({ hours }: Offer): void {
  if (!areHoursOrdered(hours)) throw new Problem('rule-broken', bookingsProblems.hoursOverlap)
}

/** Where a bookable stands: the place and the organisation of its station. */
export type Station = {
  readonly stationId: string
  readonly name: string
  readonly placeId: string
  readonly organisationId: string
}

export function offerBookable(
  before: StandingBookable | null,
  station: Station | null,
  offer: Offer,
): BookableEvent[] {
  if (before !== null) throw new Problem('conflict', bookingsProblems.idTaken)
  if (station === null) throw new Problem('rule-broken', bookingsProblems.unknownStation)
  assertHours(offer)
  const data = { stationId: station.stationId, stationName: station.name, offer }
  const at = { place: station.placeId, organisation: station.organisationId }
  return [{ type: 'bookings.bookableOffered.v1', ...at, data }]
}

const at = ({ placeId, organisationId }: StandingBookable) => ({
  place: placeId,
  organisation: organisationId,
})

/** `unitsInUse` is the highest unit that any booking still to come has. */
export function changeBookable(
  bookable: StandingBookable,
  offer: Offer,
  unitsInUse: number,
): BookableEvent[] {
  assertHours(offer)
  if (offer.units < unitsInUse) throw new Problem('rule-broken', bookingsProblems.unitsInUse, { unitsInUse })
  return [{ type: 'bookings.bookableChanged.v1', ...at(bookable), data: { offer } }]
}

export const withdrawBookable = (bookable: StandingBookable, reason: string): BookableEvent[] => [
  { type: 'bookings.bookableWithdrawn.v1', ...at(bookable), data: { reason } },
]
