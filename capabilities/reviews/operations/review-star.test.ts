import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { addDays, startOfDay } from '#platform/time/instant.ts'
import { sweepStars } from '../jobs/sweep-stars.ts'
import {
  anyone,
  aSelfScore,
  aStandard,
  by,
  figureAt,
  staffOf,
  type ReviewsHouse,
  reviewsHouse,
  selfScore,
} from '../testing.ts'
import { getPlaque } from './get-plaque.ts'
import { getStar } from './get-star.ts'
import { listStars } from './list-stars.ts'
import { prepareSelfScore } from './prepare-self-score.ts'
import { reviewStar } from './review-star.ts'
import { submitSelfScore } from './submit-self-score.ts'
import { withdrawStar } from './withdraw-star.ts'

let made: ReviewsHouse
beforeAll(async () => {
  made = await reviewsHouse()
})
afterAll(() => made.house.close())

const as = (who: 'organiser' | 'leader' | 'secretary' | 'assessor') => by(made, made[who])
const refusal = (rule: string) => ({ text: { rule: `reviews.${rule}` } })

let standardId: string
beforeEach(async () => {
  standardId = await aStandard(made)
})

test('a unit scores itself, a level above reduces one item with a reason, and the plaque says what it stands for', async () => {
  const starId = await aSelfScore(made, standardId)
  const reduced = [{ itemId: 'station', points: 24, reason: '周日有两次没有开门' }]
  const reviewed = await as('assessor')(reviewStar, { starId, reduced })
  expect(reviewed).toMatchObject({ status: 'awarded', total: 94, level: 4 })

  const star = await as('secretary')(getStar, { starId })
  expect(star.items.find((item) => item.itemId === 'station')).toMatchObject({
    points: 30,
    given: 24,
    words: '周一到周日都有人值守',
    reason: '周日有两次没有开门',
  })
  const plaque = await by(made, anyone)(getPlaque, { code: reviewed.code ?? '' })
  expect(plaque).toMatchObject({
    organisationName: '海滨社区居民委员会',
    standardName: '星级社区创建标准',
    level: 4,
    state: 'inForce',
  })
  const { rows } = await made.house.pool.query(`select count(*)::int as count from ledger.entry
    where type like 'reviews.%' and (data::text like '%两次没有%' or data::text like '%值守%')`)
  expect(rows[0].count).toBe(0)
})

test('nobody reviews the own unit, nothing is reduced without a reason, nothing is reviewed twice', async () => {
  const starId = await aSelfScore(made, standardId, { organisationId: made.offices.committee })
  const own = await as('leader')(
    submitSelfScore,
    selfScore(made, standardId, { organisationId: made.offices.streetOffice }),
  )
  await expect(as('leader')(reviewStar, { starId: own.starId, reduced: [] })).rejects.toMatchObject(
    refusal('own-unit'),
  )
  await expect(as('secretary')(reviewStar, { starId, reduced: [] })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const silent = [{ itemId: 'grid', points: 10, reason: '' }]
  await expect(as('leader')(reviewStar, { starId, reduced: silent })).rejects.toMatchObject(
    refusal('reason-missing'),
  )
  const raised = [{ itemId: 'grid', points: 31, reason: '更好' }]
  await expect(as('leader')(reviewStar, { starId, reduced: raised })).rejects.toMatchObject(
    refusal('too-many-points'),
  )
  await as('leader')(reviewStar, { starId, reduced: [] })
  await expect(as('leader')(reviewStar, { starId, reduced: [] })).rejects.toMatchObject(
    refusal('already-reviewed'),
  )
})

test('a total below the first threshold gives no star and no plaque', async () => {
  const starId = await aSelfScore(made, standardId)
  const reduced = [
    { itemId: 'meetings', points: 0, reason: '没有记录' },
    { itemId: 'grid', points: 20, reason: '两格没有人' },
  ]
  await expect(as('leader')(reviewStar, { starId, reduced })).resolves.toMatchObject({
    status: 'notReached',
    total: 50,
    level: 0,
    code: null,
  })
})

test('every item is shown: missing, unproved and too high points are refused', async () => {
  const [first, ...rest] = selfScore(made, standardId).items
  if (!first) throw new Error('the score lacks items')
  const submit = (items: typeof rest) =>
    as('secretary')(submitSelfScore, selfScore(made, standardId, { items }))
  await expect(submit(rest)).rejects.toMatchObject(refusal('items-missing'))
  await expect(submit([{ ...first, words: '' }, ...rest])).rejects.toMatchObject(refusal('evidence-missing'))
  await expect(submit([{ ...first, points: 41 }, ...rest])).rejects.toMatchObject(refusal('too-many-points'))
  await expect(submit([{ ...first, points: 0, words: '' }, ...rest])).resolves.toMatchObject({
    status: 'submitted',
  })
})

test('of two self-scores sent at the same moment one waits for its review and the other is told so', async () => {
  const both = await Promise.allSettled([aSelfScore(made, standardId), aSelfScore(made, standardId)])
  const refused = both.filter((one) => one.status === 'rejected')
  expect(refused.map((one) => one.reason)).toMatchObject([refusal('already-waiting')])
})

test('a star is renewed under the same plaque, withdrawn with a reason, and only once', async () => {
  const first = await aSelfScore(made, standardId)
  const { code } = await as('leader')(reviewStar, { starId: first, reduced: [] })
  const asked = { standardId, organisationId: made.offices.committee }
  await expect(as('secretary')(prepareSelfScore, asked)).resolves.toMatchObject({ isRenewal: true })
  const second = await aSelfScore(made, standardId)
  await expect(as('secretary')(submitSelfScore, selfScore(made, standardId))).rejects.toMatchObject(
    refusal('already-waiting'),
  )
  const reviewed = await as('leader')(reviewStar, { starId: second, reduced: [] })
  expect(reviewed.code).toBe(code)
  await expect(as('secretary')(getStar, { starId: first })).resolves.toMatchObject({ status: 'renewed' })

  await as('assessor')(withdrawStar, { starId: second, reason: '弄虚作假' })
  await expect(by(made, anyone)(getPlaque, { code: code ?? '' })).resolves.toMatchObject({
    state: 'withdrawn',
  })
  await expect(as('secretary')(getStar, { starId: second })).resolves.toMatchObject({
    withdrawnWhy: '弄虚作假',
  })
  await expect(as('assessor')(withdrawStar, { starId: second, reason: '再撤一次' })).rejects.toMatchObject(
    refusal('not-in-force'),
  )
})

test('the figures count what was awarded and what stands now; whoever does not reach a unit finds none of its stars', async () => {
  const { items } = await as('organiser')(listStars, {})
  const organisationId = made.offices.government
  const count = (figureId: string) => figureAt(made, { figureId, organisationId })
  expect(await count('reviews.starsAwarded')).toBe(items.filter((star) => star.level > 0).length)
  expect(await count('reviews.starredUnits')).toBe(items.filter((star) => star.status === 'awarded').length)
  const stranger = await staffOf(made, { role: 'streetLeader', placeId: smallWorld.otherCounty })
  await expect(by(made, stranger)(listStars, {})).resolves.toEqual({ items: [], next: null })
  const [star] = items
  await expect(by(made, stranger)(getStar, { starId: star?.starId ?? '' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a star reminds of its end, then ends by itself; sweeping twice does nothing twice', async () => {
  const starId = await aSelfScore(made, standardId)
  const { code } = await as('leader')(reviewStar, { starId, reduced: [] })
  const { until } = await as('leader')(getStar, { starId })
  const sweptOn = async (day: string) => {
    const house = { ...made.house, now: () => startOfDay(day) }
    await sweepStars.run(house)
    await sweepStars.run(house)
  }
  const countOf = async (type: string) =>
    (
      await made.house.pool.query(
        'select count(*)::int as count from ledger.entry where stream = $1 and type = $2',
        [`star:${starId}`, `reviews.${type}.v1`],
      )
    ).rows[0].count
  await sweptOn(addDays(until ?? '', -20))
  expect(await countOf('starReminded')).toBe(1)
  await sweptOn(until ?? '')
  expect(await countOf('starExpired')).toBe(0)
  await sweptOn(addDays(until ?? '', 1))
  expect(await countOf('starExpired')).toBe(1)
  await expect(by(made, anyone)(getPlaque, { code: code ?? '' })).resolves.toMatchObject({
    state: 'expired',
  })
})

test('a plaque that nobody gave out is said to be none', async () => {
  await expect(by(made, anyone)(getPlaque, { code: 'NOSUCH0000' })).rejects.toMatchObject(
    refusal('unknown-plaque'),
  )
})
