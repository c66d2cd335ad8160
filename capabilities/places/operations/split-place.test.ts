import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { placesHouse, runIn, smallWorld } from '../testing.ts'
import { getPlace } from './get-place.ts'
import { previewSplit } from './preview-split.ts'
import { splitPlace } from './split-place.ts'

let house: TestHouse
beforeAll(async () => {
  house = await placesHouse()
})
afterAll(() => house.close())

const parts = [
  { placeId: '440803021000', name: '海东街道', code: '440803021000', childIds: [smallWorld.community] },
  { placeId: '440803022000', name: '海西街道', code: '440803022000', childIds: [smallWorld.otherCommunity] },
]
const given = { placeId: smallWorld.street, parts, on: '2024-07-01' }

test('every place below goes to exactly one part', async () => {
  const twice = parts.map((part) => ({ ...part, childIds: [smallWorld.community] }))
  await expect(runIn(house)(splitPlace, { ...given, parts: twice })).rejects.toMatchObject({
    text: { rule: 'places.stray-child' },
  })
  const left = parts.map((part) => ({ ...part, childIds: [] }))
  await expect(runIn(house)(splitPlace, { ...given, parts: left })).rejects.toMatchObject({
    text: { rule: 'places.unassigned-child' },
  })
})

test('the preview counts each part', async () => {
  const asked = {
    placeId: smallWorld.street,
    parts: `${smallWorld.community};${smallWorld.otherCommunity}`,
    on: given.on,
  }
  const effect = await runIn(house)(previewSplit, asked)
  expect(effect.after.map((part) => part.placesBelow)).toEqual([1, 1, 0])
  expect(effect.totalAfter).toBe(effect.totalBefore)
})

test('the parts stand beside the place that ended, each with its own places', async () => {
  await expect(runIn(house)(splitPlace, given)).resolves.toMatchObject({ status: 'ended' })
  const community = await runIn(house)(getPlace, { placeId: smallWorld.otherCommunity })
  expect(community.path.map((step) => step.name)).toEqual([
    '广东省',
    '湛江市',
    '霞山区',
    '海西街道',
    '建设社区居民委员会',
  ])
  const ended = await runIn(house)(getPlace, { placeId: smallWorld.street })
  expect(ended.mergedInto).toEqual(['440803021000', '440803022000'])
})
