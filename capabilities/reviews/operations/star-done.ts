import type { ScoringState } from '../rules/scoring-state.ts'
import { existingStar } from '../rules/stars.ts'

/** What every step of a star answers. */
export function starDone(state: ScoringState) {
  const { starId, status, level, total, code } = existingStar(state)
  return { starId, status, level, total, code }
}
