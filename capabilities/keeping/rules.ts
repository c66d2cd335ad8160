import type { Entry } from '#platform/ledger/entry.ts'
import type { Instant } from '#platform/time/instant.ts'
import type { CopyTaken } from './events.ts'

/** How many of the copies taken before are told. */
const mostTold = 10

/** When copies were taken, the newest first: whoever meets one they did not take knows that somebody else has the code. */
export const replayCopies = (entries: readonly Entry<CopyTaken>[]): readonly Instant[] =>
  entries
    .map(({ at }) => at)
    .toReversed()
    .slice(0, mostTold)

export const takeCopy = (): CopyTaken[] => [{ type: 'keeping.copyTaken.v1', data: {} }]
