import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOrganisation } from '#capabilities/organisations/testing.ts'
import { addDays, startOfDay } from '#platform/time/instant.ts'
import {
  aFirm,
  by,
  type Caller,
  figureAt,
  partnerStandard,
  type ReviewsHouse,
  reviewsHouse,
  staffOf,
} from '../testing.ts'
import { getRating } from './get-rating.ts'
import { grantBenefit } from './grant-benefit.ts'
import { listRatings } from './list-ratings.ts'
import { publishStandard } from './publish-standard.ts'
import { ratePartner } from './rate-partner.ts'

let made: ReviewsHouse
let standardId: string
let finance: string
let clerk: Caller
beforeAll(async () => {
  made = await reviewsHouse()
  const standard = partnerStandard(made)
  standardId = standard.standardId
  await by(made, made.organiser)(publishStandard, standard)
  finance = await anOrganisation(made.house, {
    name: '霞山区市场监管局',
    kind: 'department',
    field: 'market',
    parentId: made.offices.government,
  })
  clerk = await staffOf(made, { role: 'departmentStaff', organisationId: finance })
})
afterAll(() => made.house.close())

const refusal = (rule: string) => ({ text: { rule: `reviews.${rule}` } })

async function rated(name: string, points: readonly [number, number]) {
  const ratingId = made.house.newId()
  const organisationId = await aFirm(made, name)
  const facts = [
    { itemId: 'tax', points: points[0], fact: '税务部门已核实' },
    { itemId: 'jobs', points: points[1], fact: '人社部门已核实' },
  ]
  const rating = await by(made, made.assessor)(ratePartner, {
    ratingId,
    standardId,
    organisationId,
    facts,
  })
  return { ...rating, organisationId }
}

const granted = (ratingId: string, amountFen: number) => ({
  ratingId,
  benefitId: made.house.newId(),
  kind: 'creditLine' as const,
  amountFen,
  byOrganisationId: finance,
})

test('three firms of grade A are given 470 million yuan, and the figure counts it to the fen', async () => {
  for (const [name, yuan] of [
    ['海滨水产公司', 200_000_000],
    ['霞山机械公司', 170_000_000],
    ['南油食品公司', 100_000_000],
  ] as const) {
    const rating = await rated(name, [58, 36])
    expect(rating).toMatchObject({ total: 94, grade: 'A' })
    await by(made, clerk)(grantBenefit, granted(rating.ratingId, yuan * 100))
  }
  const organisationId = made.offices.government
  expect(await figureAt(made, { figureId: 'reviews.benefitGranted', organisationId })).toBe(47_000_000_000)
  expect(await figureAt(made, { figureId: 'reviews.firmsRated', organisationId, slice: 'kind:A' })).toBe(3)
  const { items } = await by(made, made.organiser)(listRatings, {})
  expect(items.reduce((sum, firm) => sum + firm.benefitFen, 0)).toBe(47_000_000_000)
})

test('grade B opens nothing, grade A nothing after its last day, and no amount is nothing or less', async () => {
  const good = await rated('B 级公司', [50, 30])
  expect(good.grade).toBe('B')
  const organiser = by(made, made.organiser)
  const byGovernment = { byOrganisationId: made.offices.government }
  await expect(
    organiser(grantBenefit, { ...granted(good.ratingId, 100), ...byGovernment }),
  ).rejects.toMatchObject(refusal('not-grade-a'))
  const best = await rated('A 级公司', [60, 40])
  const as = by(made, clerk)
  await expect(as(grantBenefit, granted(best.ratingId, -100))).rejects.toMatchObject(
    refusal('amount-not-positive'),
  )
  await expect(as(grantBenefit, granted(best.ratingId, 0))).rejects.toMatchObject(
    refusal('amount-not-positive'),
  )
  const late = by(made, clerk, { now: startOfDay(addDays(best.until, 1)) })
  await expect(late(grantBenefit, granted(best.ratingId, 100))).rejects.toMatchObject(refusal('not-grade-a'))
})

test('a department finds firms of grade A and records in its own name alone; a firm of another grade it does not find', async () => {
  const [best, poor] = [await rated('好公司', [60, 40]), await rated('差公司', [10, 10])]
  const as = by(made, clerk)
  await expect(as(getRating, { ratingId: best.ratingId })).resolves.toMatchObject({
    grade: 'A',
    abilities: ['grantBenefit'],
    items: [{ fact: '税务部门已核实' }, { fact: '人社部门已核实' }],
  })
  await expect(as(getRating, { ratingId: poor.ratingId })).rejects.toMatchObject({ code: 'not-found' })
  const borrowed = { ...granted(best.ratingId, 100), byOrganisationId: made.offices.government }
  await expect(as(grantBenefit, borrowed)).rejects.toMatchObject({ code: 'not-found' })
})

test('only firms are rated, every item has its fact, and nobody rates the own firm', async () => {
  const ratingId = made.house.newId()
  const organiser = by(made, made.organiser)
  const facts = [
    { itemId: 'tax', points: 60, fact: '' },
    { itemId: 'jobs', points: 40, fact: '' },
  ]
  const given = { ratingId, standardId, facts }
  await expect(
    organiser(ratePartner, { ...given, organisationId: made.offices.committee }),
  ).rejects.toMatchObject(refusal('not-a-firm'))
  const organisationId = await aFirm(made, '自己的公司')
  const own = await staffOf(made, { role: 'streetLeader', organisationId })
  await expect(by(made, own)(ratePartner, { ...given, organisationId })).rejects.toMatchObject(
    refusal('own-unit'),
  )
  await expect(
    organiser(ratePartner, { ...given, organisationId, facts: facts.slice(1) }),
  ).rejects.toMatchObject(refusal('items-missing'))
})
