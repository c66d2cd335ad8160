import type { Definition } from '../definition.ts'
import type { Band } from '../words.ts'
import { normalBelow, rounded } from './normal.ts'
import { leastPeers } from './peers.ts'

/** Where the last and the first share of the peers begin; null where there are too few peers. */
export type Cuts = { readonly lower: number; readonly upper: number }

type Share = Definition['lower']

const numberOf = ({ by, number }: Share, peers: number): number =>
  by === 'count' ? number : Math.floor((peers * number) / 100)

/** Between the last one inside and the first one outside; where both are equal, nobody is inside. */
const middleOf = (sorted: readonly number[], inside: number): number =>
  ((sorted[inside - 1] ?? 0) + (sorted[inside] ?? 0)) / 2

/** Cuts among these totals. Ties at a cut go to the middle: the benefit of the doubt. */
export function cutsOf({ lower, upper }: Definition, totals: readonly number[]): Cuts | null {
  if (totals.length < leastPeers) return null
  const half = Math.floor(totals.length / 2)
  const ascending = totals.toSorted((one, other) => one - other)
  const last = Math.min(half, numberOf(lower, totals.length))
  const first = Math.min(half, numberOf(upper, totals.length))
  return {
    lower: last === 0 ? Number.NEGATIVE_INFINITY : middleOf(ascending, last),
    upper: first === 0 ? Number.POSITIVE_INFINITY : middleOf(ascending.toReversed(), first),
  }
}

export type Standing = { readonly total: number; readonly deviation: number }

/** The band a total falls into. */
export function bandOf({ total }: Standing, cuts: Cuts | null): Band {
  if (cuts === null) return 'unbanded'
  if (total < cuts.lower) return 'lower'
  return total > cuts.upper ? 'upper' : 'middle'
}

/** How likely the unit truly is in the last share, given how sure its total is. */
export function chanceOfLower({ total, deviation }: Standing, cuts: Cuts | null): number {
  if (cuts === null || cuts.lower === Number.NEGATIVE_INFINITY) return 0
  if (deviation === 0) return total < cuts.lower ? 1 : 0
  return rounded(normalBelow((cuts.lower - total) / deviation))
}

export type Lagging = 'probability' | 'running' | null

/** Lagging: this sure of being in the last share, or in it so many periods running. Once is not enough. */
export function laggingOf(
  { laggingPercent, laggingRunning }: Definition,
  now: { readonly band: Band; readonly chance: number },
  before: readonly Band[],
): Lagging {
  if (now.band !== 'lower') return null
  if (100 * now.chance >= laggingPercent) return 'probability'
  const earlier = before.slice(0, laggingRunning - 1)
  const isRunning = earlier.length === laggingRunning - 1 && earlier.every((band) => band === 'lower')
  return isRunning ? 'running' : null
}
