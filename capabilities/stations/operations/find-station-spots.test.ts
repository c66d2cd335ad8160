import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { anyone, runAs } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { always, anOpenStation, stationsHouse } from '../testing.ts'
import { findStationSpots } from './find-station-spots.ts'
import { findStations } from './find-stations.ts'

let house: TestHouse
beforeAll(async () => {
  const made = await stationsHouse()
  house = made.house
  const organisationId = made.offices.committee
  const shut = { ...always, week: Array.from({ length: 7 }, () => []) }
  for (let at = 0; at < 7; at += 1)
    await anOpenStation(
      house,
      { organisationId, name: `渔港路驿站 ${at}`, point: { longitude: 110.4 + at * 0.001, latitude: 21.19 } },
      at === 3 ? shut : always,
    )
})
afterAll(() => house.close())

const here = { longitude: 110.4, latitude: 21.19 }
const within = smallWorld.county

test('the map has every station the list turns through, and of each no more than a mark needs', async () => {
  const { spots } = await runAs(house, anyone)(findStationSpots, { within, most: 500 })
  const pages = await Promise.all(
    [0, 3, 6].map((skip) => runAs(house, anyone)(findStations, { within, skip, limit: 3 })),
  )
  expect(pages.map(({ stations, total }) => [stations.length, total])).toEqual([
    [3, 7],
    [3, 7],
    [1, 7],
  ])
  const listed = pages.flatMap(({ stations }) => stations.map(({ stationId }) => stationId))
  expect(spots.map(({ stationId }) => stationId)).toEqual(listed)
  expect(Object.keys(spots[0] ?? {}).toSorted()).toEqual(['isOpen', 'name', 'point', 'stationId'])
})

test('around a position the nearest are shown, and only open doors where that is asked', async () => {
  const look = (asked: object) =>
    findStationSpots.run({ within, ...here, ...asked }, house.call({ ...anyone })).then(({ spots }) => spots)
  expect((await look({ most: '3' })).map(({ name }) => name)).toEqual(
    [0, 1, 2].map((at) => `渔港路驿站 ${at}`),
  )
  const open = await look({ openNow: 'true', most: '4' })
  expect(open.map(({ name }) => name)).toEqual([0, 1, 2, 4].map((at) => `渔港路驿站 ${at}`))
  expect(open.every(({ isOpen }) => isOpen)).toBe(true)
})
