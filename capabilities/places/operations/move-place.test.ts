import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { firstDay, placesHouse, runIn, smallWorld } from '../testing.ts'
import { getPlace } from './get-place.ts'
import { movePlace } from './move-place.ts'
import { previewMove } from './preview-move.ts'

let house: TestHouse
beforeAll(async () => {
  house = await placesHouse()
})
afterAll(() => house.close())

const toOther = { placeId: smallWorld.street, parentId: smallWorld.otherCounty, on: '2024-03-01' }

test('the preview says what goes along, and that nothing is lost', async () => {
  const effect = await runIn(house)(previewMove, toOther)
  expect(effect).toMatchObject({ placesBelow: 2 })
  expect(effect.totalAfter).toBe(effect.totalBefore)
  expect(effect.after.map((place) => [place.name, place.placesBelow])).toEqual([
    ['霞山区', 1],
    ['赤坎区', 3],
  ])
})

test('a moved street stands below its new county with all its communities', async () => {
  await runIn(house)(movePlace, toOther)
  const community = await runIn(house)(getPlace, { placeId: smallWorld.community })
  expect(community.path.map((step) => step.name)).toEqual([
    '广东省',
    '湛江市',
    '赤坎区',
    '海滨街道',
    '海滨社区居民委员会',
  ])
  const positions = await house.pool.query(
    `select child.low between parent.low and parent.high as inside from tree.node child, tree.node parent
     where child.id = $1 and parent.id = $2`,
    [smallWorld.community, smallWorld.otherCounty],
  )
  expect(positions.rows).toEqual([{ inside: true }])
})

test('a place cannot move below itself or to the wrong kind of parent', async () => {
  await house.trees.refresh()
  const below = { placeId: smallWorld.city, parentId: smallWorld.otherCounty, on: '2024-03-02' }
  await expect(runIn(house)(movePlace, below)).rejects.toMatchObject({ text: { rule: 'trees.would-circle' } })
  const wrong = { placeId: smallWorld.community, parentId: smallWorld.county, on: '2024-03-02' }
  await expect(runIn(house)(movePlace, wrong)).rejects.toMatchObject({
    text: { rule: 'places.wrong-parent' },
  })
})

test('a move dated before the last change is refused', async () => {
  const back = { placeId: smallWorld.street, parentId: smallWorld.county, on: firstDay }
  await expect(runIn(house)(movePlace, back)).rejects.toMatchObject({
    text: { rule: 'places.before-last-change' },
  })
})
