import type { ValueShape } from '../contract.ts'

/** How a number stands to a goal: so many of so many, and what is still to go. */
export type Standing = {
  readonly done: number
  /** Out of how many: the whole of a share, else the goal itself. */
  readonly of: number
  readonly goal: number
  readonly left: number
}

/**
 * 16 of 20. The goal of a share is in percent of its whole and counts up to the next whole case; null for what is no
 * count, or where there is nothing yet to be a share of.
 */
export function standingOf(measure: string, value: ValueShape, goal: number): Standing | null {
  if (measure === 'share') {
    if (value.part === null || value.n === 0) return null
    const wanted = Math.ceil((value.n * Math.min(100, goal)) / 100)
    return { done: value.part, of: value.n, goal: wanted, left: Math.max(0, wanted - value.part) }
  }
  if (measure === 'median' || value.value === null) return null
  return { done: value.value, of: goal, goal, left: Math.max(0, goal - value.value) }
}
