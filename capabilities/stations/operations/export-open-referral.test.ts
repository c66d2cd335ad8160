import { afterAll, beforeAll, expect, test } from 'vitest'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { anyone, runAs } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { dayNumberOf, weekdayOf } from '#platform/time/day.ts'
import { houseCalendar } from '#platform/time/house-calendar.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { spansOn } from '#platform/time/opening-hours.ts'
import type { stationsContract } from '../contract.ts'
import type { OpenReferralService } from '../open-referral.ts'
import { hsdsProblems } from '../testing-hsds.ts'
import { always, anOpenStation, officeWeek, stationsHouse } from '../testing.ts'
import { stationAccesses } from '../kinds.ts'
import { closeStation } from './close-station.ts'
import { exportOpenReferral } from './export-open-referral.ts'

let house: TestHouse
let organisationId: string
beforeAll(async () => {
  const made = await stationsHouse()
  house = made.house
  organisationId = made.offices.committee
})
afterAll(() => house.close())

const browser = { origin: 'https://groundwork.test', device: 'test', giveSession: () => undefined }

const exported = () =>
  runAs(house, anyone, { browser })(exportOpenReferral, { within: smallWorld.city, page: 1, per_page: 200 })

test('a station is a service at a location, with what HSDS 3.0 demands of each part', async () => {
  const soon = [3, 4, 5].map((days) => addDays(dayOf(house.now()), days))
  const weekday = soon.find((day) => weekdayOf(dayNumberOf(day)) < 5) ?? ''
  const dayOff = { on: weekday, spans: [], reason: '盘点' }
  const stationId = await anOpenStation(
    house,
    { organisationId, name: '海滨党群驿站', about: '门口有树荫' },
    { ...officeWeek, followsWorkingDays: false, exceptions: [dayOff] },
  )
  const { contents } = await exported()
  const [service] = contents
  expect(service).toMatchObject({
    id: stationId,
    name: '海滨党群驿站',
    status: 'active',
    url: `https://groundwork.test/station/${stationId}`,
    alert: `${dayOff.on} 休息 盘点`,
    organization: { id: organisationId, name: '海滨社区居民委员会' },
    phones: [{ number: '0759-12345' }],
    service_at_locations: [
      {
        location: {
          location_type: 'physical',
          longitude: 110.405,
          latitude: 21.195,
          addresses: [
            {
              address_1: '人民大道中 42 号',
              city: '湛江市',
              region: '霞山区',
              state_province: '广东省',
              country: 'CN',
              address_type: 'physical',
            },
          ],
          accessibility: [{ description: '门口没有台阶' }],
        },
      },
    ],
  })
  expect(service?.schedules).toContainEqual(
    expect.objectContaining({
      ...{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', valid_from: addDays(dayOff.on, 1) },
      ...{ opens_at: '08:30+08:00', closes_at: '12:00+08:00', timezone: 8 },
    }),
  )
})

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** When a reader that knows nothing but HSDS takes the doors to be open on a day. */
function readOn({ schedules }: OpenReferralService, on: string): string[] {
  const day = weekdays[weekdayOf(dayNumberOf(on))] ?? ''
  return schedules
    .filter(({ valid_from: from, valid_to: to }) => (from ?? on) <= on && on <= (to ?? on))
    .filter(({ freq, byday }) => freq === undefined || byday?.split(',').includes(day))
    .map(({ opens_at: from, closes_at: to }) => `${from?.slice(0, 5)}-${to?.slice(0, 5)}`)
    .toSorted()
}

type Hours = InputOf<typeof stationsContract.openStation>['hours']

const evening: Hours['week'] = Array.from({ length: 7 }, () => [{ from: '18:00', to: '24:00' }])

test('whoever reads the schedules finds the doors open when they are: days off, other hours, holidays, worked weekends', async () => {
  const today = dayOf(house.now())
  const exceptions = [
    { on: addDays(today, 5), spans: [], reason: '检修' },
    { on: addDays(today, 6), spans: [{ from: '10:00', to: '12:00' }], reason: '半天' },
    { on: addDays(today, 40), spans: [], reason: '台风' },
  ]
  const wanted: readonly Hours[] = [
    { ...officeWeek, exceptions },
    { week: evening, followsWorkingDays: true, exceptions: [] },
    { ...always, exceptions },
    { ...officeWeek, week: Array.from({ length: 7 }, () => []), exceptions },
  ]
  const calendar = houseCalendar()
  for (const hours of wanted) {
    const stationId = await anOpenStation(house, { organisationId }, hours)
    const { contents } = await exported()
    const service = contents.find(({ id }) => id === stationId)
    if (!service) throw new Error('the station is in the export')
    const days = Array.from({ length: 170 }, (_, at) => addDays(today, at))
    const told = Object.fromEntries(days.map((on) => [on, readOn(service, on)]))
    const really = days.map((on) => {
      const spans = spansOn(hours, on, calendar)
      return [on, spans.map(({ from, to }) => `${from}-${to === '24:00' ? '23:59' : to}`).toSorted()]
    })
    expect(told).toEqual(Object.fromEntries(really))
  }
})

test('every part of an export is as HSDS 3.0 has it: names, types, formats, values, and nothing lacks', async () => {
  await anOpenStation(
    house,
    { organisationId, phone: null, accesses: [...stationAccesses], services: [] },
    always,
  )
  const page = await exported()
  expect(hsdsProblems(page, 'page')).toEqual([])
  const [service] = page.contents
  const spoilt = (change: object) => hsdsProblems({ ...service, ...change }, 'service')
  expect(spoilt({ status: 'open' })).toEqual([
    'service.status: "open" is not active|inactive|defunct|temporarily closed',
  ])
  expect(spoilt({ opening_hours: 'always' })).toEqual(['service.opening_hours: HSDS knows no such name'])
  expect(spoilt({ schedules: [{ opens_at: '24:00' }] })).toEqual([
    'service.schedules[0].id: is missing',
    'service.schedules[0].opens_at: "24:00" is not time',
  ])
})

test('every part has an id of its own that stays the same, and a closed station is left out', async () => {
  const other = await anOpenStation(house, { organisationId, name: '第二驿站', phone: null })
  const once = await exported()
  expect(await exported()).toEqual(once)
  const ids = JSON.stringify(once.contents)
    .match(/"id":"[^"]+"/g)
    ?.filter((id) => !id.includes(organisationId))
  expect(new Set(ids).size).toBe(ids?.length)
  await runIn(house)(closeStation, { stationId: other, on: dayOf(house.now()), reason: '搬迁' })
  expect((await exported()).contents.map(({ id }) => id)).not.toContain(other)
})
