import type { GamingSign } from '../words.ts'

/** What the ledger can say of a unit's period without knowing anybody: days and kinds of entries, times of ratings. */
export type Traces = {
  readonly days: number
  readonly closed: number
  /** In the last days of the period. */
  readonly closedLate: number
  readonly received: number
  /** Received by way of the unit's own staff. */
  readonly receivedFromStaff: number
  /** When ratings came in, in milliseconds, oldest first. */
  readonly ratedAt: readonly number[]
}

export type Sign = {
  readonly sign: GamingSign
  readonly count: number
  readonly of: number
  readonly usual: number
}

/** How many days at the end of a period are looked at for a rush. */
export const lastDays = 3
const togetherMs = 120_000

/** Many more closings in the last days than the days before lead to expect. */
function burst({ days, closed, closedLate }: Traces): Sign[] {
  const usual = (closed * lastDays) / days
  const isBurst = closedLate >= 5 && closedLate > usual + 3 * Math.sqrt(usual)
  return isBurst ? [{ sign: 'closingBurst', count: closedLate, of: closed, usual: Math.round(usual) }] : []
}

/** More than half of what came in was told by the unit's own people. */
function selfMade({ received, receivedFromStaff }: Traces): Sign[] {
  const isSelfMade = receivedFromStaff >= 5 && receivedFromStaff * 2 > received
  return isSelfMade
    ? [{ sign: 'selfMade', count: receivedFromStaff, of: received, usual: Math.round(received / 2) }]
    : []
}

/** Ratings of different matters within two minutes of each other, as if one hand had given them. */
function together({ ratedAt }: Traces): Sign[] {
  const close = ratedAt.filter(
    (at, index) => index > 0 && at - (ratedAt[index - 1] ?? 0) <= togetherMs,
  ).length
  const isTogether = close >= 3 && close * 4 > ratedAt.length
  return isTogether ? [{ sign: 'ratingsTogether', count: close, of: ratedAt.length, usual: 0 }] : []
}

/** For the assessor to look at. Shown beside a score, never part of it. */
export const signsIn = (traces: Traces): Sign[] => [
  ...burst(traces),
  ...selfMade(traces),
  ...together(traces),
]
