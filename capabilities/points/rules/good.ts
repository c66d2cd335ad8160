import { houseProblems, Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import { counterIn, type GoodEvent, type GoodTaken } from '../events.ts'
import { pointsProblems as problems } from '../problems.ts'

export type Redemption = GoodTaken['data'] & {
  readonly isReturned: boolean
  /** The counter that made it; null where staff did. */
  readonly counterId: string | null
}

export type GoodState = {
  readonly placeId: string
  readonly name: string
  readonly note: string
  readonly points: number
  readonly stock: number
  readonly isWithdrawn: boolean
  readonly redemptions: readonly Redemption[]
}

/** Total: an entry that does not fit changes nothing. */
export function applyToGood(before: GoodState | null, entry: Entry<GoodEvent>): GoodState | null {
  if (entry.type === 'points.goodOffered.v1')
    return before ?? { ...entry.data, placeId: entry.place ?? '', isWithdrawn: false, redemptions: [] }
  return before && changed(before, entry)
}

function changed(good: GoodState, { type, data, actor }: Entry<GoodEvent>): GoodState {
  switch (type) {
    case 'points.goodChanged.v1':
      return { ...good, ...data }
    case 'points.stockChanged.v1':
      return { ...good, stock: good.stock + data.quantity }
    case 'points.goodWithdrawn.v1':
      return { ...good, stock: 0, isWithdrawn: true }
    case 'points.goodTaken.v1':
      return {
        ...good,
        stock: good.stock - data.quantity,
        redemptions: [...good.redemptions, { ...data, isReturned: false, counterId: counterIn(actor) }],
      }
    case 'points.goodReturned.v1':
      return {
        ...good,
        stock: good.stock + (data.isShelved ? data.quantity : 0),
        redemptions: good.redemptions.map((one) =>
          one.redemptionId === data.redemptionId ? { ...one, isReturned: true } : one,
        ),
      }
    default:
      return good
  }
}

export function requireGood(good: GoodState | null): GoodState {
  if (good === null) throw new Problem('not-found', houseProblems.notFound)
  return good
}

/** The good, or a refusal where there is none or it was withdrawn. */
export function offered(given: GoodState | null): GoodState {
  const good = requireGood(given)
  if (good.isWithdrawn) throw new Problem('rule-broken', problems.goodGone)
  return good
}

export type Offer = { readonly name: string; readonly note: string; readonly points: number }

export function offerGood(
  before: GoodState | null,
  placeId: string,
  given: Offer & { readonly stock: number },
): GoodEvent[] {
  if (before !== null) throw new Problem('conflict', problems.idTaken)
  return [{ type: 'points.goodOffered.v1', place: placeId, data: given }]
}

export const changeGood = (good: GoodState, data: Offer): GoodEvent[] => [
  { type: 'points.goodChanged.v1', place: good.placeId, data },
]

/** Stock brought in, or written off below zero of it; never more than there is. */
export function changeStock(
  good: GoodState,
  data: { readonly quantity: number; readonly reason: string },
): GoodEvent[] {
  if (good.stock + data.quantity < 0) throw new Problem('rule-broken', problems.stockBelowZero)
  return [{ type: 'points.stockChanged.v1', place: good.placeId, data }]
}

export const withdrawGood = (good: GoodState, reason: string): GoodEvent[] => [
  { type: 'points.goodWithdrawn.v1', place: good.placeId, data: { stock: good.stock, reason } },
]

/** False for an exchange that was made already; refused when another one has its id. */
export function assertNew(
  good: GoodState | null,
  given: { readonly redemptionId: string; readonly quantity: number },
): boolean {
  const before = good?.redemptions.find((one) => one.redemptionId === given.redemptionId)
  if (before === undefined) return true
  if (before.quantity !== given.quantity) throw new Problem('conflict', problems.idTaken)
  return false
}

type Wanted = { readonly redemptionId: string; readonly quantity: number; readonly on: Day }

/** Takes pieces from the shelf for what they cost now. */
export function take(good: GoodState, { redemptionId, quantity, on }: Wanted): GoodEvent[] {
  if (good.stock < quantity) throw new Problem('rule-broken', problems.notEnoughStock, { stock: good.stock })
  const data = { redemptionId, quantity, points: good.points * quantity, on }
  return [{ type: 'points.goodTaken.v1', place: good.placeId, data }]
}

type Back = { readonly redemptionId: string; readonly today: Day; readonly counterId: string | null }

/** Puts back what was taken today; a counter puts back only what it gave out itself. */
export function putBack(good: GoodState, { redemptionId, today, counterId }: Back): GoodEvent[] {
  const taken = good.redemptions.find((one) => one.redemptionId === redemptionId)
  const isOthers = counterId !== null && taken?.counterId !== counterId
  if (taken === undefined || isOthers) throw new Problem('not-found', houseProblems.notFound)
  if (taken.isReturned) throw new Problem('rule-broken', problems.reversedAlready)
  if (taken.on !== today) throw new Problem('rule-broken', problems.onlyToday)
  const { quantity, points } = taken
  const isShelved = !good.isWithdrawn
  const data = { redemptionId, quantity, points, isShelved }
  return [{ type: 'points.goodReturned.v1', place: good.placeId, data }]
}
