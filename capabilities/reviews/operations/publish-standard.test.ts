import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageSize } from '../closed-lists.ts'
import { reviewsFigures } from '../figures.ts'
import { benchFigures } from '#platform/testing/figure-bench.ts'
import { by, type ReviewsHouse, reviewsHouse, starStandard } from '../testing.ts'
import { getStandard } from './get-standard.ts'
import { listScorableFigures } from './list-scorable-figures.ts'
import { listStandards } from './list-standards.ts'
import { publishStandard } from './publish-standard.ts'

let made: ReviewsHouse
beforeAll(async () => {
  made = await reviewsHouse()
})
afterAll(() => made.house.close())

const asOrganiser = () => by(made, made.organiser)
const refusal = (rule: string) => ({ text: { rule: `reviews.${rule}` } })

test('an organiser publishes a hundred points in areas and items, and every desk reads it', async () => {
  const input = starStandard(made)
  await expect(asOrganiser()(publishStandard, input)).resolves.toMatchObject({ items: 3 })
  const as = by(made, made.secretary)
  await expect(as(getStandard, { standardId: input.standardId })).resolves.toMatchObject({
    name: '星级社区创建标准',
    organisationName: '霞山区人民政府',
    thresholds: [60, 70, 80, 90, 95],
  })
  const listed = await as(listStandards, { use: 'star' })
  expect(listed.items.map((one) => one.standardId)).toContain(input.standardId)
  await expect(as(listStandards, { use: 'partner' })).resolves.toMatchObject({ items: [] })
})

test('standards come page by page, the newest first, and are found by name and by who published them', async () => {
  const many = Array.from({ length: pageSize + 3 }, (_, at) =>
    starStandard(made, { name: `网格创建标准 第 ${at + 1} 版` }),
  )
  for (const input of many) await asOrganiser()(publishStandard, input)
  const as = by(made, made.secretary)
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await as(listStandards, { text: '网格创建', ...(cursor && { cursor }) })
    expect(items.length).toBeLessThanOrEqual(pageSize)
    ids.push(...items.map((one) => one.standardId))
    cursor = next ?? undefined
  } while (cursor !== undefined)
  expect(ids.toSorted()).toEqual(many.map((one) => one.standardId).toSorted())

  const third = await as(listStandards, { text: '第 3 版' })
  expect(third.items.map((one) => one.standardId)).toEqual([many[2]?.standardId])
  expect((await as(listStandards, { text: '霞山区' })).items).toHaveLength(pageSize)
  await expect(as(listStandards, { text: '100%_' })).resolves.toMatchObject({ items: [], next: null })
})

test('points that do not make a hundred are refused, and nothing is kept', async () => {
  const [area] = starStandard(made).areas
  const input = starStandard(made, { areas: area ? [area] : [] })
  await expect(asOrganiser()(publishStandard, input)).rejects.toMatchObject(refusal('points-not-hundred'))
  await expect(asOrganiser()(getStandard, { standardId: input.standardId })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('thresholds rise from level to level, five of them for stars', async () => {
  const level = starStandard(made, { thresholds: [60, 70, 70, 90, 95] })
  await expect(asOrganiser()(publishStandard, level)).rejects.toMatchObject(
    refusal('thresholds-not-ascending'),
  )
  const above = starStandard(made, { thresholds: [60, 70, 80, 90, 101] })
  await expect(asOrganiser()(publishStandard, above)).rejects.toMatchObject(
    refusal('thresholds-not-ascending'),
  )
  const few = starStandard(made, { thresholds: [60, 75, 90] })
  await expect(asOrganiser()(publishStandard, few)).rejects.toMatchObject(refusal('thresholds-count'))
})

test('an item stands once, and takes its points only from a figure that there is and that can be better', async () => {
  const [first, second] = starStandard(made).areas
  if (!first || !second) throw new Error('the standard lacks areas')
  const twice = [first, { ...second, items: second.items.map((item) => ({ ...item, itemId: 'meetings' })) }]
  await expect(asOrganiser()(publishStandard, starStandard(made, { areas: twice }))).rejects.toMatchObject(
    refusal('item-twice'),
  )

  const house = { ...made.house, figures: [...benchFigures, ...reviewsFigures] }
  const as = by(made, made.organiser, { house })
  const tied = (figureId: string) =>
    starStandard(made, {
      areas: [
        { ...first, items: first.items.map((item) => ({ ...item, measured: { figureId, full: 0.9 } })) },
        second,
      ],
    })
  await expect(as(publishStandard, tied('tests.unheardOf'))).rejects.toMatchObject(refusal('unknown-figure'))
  await expect(as(publishStandard, tied('reviews.firmsRated'))).rejects.toMatchObject(
    refusal('unknown-figure'),
  )
  await expect(as(publishStandard, tied('tests.onTime'))).resolves.toMatchObject({ items: 3 })
  const { figures } = await as(listScorableFigures, {})
  expect(figures).toContainEqual(expect.objectContaining({ figureId: 'tests.onTime', isShare: true }))
  expect(figures.map((figure) => figure.figureId)).not.toContain('reviews.firmsRated')
})

test('a secretary publishes no standard, and a published one never changes', async () => {
  const input = starStandard(made, { organisationId: made.offices.committee })
  await expect(by(made, made.secretary)(publishStandard, input)).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await asOrganiser()(publishStandard, input)
  await expect(asOrganiser()(publishStandard, { ...input, name: '另一个标准' })).rejects.toMatchObject(
    refusal('id-taken'),
  )
})
