import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { firstDay, placesHouse, runIn, smallWorld } from '../testing.ts'
import { findPlaces } from './find-places.ts'
import { renamePlace } from './rename-place.ts'

let house: TestHouse
beforeAll(async () => {
  house = await placesHouse()
})
afterAll(() => house.close())

test('a renamed place is found by its new name only', async () => {
  await runIn(house)(renamePlace, { placeId: smallWorld.otherStreet, name: '新兴街道', on: '2024-06-01' })
  const found = await runIn(house)(findPlaces, { text: 'xxjd' })
  expect(found.places.map((place) => place.name)).toEqual(['新兴街道'])
  await expect(runIn(house)(findPlaces, { text: '解放街道' })).resolves.toEqual({ places: [] })
  const { rows } = await house.pool.query(
    `select name, kind from tree.label where tree = 'place' and id = $1`,
    [smallWorld.otherStreet],
  )
  expect(rows).toEqual([{ name: '新兴街道', kind: 'street' }])
})

test('a change may not be dated before an earlier one, nor after today', async () => {
  const early = { placeId: smallWorld.otherStreet, name: '解放街道', on: firstDay }
  await expect(runIn(house)(renamePlace, early)).rejects.toMatchObject({
    text: { rule: 'places.before-last-change' },
  })
  await expect(runIn(house)(renamePlace, { ...early, on: '2999-01-01' })).rejects.toMatchObject({
    text: { rule: 'places.in-future' },
  })
})

test('an unknown place is not found', async () => {
  await expect(
    runIn(house)(renamePlace, { placeId: '999', name: '某地', on: firstDay }),
  ).rejects.toMatchObject({ code: 'not-found' })
})
