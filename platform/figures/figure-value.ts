import { crowdingOf } from './counters.ts'
import { distinctOf } from './distinct-cells.ts'
import type { Figure } from './figure.ts'
import { medianOf } from './log-buckets.ts'

/** What was counted of one figure in one period: amounts by bucket. */
export type Tally = ReadonlyMap<number, number>

/** A figure's number. `n` is how many it stands on; `value` is null where nothing was counted that it could be made of. */
export type FigureValue = {
  readonly figureId: string
  readonly value: number | null
  readonly n: number
  /** Numerator of a share; `n` is its denominator. */
  readonly part: number | null
}

const nothing: Tally = new Map()

/** Makes the number out of the counters. */
export function figureValue(figure: Figure, tally: Tally = nothing): FigureValue {
  const { id, measure } = figure
  if (measure === 'median') {
    const n = [...tally.values()].reduce((sum, count) => sum + count, 0)
    return { figureId: id, value: medianOf(tally), n, part: null }
  }
  if (measure === 'distinct') {
    const met = distinctOf(tally, crowdingOf(figure))
    return { figureId: id, value: met, n: met, part: null }
  }
  const first = tally.get(0) ?? 0
  if (measure !== 'share') return { figureId: id, value: first, n: first, part: null }
  const whole = tally.get(1) ?? 0
  return { figureId: id, value: whole === 0 ? null : first / whole, n: whole, part: first }
}
