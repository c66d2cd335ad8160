import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitingFor } from '#platform/testing/waiting-for.ts'
import { addDays, dayOf, startOfDay } from '#platform/time/instant.ts'
import { reviewStar } from '../operations/review-star.ts'
import { aSelfScore, aStandard, by, type Caller, type ReviewsHouse, reviewsHouse } from '../testing.ts'
import { waitingReviews } from './waiting-reviews.ts'

let made: ReviewsHouse
beforeAll(async () => {
  made = await reviewsHouse()
})
afterAll(() => made.house.close())

const of = (caller: Caller, days = 0) =>
  waitingFor(made.house, {
    waits: waitingReviews,
    caller,
    now: startOfDay(addDays(dayOf(made.house.now()), days)),
  })

test('a self-score waits for those who review it, and a star about to end for its own unit', async () => {
  const starId = await aSelfScore(made, await aStandard(made))
  await expect(of(made.assessor)).resolves.toEqual({ 'reviews.stars': 1 })
  await expect(of(made.secretary)).resolves.toEqual({})
  await by(made, made.assessor)(reviewStar, { starId, reduced: [] })
  await expect(of(made.assessor)).resolves.toEqual({})
  await expect(of(made.secretary)).resolves.toEqual({})
  await expect(of(made.secretary, 350)).resolves.toEqual({ 'reviews.ending': 1 })
})
