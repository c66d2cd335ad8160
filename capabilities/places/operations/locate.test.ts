import { afterAll, beforeAll, expect, test } from 'vitest'
import { fromWgs84 } from '#platform/geography/coordinates.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { aGrid, placesHouse, runIn, smallWorld } from '../testing.ts'
import { addAddress } from './add-address.ts'
import { issueDoorCode } from './issue-door-code.ts'
import { locate } from './locate.ts'
import { removeAddress } from './remove-address.ts'

let house: TestHouse
let grid: string
const point = { longitude: 110.405, latitude: 21.205 }
beforeAll(async () => {
  house = await placesHouse()
  grid = await aGrid(house, { parentId: smallWorld.community, name: '第一网格', at: [110.4, 21.2] })
})
afterAll(() => house.close())

const ask = (input: Parameters<typeof locate.run>[0] & object) =>
  locate.run(input, house.call({ actor: { kind: 'anonymous' } }))

test('a point lies in its grid, in whichever coordinates a map gives it', async () => {
  expect(await ask(point)).toMatchObject({ by: 'position', place: { placeId: grid } })
  for (const datum of ['GCJ-02', 'BD-09'] as const) {
    expect(await ask({ ...fromWgs84(point, datum), datum })).toMatchObject({ place: { placeId: grid } })
  }
})

test('a point at sea is said to lie in no boundary', async () => {
  await expect(ask({ longitude: 113, latitude: 19 })).rejects.toMatchObject({
    text: { rule: 'places.at-sea' },
  })
})

test('a standard address is found inside a longer text, by its other spellings too', async () => {
  const address = {
    placeId: grid,
    addressId: house.newId(),
    text: '人民大道中42号',
    aliases: ['滨海花园', '人民大道42号院'],
  }
  await runIn(house)(addAddress, address)
  for (const text of ['湛江市霞山区人民大道中42号3栋', '滨海花园 5 栋 801', '人民大道４２号院']) {
    expect(await ask({ address: text })).toMatchObject({
      by: 'address',
      place: { placeId: grid },
      address: '人民大道中42号',
    })
  }
  await runIn(house)(removeAddress, { placeId: grid, addressId: address.addressId })
  await expect(ask({ address: '滨海花园 5 栋' })).rejects.toMatchObject({ code: 'not-found' })
})

test('without a standard address the narrowest place that the text names is taken', async () => {
  expect(await ask({ address: '霞山区海滨街道建设社区门口' })).toMatchObject({
    place: { placeId: smallWorld.otherCommunity },
  })
  expect(await ask({ address: '湛江霞山区路边' })).toMatchObject({ place: { placeId: smallWorld.county } })
  await expect(ask({ address: '不知道在哪里' })).rejects.toMatchObject({ code: 'not-found' })
})

test('a door code leads to its place, and a place keeps its first code', async () => {
  const first = await runIn(house)(issueDoorCode, { placeId: grid, doorCode: 'AB12CD34' })
  expect(first.doorCode).toBe('AB12CD34')
  const again = await runIn(house)(issueDoorCode, { placeId: grid, doorCode: 'ZZ12CD34' })
  expect(again.doorCode).toBe('AB12CD34')
  expect(await ask({ doorCode: 'AB12CD34' })).toMatchObject({ by: 'doorCode', place: { name: '第一网格' } })
  await expect(ask({ doorCode: 'ZZ12CD34' })).rejects.toMatchObject({ code: 'not-found' })
})

test('two places never share a door code', async () => {
  const taken = { placeId: smallWorld.community, doorCode: 'AB12CD34' }
  await expect(runIn(house)(issueDoorCode, taken)).rejects.toMatchObject({
    text: { rule: 'places.door-code-taken' },
  })
})

test('asking nothing is explained', async () => {
  await expect(ask({})).rejects.toMatchObject({ text: { rule: 'places.nothing-asked' } })
})
