import { Problem } from '#platform/errors.ts'
import type { Day } from '#platform/time/instant.ts'
import type { AccountEvent, Expired, Reversed } from '../events.ts'
import { pointsProblems as problems } from '../problems.ts'
import type { Item, ReversalReason } from '../shapes.ts'
import type { AccountState, StandingPosting } from './account.ts'
import { balanceOf, expiredOn, sumOf, takeBack, takeFrom } from './lots.ts'

type Spending = {
  readonly postingId: string
  readonly goodId: string
  readonly goodName: string
  readonly quantity: number
  readonly points: number
  readonly on: Day
}

/** PTS-02: spends what expires first; refused when the balance would go below zero. */
export const spend = (account: AccountState, given: Spending): AccountEvent[] => [
  {
    type: 'points.spent.v1',
    data: { ...given, placeId: account.placeId, taken: takeFrom(account.lots, given.points) },
  },
]

/** PTS-03: takes away by an article, never more than there is. */
export function deduct(
  account: AccountState,
  item: Item,
  given: { readonly postingId: string; readonly on: Day },
): AccountEvent[] {
  if (item.points >= 0 || item.basis === null) throw new Problem('rule-broken', problems.notADeduction)
  const points = Math.min(-item.points, balanceOf(account.lots))
  if (points === 0) throw new Problem('rule-broken', problems.nothingToTake)
  const data = { ...given, placeId: account.placeId, itemName: item.name, basis: item.basis.article, points }
  return [
    {
      type: 'points.deducted.v1',
      data: { ...data, taken: takeFrom(account.lots, points) },
    },
  ]
}

export function expire(
  account: AccountState,
  given: { readonly postingId: string; readonly today: Day },
): Expired[] {
  const taken = expiredOn(account.lots, given.today)
  if (taken.length === 0) return []
  const { postingId, today: on } = given
  return [
    {
      type: 'points.expired.v1',
      data: { placeId: account.placeId, postingId, on, points: sumOf(taken), taken },
    },
  ]
}

const reversible = ['earn', 'spend', 'deduct'] as const
type Reversible = (typeof reversible)[number]
const asReversible = ({ what }: StandingPosting): Reversible => {
  const found = reversible.find((one) => one === what)
  if (found === undefined) throw new Problem('rule-broken', problems.notReversible)
  return found
}

export type Reversal = {
  readonly postingId: string
  readonly reverses: string
  readonly reason: ReversalReason
  readonly on: Day
}

/** PTS-02: a correction is a posting the other way; what was posted stands. */
export function reverse(account: AccountState, given: Reversal): Reversed[] {
  const posted = account.postings.find((one) => one.postingId === given.reverses)
  if (posted === undefined) throw new Problem('not-found', problems.unknownPosting)
  const of = asReversible(posted)
  if (posted.isReversed) throw new Problem('rule-broken', problems.reversedAlready)
  const { points, name: what } = posted
  const lots = of === 'earn' ? takeBack(account.lots, posted.postingId, points) : posted.taken
  return [
    { type: 'points.reversed.v1', data: { ...given, placeId: account.placeId, of, what, points, lots } },
  ]
}
