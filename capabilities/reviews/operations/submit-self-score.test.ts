import { afterAll, beforeAll, expect, test } from 'vitest'
import { reviewsFigures } from '../figures.ts'
import {
  aSelfScore,
  aStandard,
  by,
  figureAt,
  type ReviewsHouse,
  reviewsHouse,
  starStandard,
} from '../testing.ts'
import { getStar } from './get-star.ts'
import { prepareSelfScore } from './prepare-self-score.ts'
import { publishStandard } from './publish-standard.ts'
import { reviewStar } from './review-star.ts'
import { submitSelfScore } from './submit-self-score.ts'

let made: ReviewsHouse
beforeAll(async () => {
  made = await reviewsHouse()
})
afterAll(() => made.house.close())

/** A house that knows the figures of reviews, as the running program does. */
const withFigures = () => ({ house: { ...made.house, figures: reviewsFigures } })
const figureId = 'reviews.starsAwarded'

test('an item tied to a figure takes its points from it, and nobody types them', async () => {
  const organisationId = made.offices.committee
  const first = await aSelfScore(made, await aStandard(made))
  await by(made, made.leader)(reviewStar, { starId: first, reduced: [] })
  expect(await figureAt(made, { figureId, organisationId })).toBe(1)

  const measured = {
    itemId: 'stars',
    title: '评上的星',
    points: 100,
    evidence: '',
    measured: { figureId, full: 4 },
  }
  const standard = starStandard(made, { areas: [{ part: 'main', title: '成果', items: [measured] }] })
  await by(made, made.organiser, withFigures())(publishStandard, standard)
  const { standardId } = standard
  const as = by(made, made.secretary, withFigures())
  await expect(as(prepareSelfScore, { standardId, organisationId })).resolves.toMatchObject({
    readings: [{ figureId, thousandths: 1_000, n: 1, points: 25 }],
  })

  const given = { starId: made.house.newId(), standardId, organisationId }
  const typed = { itemId: 'stars', points: 100, words: '我们评上了四次', photos: [] }
  await expect(as(submitSelfScore, { ...given, items: [typed] })).rejects.toMatchObject({
    text: { rule: 'reviews.measured-item' },
  })
  await as(submitSelfScore, { ...given, items: [] })
  await expect(as(getStar, { starId: given.starId })).resolves.toMatchObject({
    items: [{ itemId: 'stars', points: 25, measured: { thousandths: 1_000, n: 1, isShare: false } }],
  })
})

test('only a star standard is scored by, and only by those who act for the unit', async () => {
  const partner = starStandard(made, { use: 'partner', thresholds: [60, 75, 90] })
  await by(made, made.organiser)(publishStandard, partner)
  await expect(aSelfScore(made, partner.standardId)).rejects.toMatchObject({
    text: { rule: 'reviews.wrong-use' },
  })
  await expect(aSelfScore(made, made.house.newId())).rejects.toMatchObject({
    text: { rule: 'reviews.unknown-standard' },
  })
  const input = { starId: made.house.newId(), standardId: partner.standardId, items: [] }
  await expect(
    by(made, made.secretary)(submitSelfScore, { ...input, organisationId: made.offices.streetOffice }),
  ).rejects.toMatchObject({ code: 'not-found' })
})
