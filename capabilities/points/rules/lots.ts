import { Problem } from '#platform/errors.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Taken } from '../events.ts'
import { pointsProblems as problems } from '../problems.ts'

/** What one earning brought, and how much of it is left; kept at 0, since a correction may fill it again. */
export type Lot = {
  readonly lot: string
  readonly left: number
  readonly expiresOn: Day
  readonly hasExpired: boolean
}

export const balanceOf = (lots: readonly Lot[]): number => lots.reduce((sum, { left }) => sum + left, 0)

/** PTS-02: takes what expires first, and never more than there is. */
export function takeFrom(lots: readonly Lot[], points: number): Taken[] {
  const taken: Taken[] = []
  let missing = points
  for (const { lot, left } of lots.toSorted((one, other) => one.expiresOn.localeCompare(other.expiresOn))) {
    const some = Math.min(left, missing)
    if (some > 0) taken.push({ lot, points: some })
    missing -= some
  }
  if (missing > 0) throw new Problem('rule-broken', problems.notEnoughPoints)
  return taken
}

/** PTS-02: what one earning brought, taken back: from itself first, then from what expires first. */
export function takeBack(lots: readonly Lot[], lot: string, points: number): Taken[] {
  const own = lots.find((one) => one.lot === lot)
  if (own === undefined || own.hasExpired || balanceOf(lots) < points)
    throw new Problem('rule-broken', problems.alreadySpent)
  const some = Math.min(own.left, points)
  const rest = lots.filter((one) => one.lot !== lot)
  return [...(some > 0 ? [{ lot, points: some }] : []), ...takeFrom(rest, points - some)]
}

/** What expired before a day: valid to the end of `expiresOn`. */
export const expiredOn = (lots: readonly Lot[], today: Day): Taken[] =>
  lots.flatMap(({ lot, left, expiresOn }) => (left > 0 && expiresOn < today ? [{ lot, points: left }] : []))

const amountOf = (parts: readonly Taken[], lot: string): number =>
  parts.reduce((sum, part) => (part.lot === lot ? sum + part.points : sum), 0)

export const less = (lots: readonly Lot[], taken: readonly Taken[]): Lot[] =>
  lots.map((one) => ({ ...one, left: one.left - amountOf(taken, one.lot) }))

export const more = (lots: readonly Lot[], given: readonly Taken[]): Lot[] =>
  lots.map((one) => ({ ...one, left: one.left + amountOf(given, one.lot) }))

export const sumOf = (parts: readonly Taken[]): number => parts.reduce((sum, part) => sum + part.points, 0)
