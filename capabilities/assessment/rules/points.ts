import type { Scoring } from '../definition.ts'

const between = (value: number): number => Math.min(1, Math.max(0, value))

/** The share of a part's points that a value earns, from 0 to 1. */
export function earned(scoring: Scoring, value: number): number {
  switch (scoring.form) {
    case 'linear':
      return between((value - scoring.floor) / (scoring.goal - scoring.floor))
    case 'targetShare':
      return between(value / scoring.target)
    case 'lessIsBetter':
      return between(1 - value / scoring.most)
    case 'steps':
      return (scoring.steps.findLast(({ from }) => value >= from)?.percent ?? 0) / 100
  }
}

/** Whether a smaller value earns more. */
export const lessIsBetter = (scoring: Scoring): boolean =>
  scoring.form === 'lessIsBetter' || (scoring.form === 'linear' && scoring.goal < scoring.floor)
