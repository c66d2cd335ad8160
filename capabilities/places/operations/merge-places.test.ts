import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { aGrid, placesHouse, runIn, smallWorld } from '../testing.ts'
import { getPlace } from './get-place.ts'
import { listChildren } from './list-children.ts'
import { mergePlaces } from './merge-places.ts'
import { previewMerge } from './preview-merge.ts'

let house: TestHouse
let grid: string
beforeAll(async () => {
  house = await placesHouse()
  grid = await aGrid(house, { parentId: smallWorld.otherCommunity, name: '第一网格', at: [110.4, 21.2] })
})
afterAll(() => house.close())

const given = { placeId: smallWorld.otherCommunity, intoId: smallWorld.community, on: '2024-05-01' }

test('the preview tells both places and the one that stays', async () => {
  const effect = await runIn(house)(previewMerge, given)
  expect(effect.before).toHaveLength(2)
  expect(effect.after).toMatchObject([{ placeId: smallWorld.community, placesBelow: 1 + 1 }])
  expect(effect.totalAfter).toBe(effect.totalBefore)
})

test('what stood below moves along and the merged place leads to the other', async () => {
  await expect(runIn(house)(mergePlaces, given)).resolves.toMatchObject({ status: 'ended' })
  const { places } = await runIn(house)(listChildren, { parentId: smallWorld.community })
  expect(places.map((place) => place.placeId)).toEqual([grid])
  const ended = await runIn(house)(getPlace, { placeId: smallWorld.otherCommunity })
  expect(ended).toMatchObject({ status: 'ended', mergedInto: [smallWorld.community], abilities: [] })
})

test('places of different levels do not merge', async () => {
  const unlike = { placeId: smallWorld.community, intoId: smallWorld.otherStreet, on: '2024-05-01' }
  await expect(runIn(house)(mergePlaces, unlike)).rejects.toMatchObject({
    text: { rule: 'places.unlike-merge' },
  })
})
