import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { placesHouse, runIn, smallWorld } from '../testing.ts'
import { findPlaces } from './find-places.ts'
import { listChildren } from './list-children.ts'

let house: TestHouse
beforeAll(async () => {
  house = await placesHouse()
})
afterAll(() => house.close())

const namesFor = async (
  text: string,
  more: { within?: string; kind?: 'street' | 'community'; limit?: number } = {},
) => {
  const { places } = await runIn(house, { kind: 'anonymous' })(findPlaces, { text, ...more })
  return places.map((place) => place.name)
}

test('a place is found by any part of its name, by pinyin, by initials and by code', async () => {
  expect(await namesFor('海滨')).toEqual(['海滨街道', '海滨社区居民委员会'])
  expect(await namesFor('haibinj')).toEqual(['海滨街道'])
  expect(await namesFor('hbsq')).toEqual(['海滨社区居民委员会'])
  expect(await namesFor('440803011')).toEqual(['解放街道'])
})

test('a wider place in front narrows the search, with or without a space', async () => {
  expect(await namesFor('霞山 街道')).toEqual(['海滨街道', '解放街道'])
  expect(await namesFor('海滨建设')).toEqual(['建设社区居民委员会'])
})

test('the search keeps to one subtree, one kind, and a number of answers', async () => {
  expect(await namesFor('区', { within: smallWorld.street, limit: 1 })).toEqual(['海滨社区居民委员会'])
  expect(await namesFor('海滨', { kind: 'community' })).toEqual(['海滨社区居民委员会'])
  expect(await namesFor('海滨', { within: smallWorld.otherCounty })).toEqual([])
})

test('signs and wild cards are plain letters', async () => {
  for (const text of ['%', '_', "'", '\\', '...']) expect(await namesFor(text)).toEqual([])
})

test('the top of the tree and each step below are listed by code', async () => {
  const top = await runIn(house)(listChildren, {})
  expect(top.places).toMatchObject([{ name: '广东省', childCount: 1 }])
  const counties = await runIn(house)(listChildren, { parentId: smallWorld.city })
  expect(counties.places.map((place) => place.name)).toEqual(['赤坎区', '霞山区'])
})
