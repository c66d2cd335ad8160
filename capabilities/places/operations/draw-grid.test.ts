import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { aGrid, firstDay, placesHouse, runIn, smallWorld, squareAt } from '../testing.ts'
import { drawGrid } from './draw-grid.ts'
import { editGrid } from './edit-grid.ts'
import { getPlace } from './get-place.ts'
import { listBoundaries } from './list-boundaries.ts'
import { listGridIssues } from './list-grid-issues.ts'

let house: TestHouse
let first: string
let second: string
beforeAll(async () => {
  house = await placesHouse()
  await runIn(house)(editGrid, {
    placeId: smallWorld.community,
    ring: squareAt(110.4, 21.2, 0.02),
    on: firstDay,
  })
  first = await aGrid(house, { parentId: smallWorld.community, name: '第一网格', at: [110.4, 21.2] })
  second = await aGrid(house, { parentId: smallWorld.community, name: '第二网格', at: [110.405, 21.2] })
})
afterAll(() => house.close())

const drawn = (ring: [number, number][]) => ({
  placeId: house.newId(),
  name: '第三网格',
  kind: 'grid' as const,
  parentId: smallWorld.community,
  ring,
  on: firstDay,
})

test('a drawn grid has its outline, said to be drawn by hand and without an approval number', async () => {
  const place = await runIn(house)(getPlace, { placeId: first })
  expect(place.boundary).toMatchObject({ source: '本单位在地图上绘制', approval: null })
  const map = await runIn(house)(listBoundaries, { parentId: smallWorld.community })
  expect(map.approved).toBe(false)
  expect(map.places.map((one) => one.name)).toEqual(['第一网格', '第二网格'])
})

test('a place without a boundary is shown inside the nearest one above it, so that one can draw there', async () => {
  await runIn(house)(editGrid, { placeId: smallWorld.county, ring: squareAt(110.3, 21.1, 0.3), on: firstDay })
  const { boundary, outlineAbove } = await runIn(house)(getPlace, { placeId: smallWorld.otherCommunity })
  expect(boundary).toBeNull()
  expect(outlineAbove).toMatchObject({ placeId: smallWorld.county, name: '霞山区', approval: null })
  expect(await runIn(house)(getPlace, { placeId: smallWorld.community })).toMatchObject({
    outlineAbove: null,
  })
})

test('overlaps and gaps inside the community are shown', async () => {
  const { issues, hasCommunityBoundary } = await runIn(house)(listGridIssues, {
    placeId: smallWorld.community,
  })
  expect(hasCommunityBoundary).toBe(true)
  expect(issues.find((issue) => issue.kind === 'overlap')?.placeIds.toSorted()).toEqual(
    [first, second].toSorted(),
  )
  expect(issues.some((issue) => issue.kind === 'gap')).toBe(true)
})

test('an edited grid no longer overlaps', async () => {
  await runIn(house)(editGrid, { placeId: second, ring: squareAt(110.41, 21.2), on: firstDay })
  const { issues } = await runIn(house)(listGridIssues, { placeId: smallWorld.community })
  expect(issues.filter((issue) => issue.kind === 'overlap')).toEqual([])
})

test('a ring that crosses itself is refused with the spot', async () => {
  const bow: [number, number][] = [
    [110.4, 21.2],
    [110.41, 21.21],
    [110.41, 21.2],
    [110.4, 21.205],
  ]
  await expect(runIn(house)(drawGrid, drawn(bow))).rejects.toMatchObject({
    text: { rule: 'places.crossing' },
    details: { spots: [{ longitude: expect.closeTo(110.40333, 4), latitude: expect.closeTo(21.20333, 4) }] },
  })
})

test('a grid that lies mostly outside its community is refused', async () => {
  await expect(runIn(house)(drawGrid, drawn(squareAt(110.5, 21.2)))).rejects.toMatchObject({
    text: { rule: 'places.outside-community' },
  })
})

test('a secretary of another community may not draw here', async () => {
  const scope = { places: [smallWorld.otherCommunity], organisations: [] }
  const posts = [
    {
      postId: 'p',
      role: 'secretary',
      organisationId: null,
      placeId: smallWorld.otherCommunity,
      from: firstDay,
      to: null,
    },
  ]
  const secretary = {
    kind: 'staff',
    personId: 'x',
    sessionId: 's',
    posts,
    act: scope,
    see: scope,
    search: scope,
  } as const
  await expect(runIn(house, secretary)(drawGrid, drawn(squareAt(110.41, 21.21)))).rejects.toMatchObject({
    code: 'not-allowed',
  })
})
