import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SmallOffices } from '#capabilities/organisations/testing.ts'
import { runIn } from '#capabilities/places/testing.ts'
import { stations } from '#capabilities/stations/module.ts'
import { getStationCalendar } from '#capabilities/stations/operations/get-station-calendar.ts'
import { anOpenStation } from '#capabilities/stations/testing.ts'
import { anyone, runAs } from '#platform/testing/callers.ts'
import { eventsInCalendar, startsElsewhere } from '#platform/testing/read-calendar.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '#platform/time/instant.ts'
import { activitiesHouse, aPlannedActivity } from './testing.ts'
import { callOffActivity } from './operations/call-off-activity.ts'
import { changeActivity } from './operations/change-activity.ts'
import { getActivity } from './operations/get-activity.ts'

let house: TestHouse
let offices: SmallOffices
let stationId: string
beforeAll(async () => {
  ;({ house, offices } = await activitiesHouse(stations.views))
  stationId = await anOpenStation(house, { organisationId: offices.committee, name: '文体路驿站' })
})
afterAll(() => house.close())

const startsAt = () => addMinutes(startOfDay(addDays(dayOf(house.now()), 2)), 19 * 60)
const planned = (given: object) =>
  aPlannedActivity(house, {
    hostId: offices.committee,
    stationId,
    title: '秋日合唱',
    startsAt: startsAt(),
    endsAt: addMinutes(startsAt(), 90),
    ...given,
  })

const feed = async () => (await runAs(house, anyone)(getStationCalendar, { stationId })).text
const told = async (activityId: string) =>
  eventsInCalendar(await feed()).filter(({ uid }) => uid === `activity-${activityId}@groundwork`)

test('a station’s calendar tells what is on there beside its hours, and nothing of elsewhere', async () => {
  const activityId = await planned({})
  const elsewhere = await planned({ stationId: null })
  expect(await told(elsewhere)).toEqual([])
  expect(await told(activityId)).toMatchObject([
    {
      title: '秋日合唱',
      place: '文体路驿站 · 社区活动室',
      startsAt: startsAt(),
      endsAt: addMinutes(startsAt(), 90),
      sequence: 0,
      status: 'CONFIRMED',
    },
  ])
  const titles = eventsInCalendar(await feed()).map(({ title }) => title)
  expect(titles).toContain('文体路驿站 · 开放')
  const { starts } = await startsElsewhere(await feed(), 'America/New_York')
  expect(starts).toContain(startsAt())
})

test('a moved activity keeps its id with a new sequence, and one that is called off is cancelled', async () => {
  const activityId = await planned({})
  const { title, spot, capacity, groups, about } = await runAs(house, anyone)(getActivity, { activityId })
  const later = { startsAt: addMinutes(startsAt(), 30), endsAt: addMinutes(startsAt(), 120) }
  await runIn(house)(changeActivity, { activityId, title, spot, capacity, groups, about, ...later })
  expect(await told(activityId)).toMatchObject([
    { sequence: 1, startsAt: later.startsAt, status: 'CONFIRMED' },
  ])
  await runIn(house)(callOffActivity, { activityId, reason: '下雨' })
  expect(await told(activityId)).toMatchObject([{ sequence: 2, status: 'CANCELLED' }])
})

test('what is on at stations can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(house, stations.views)
  expect(before['stations.activity']?.length).toBe(2)
  expect(after).toEqual(before)
})
