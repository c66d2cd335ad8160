import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { placesHouse, runIn, smallWorld } from '../testing.ts'
import { listChildren } from './list-children.ts'
import { registerPlace } from './register-place.ts'

let house: TestHouse
beforeAll(async () => {
  house = await placesHouse()
})
afterAll(() => house.close())

const village = {
  placeId: '440803009201',
  name: '新村村民委员会',
  kind: 'village',
  parentId: smallWorld.street,
  on: '2024-02-01',
} as const

test('a registered place stands below its parent', async () => {
  await expect(runIn(house)(registerPlace, village)).resolves.toMatchObject({
    status: 'standing',
    name: '新村村民委员会',
  })
  const { places } = await runIn(house)(listChildren, { parentId: smallWorld.street })
  expect(places.map((place) => place.placeId)).toContain(village.placeId)
})

test('registering it again changes nothing', async () => {
  await expect(runIn(house)(registerPlace, village)).resolves.toMatchObject({ placeId: village.placeId })
  const { rows } = await house.pool.query(
    'select count(*)::int as count from ledger.entry where stream = $1',
    [`place:${village.placeId}`],
  )
  expect(rows[0].count).toBe(1)
})

test('another place under the same code is refused', async () => {
  await expect(runIn(house)(registerPlace, { ...village, name: '别的村' })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('a village cannot stand below a city', async () => {
  const given = { ...village, placeId: '440803009202', parentId: smallWorld.city }
  await expect(runIn(house)(registerPlace, given)).rejects.toMatchObject({
    text: { rule: 'places.wrong-parent' },
  })
})

test('a resident may not', async () => {
  const run = runIn(house, { kind: 'resident', stream: 'case-1' })
  await expect(run(registerPlace, village)).rejects.toMatchObject({ code: 'not-allowed' })
})
