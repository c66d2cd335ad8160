import type { Part } from '../definition.ts'
import type { Cell, Measured, UnitInput } from '../events.ts'
import { rounded } from './normal.ts'
import { type Prior, priorOf, shrink } from './shrink.ts'

/** What a part knows of a unit: its value in the figure's own unit (percent for shares), and how sure that is. */
export type Estimate = {
  /** As it was counted, before shrinking. */
  readonly raw: number | null
  readonly value: number
  readonly deviation: number
  readonly sample: number
}

/** The peers' mean towards which a share is drawn, in percent, and how many matters it weighs. */
export type DrawnTo = { readonly mean: number; readonly strength: number }

const isShare = (part: Part, measures: ReadonlyMap<string, Measured>): boolean =>
  part.source.kind === 'figure' &&
  (part.source.per !== null || measures.get(part.source.figure.figureId)?.measure === 'share')

/** Part of whole, with every matter left unanswered counted as so many that failed. */
function countOf(part: Part, [counted, whole, ignored]: Cell): { part: number; whole: number } {
  const weight = part.source.kind === 'figure' ? (part.source.ignored?.weight ?? 0) : 0
  const all = Math.max(0, whole) + weight * Math.max(0, ignored)
  return { part: Math.min(Math.max(0, counted), all), whole: all }
}

// The error of a median of waiting times, which fall off like 1 / e^t: 1 / ln 2 of the median over the root of n.
const medianSpread = Math.LOG2E

function plain([value, sample]: Cell, measure: string): Estimate {
  const size = Math.max(0, sample)
  const isMedian = measure === 'median'
  const deviation = isMedian ? medianError(value, size) : Math.sqrt(Math.max(0, value))
  return { raw: isMedian && size === 0 ? null : value, value, deviation, sample: size }
}

const medianError = (value: number, size: number): number =>
  size > 0 ? (medianSpread * value) / Math.sqrt(size) : 0

function drawn({ part, whole }: { part: number; whole: number }, prior: Prior): Estimate {
  const { estimate, deviation } = shrink({ part, whole }, prior)
  const raw = whole === 0 ? null : (100 * part) / whole
  return { raw, value: 100 * estimate, deviation: 100 * deviation, sample: whole }
}

/** A part as every peer has it, in the order of the units, and what its shares were drawn to. */
export function estimatesOf(
  part: Part,
  at: number,
  given: { readonly units: readonly UnitInput[]; readonly measures: ReadonlyMap<string, Measured> },
): { readonly estimates: readonly Estimate[]; readonly drawnTo: DrawnTo | null } {
  const cells = given.units.map(({ cells: all }): Cell => all[at] ?? [0, 0, 0])
  if (isShare(part, given.measures)) {
    const counts = cells.map((cell) => countOf(part, cell))
    const prior = priorOf(counts)
    const drawnTo = { mean: rounded(100 * prior.mean), strength: rounded(prior.strength) }
    return { estimates: counts.map((count) => drawn(count, prior)), drawnTo }
  }
  const { source } = part
  const measure = source.kind === 'figure' ? given.measures.get(source.figure.figureId)?.measure : undefined
  return { estimates: cells.map((cell) => plain(cell, measure ?? 'count')), drawnTo: null }
}
