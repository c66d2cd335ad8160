import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyone, runAs, staffAt } from '#platform/testing/callers.ts'
import type { SmallOffices } from '#capabilities/organisations/testing.ts'
import { firstDay, runIn, smallWorld } from '#capabilities/places/testing.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { pdfText } from '#platform/testing/pdf-text.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import type { stationsContract } from '../contract.ts'
import { stations } from '../module.ts'
import { always, anOpenStation, aStation, officeWeek, stationsHouse } from '../testing.ts'
import { closeStation } from './close-station.ts'
import { describeStation } from './describe-station.ts'
import { exportStations } from './export-stations.ts'
import { findStations } from './find-stations.ts'
import { getStation } from './get-station.ts'
import { openStation } from './open-station.ts'
import { writeStationPoster } from './write-station-poster.ts'
import { setStationHours } from './set-station-hours.ts'

let house: TestHouse
let offices: SmallOffices
beforeAll(async () => {
  ;({ house, offices } = await stationsHouse())
})
afterAll(() => house.close())

type Wished = Partial<Parameters<typeof aStation>[0]>

const described = (wanted: Wished = {}) => aStation({ organisationId: offices.committee, ...wanted })
const opened = (wanted: Wished = {}, hours = officeWeek) =>
  anOpenStation(house, { organisationId: offices.committee, ...wanted }, hours)

type Asked = Partial<InputOf<typeof stationsContract.findStations>>

const look = (asked: Asked) => runAs(house, anyone)(findStations, { skip: 0, limit: 100, ...asked })
const openNow = (asked: Asked) => findStations.run({ ...asked, openNow: 'true' }, house.call({ ...anyone }))

test('the poster for the door is a PDF whose words can be selected', async () => {
  const stationId = await opened({ name: '渔港路书屋', services: ['reading'], kind: 'libraryRoom' })
  const poster = await runAs(house, anyone)(writeStationPoster, { stationId })
  expect(poster.fileName).toBe('渔港路书屋.pdf')
  const said = pdfText(Buffer.from(poster.content, 'base64'))
  expect(said).toContain('渔港路书屋')
  expect(said).toContain('扫一扫')
})

test('a courier finds the nearest stop with water that is open now', async () => {
  const near = await opened({ name: '渔港驿站', point: { longitude: 110.41, latitude: 21.2 } }, always)
  const far = await opened({ name: '公园驿站', point: { longitude: 110.45, latitude: 21.2 } }, always)
  const dry = await opened({ name: '书屋', services: ['reading'], kind: 'libraryRoom' }, always)
  const { stations: found } = await openNow({
    within: smallWorld.street,
    service: 'water',
    longitude: 110.409,
    latitude: 21.2,
  })
  const ids = found.map(({ stationId }) => stationId)
  expect(ids.slice(0, 2)).toEqual([near, far])
  expect(ids).not.toContain(dry)
  expect(found[0]?.metres).toBeLessThan(200)
})

test('a secretary opens a station in the own community and not in another one', async () => {
  const secretary = await staffAt(house, {
    role: 'secretary',
    organisationId: offices.committee,
    placeId: smallWorld.community,
  })
  const as = runAs(house, secretary)
  const stationId = house.newId()
  await as(openStation, { stationId, ...described(), hours: officeWeek, on: firstDay })
  await expect(runAs(house, anyone)(getStation, { stationId })).resolves.toMatchObject({
    name: '海滨暖蜂驿站',
    abilities: [],
  })
  await expect(as(getStation, { stationId })).resolves.toMatchObject({
    abilities: ['describeStation', 'setStationHours', 'closeStation'],
  })
  const elsewhere = { ...described(), placeId: smallWorld.otherCommunity }
  await expect(
    as(openStation, { stationId: house.newId(), ...elsewhere, hours: officeWeek, on: firstDay }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
})

test('hours that overlap are refused, and the station keeps those it had', async () => {
  const stationId = await opened()
  const overlapping = {
    ...officeWeek,
    week: [
      [
        { from: '08:00', to: '12:00' },
        { from: '11:00', to: '17:00' },
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ],
  }
  await expect(runIn(house)(setStationHours, { stationId, hours: overlapping })).rejects.toMatchObject({
    text: { rule: 'stations.hours-overlap' },
  })
  await expect(runIn(house)(getStation, { stationId })).resolves.toMatchObject({ hours: officeWeek })
})

test('a place that is on no list, and a position at sea far from China, are refused', async () => {
  await expect(opened({ placeId: '999999999999' })).rejects.toMatchObject({
    text: { rule: 'stations.unknown-place' },
  })
  await expect(opened({ point: { longitude: 0, latitude: 0 } })).rejects.toMatchObject({
    text: { rule: 'stations.at-sea' },
  })
})

test('a station that has closed is no longer found and cannot be changed', async () => {
  const stationId = await opened({ name: '旧驿站' })
  await runIn(house)(closeStation, { stationId, on: firstDay, reason: '搬迁' })
  expect((await look({ text: '旧驿站' })).stations).toEqual([])
  await expect(runIn(house)(describeStation, { stationId, ...described() })).rejects.toMatchObject({
    text: { rule: 'stations.closed' },
  })
})

test('a map provider gets the stations in its own coordinates', async () => {
  await opened({ name: '导出驿站', point: { longitude: 110.4, latitude: 21.2 } })
  const rowsFor = async (provider: 'amap' | 'baidu') =>
    (await runIn(house)(exportStations, { within: smallWorld.county, provider })).rows.find(
      ({ name }) => name === '导出驿站',
    )
  const [amap, baidu] = [await rowsFor('amap'), await rowsFor('baidu')]
  expect(amap?.longitude).toBeCloseTo(110.4052, 2)
  expect(baidu?.longitude).toBeGreaterThan(amap?.longitude ?? 0)
  expect(amap?.hours).toContain('周一至周五 08:30-12:00 14:30-17:30；周六 09:00-12:00；周日 休息')
})

test('stations can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(house, stations.views)
  expect(before['stations.station']?.length).toBeGreaterThan(5)
  expect(after).toEqual(before)
})
