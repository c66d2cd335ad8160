import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { reviewsAccess, worksAt } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import { type ScoringEvent, starStream } from '../events.ts'
import { replayScoring } from '../rules/scoring-state.ts'
import { existingStar, withdrawStar as decideWithdrawal } from '../rules/stars.ts'
import { locatedAt, reviewedFromAbove, sealText } from './review-steps.ts'
import { starDone } from './star-done.ts'

export const withdrawStar = command(reviewsContract.withdrawStar, {
  stream: ({ starId }) => starStream(starId),
  prepare: async ({ starId, reason }, call) => sealText(call, starStream(starId), reason),
  replay: replayScoring,
  subject: ({ state }) => locatedAt(state.star),
  access: reviewsAccess.review,
  see: reviewsAccess.see,
  anywhere: reviewedFromAbove,
  decide: ({ state, facts, actor, now }): readonly ScoringEvent[] => {
    const star = existingStar(state)
    const isOwnUnit = worksAt(actor, locatedAt(star))
    return decideWithdrawal(star, { content: facts.content, on: dayOf(now), isOwnUnit })
  },
  secrets: ({ rows }) => rows,
  reply: ({ state }) => starDone(state),
})
