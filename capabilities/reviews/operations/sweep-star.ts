import { command, nothing } from '#platform/operations/command.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import { type ScoringEvent, starStream } from '../events.ts'
import { replayScoring } from '../rules/scoring-state.ts'
import { existingStar, remindDays, sweepStar as decideSweep } from '../rules/stars.ts'
import { locatedAt } from './review-steps.ts'
import { starDone } from './star-done.ts'

export const sweepStar = command(reviewsContract.sweepStar, {
  stream: ({ starId }) => starStream(starId),
  prepare: nothing,
  replay: replayScoring,
  subject: ({ state }) => locatedAt(state.star),
  access: reviewsAccess.sweep,
  decide: ({ state, now }): readonly ScoringEvent[] => {
    const today = dayOf(now)
    return decideSweep(existingStar(state), today, addDays(today, remindDays))
  },
  reply: ({ state }) => starDone(state),
})
