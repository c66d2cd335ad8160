import { readTransaction } from '#platform/database/transaction.ts'
import { command, type Decided } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { readerOf } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { reviewsAccess, worksAt } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import { type ScoringEvent, starStream } from '../events.ts'
import { plaqueCode } from '../plaque-code.ts'
import { replayScoring, type Star } from '../rules/scoring-state.ts'
import { existingStar, renewStar, reviewStar as decideReview } from '../rules/stars.ts'
import { readKept } from '../views/kept-state.ts'
import { locatedAt, reviewedFromAbove, sealItemWords } from './review-steps.ts'
import { starDone } from './star-done.ts'

type Input = InputOf<typeof reviewsContract.reviewStar>

async function prepare({ starId, reduced }: Input, call: Call) {
  const star = await readTransaction(call.house.pool, readerOf(call), (tx) =>
    readKept<Star>(tx, 'star', starId),
  )
  const reasons = Object.fromEntries(reduced.map((item) => [item.itemId, item.reason]))
  return { renews: star?.renews ?? null, ...sealItemWords(call, starStream(starId), reasons) }
}

export const reviewStar = command(reviewsContract.reviewStar, {
  stream: ({ starId }) => starStream(starId),
  prepare,
  also: (_input, { renews }) => (renews === null ? [] : [starStream(renews)]),
  replay: replayScoring,
  subject: ({ state }) => locatedAt(state.star),
  access: reviewsAccess.review,
  see: reviewsAccess.see,
  anywhere: reviewedFromAbove,
  decide: ({ input, state, others, facts, actor, now }): readonly Decided<ScoringEvent>[] => {
    const star = existingStar(state)
    const renewed = star.renews === null ? null : others(starStream(star.renews)).star
    const reviewed = decideReview(star, {
      verdicts: input.reduced.map(({ reason, ...verdict }) => ({ ...verdict, hasReason: reason !== '' })),
      content: facts.content,
      isOwnUnit: worksAt(actor, locatedAt(star)),
      code: plaqueCode(star.starId),
      on: dayOf(now),
      renewed,
    })
    const [first] = reviewed
    const isRenewal = first?.type === 'reviews.starReviewed.v1' && first.data.isRenewal
    if (!isRenewal || renewed === null) return reviewed
    return [...reviewed, { ...renewStar(renewed, star.starId), stream: starStream(renewed.starId) }]
  },
  secrets: ({ rows }) => rows,
  reply: ({ state }) => starDone(state),
})
