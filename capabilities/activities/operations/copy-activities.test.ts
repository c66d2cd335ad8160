import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SmallOffices } from '#capabilities/organisations/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addMonths } from '#platform/time/day.ts'
import { dayOf, startOfDay, addMinutes } from '#platform/time/instant.ts'
import { activitiesHouse, aPlannedActivity } from '../testing.ts'
import { callOffActivity } from './call-off-activity.ts'
import { copyActivities } from './copy-activities.ts'
import { listActivities } from './list-activities.ts'
import { proposeMonth } from './propose-month.ts'

let house: TestHouse
let offices: SmallOffices
beforeAll(async () => {
  ;({ house, offices } = await activitiesHouse())
})
afterAll(() => house.close())

test('last month’s menu is planned again on the same weekdays, all of it in one go', async () => {
  const month = addMonths(dayOf(house.now()), 1).slice(0, 7)
  const next = addMonths(dayOf(house.now()), 2).slice(0, 7)
  const on = (day: string) => addMinutes(startOfDay(`${month}-${day}`), 9 * 60)
  const plan = async (title: string, day: string) =>
    aPlannedActivity(house, {
      hostId: offices.committee,
      title,
      startsAt: on(day),
      endsAt: addMinutes(on(day), 90),
    })
  await plan('量血压', '06')
  await plan('剪发', '08')
  const gone = await plan('风筝', '09')
  await runIn(house)(callOffActivity, { activityId: gone, reason: '场地检修' })

  const secretary = await staffAt(house, { role: 'secretary', placeId: smallWorld.community })
  const asked = { month: next, placeId: smallWorld.community }
  const { proposals } = await runAs(house, secretary)(proposeMonth, asked)
  expect(proposals.map(({ title }) => title)).toEqual(['量血压', '剪发'])
  const copies = proposals.map(({ fromActivityId, startsAt, endsAt }) => ({
    fromActivityId,
    activityId: house.newId(),
    startsAt,
    endsAt,
  }))
  await expect(
    runAs(house, secretary)(copyActivities, { placeId: smallWorld.community, copies }),
  ).resolves.toEqual({ planned: 2 })
  const { activities } = await runAs(house, secretary)(listActivities, asked)
  expect(activities.map(({ title, spot, signed }) => ({ title, spot, signed }))).toEqual([
    { title: '量血压', spot: '社区活动室', signed: 0 },
    { title: '剪发', spot: '社区活动室', signed: 0 },
  ])
})

test('nobody plans elsewhere by copying', async () => {
  const from = await aPlannedActivity(house, { hostId: offices.committee })
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  const startsAt = addMinutes(house.now(), 60)
  const copies = [
    { fromActivityId: from, activityId: house.newId(), startsAt, endsAt: addMinutes(startsAt, 60) },
  ]
  await expect(
    runAs(house, elsewhere)(copyActivities, { placeId: smallWorld.otherCommunity, copies }),
  ).rejects.toMatchObject({ text: { rule: 'activities.unknown-place' } })
})
