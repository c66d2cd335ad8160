import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SmallOffices } from '#capabilities/organisations/testing.ts'
import { firstDay, smallWorld } from '#capabilities/places/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { anyone, runAs } from '#platform/testing/callers.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '#platform/time/instant.ts'
import { activityFigures } from './figures.ts'
import { listActivities } from './operations/list-activities.ts'
import { activitiesHouse, aPlannedActivity, holdActivity } from './testing.ts'
import type { Group } from './words.ts'

let house: TestHouse
let offices: SmallOffices
beforeAll(async () => {
  ;({ house, offices } = await activitiesHouse())
})
afterAll(() => house.close())

type Meeting = {
  readonly placeId: string
  readonly group: Group
  readonly daysAgo: number
  readonly count: number
}

/** A meeting of so many days ago, and its host's list. */
async function hold({ placeId, group, daysAgo, count }: Meeting): Promise<void> {
  const startsAt = addMinutes(startOfDay(addDays(dayOf(house.now()), -daysAgo)), 14 * 60)
  const plan = {
    placeId,
    hostId: offices.committee,
    groups: [group],
    startsAt,
    endsAt: addMinutes(startsAt, 60),
  }
  const activityId = await aPlannedActivity(house, { ...plan, capacity: 5_000 }, addMinutes(startsAt, -60))
  // The great meetings are counted, the small one is rated too.
  const ratings = count > 100 ? [] : (['satisfied', 'satisfied', 'unsatisfied'] as const)
  await holdActivity(house, {
    activityId,
    walkIns: [{ group, count }],
    ratings,
    now: addMinutes(startsAt, 70),
  })
}

async function figuresAt(node: string, slice?: string): Promise<Readonly<Record<string, number | null>>> {
  const { pool, trees, now } = house
  await foldFigures({ pool, trees, figures: activityFigures })
  const today = dayOf(now())
  const asked = { figures: activityFigures, tree: 'place', node, from: firstDay, to: today, today } as const
  const { values } = await writeTransaction(pool, (tx) =>
    readFigures(tx, { ...asked, as: 'house', ...(slice === undefined ? {} : { slice }) }),
  )
  return Object.fromEntries(values.map(({ figureId, value }) => [figureId.replace('activities.', ''), value]))
}

test('350,000 couriers and drivers of one city are served at 350 meetings, counted apart from everybody else', async () => {
  const places = [smallWorld.community, smallWorld.otherCommunity]
  const meetings = Array.from({ length: 350 }, (_, at) => ({
    placeId: places[at % 2] ?? '',
    group: 'gigWorkers' as const,
    daysAgo: 1 + (at % 120),
    count: 1_000,
  }))
  await Promise.all(meetings.map(hold))
  await hold({ placeId: smallWorld.community, group: 'elders', daysAgo: 3, count: 40 })
  expect(await figuresAt(smallWorld.city, 'channel:gigWorkers')).toMatchObject({ attendances: 350_000 })
  expect(await figuresAt(smallWorld.city)).toMatchObject({ planned: 351, attendances: 350_040 })
  expect(await figuresAt(smallWorld.community, 'channel:gigWorkers')).toMatchObject({ attendances: 175_000 })
})

test('a month’s menu is read for elders, for children and for gig workers, each with its sign-up and its rating', async () => {
  const today = dayOf(house.now())
  const startsAt = addMinutes(startOfDay(addDays(today, 1)), 9 * 60)
  const month = dayOf(startsAt).slice(0, 7)
  const placeId = smallWorld.otherStreet
  const plan = { placeId, hostId: offices.streetOffice, startsAt, endsAt: addMinutes(startsAt, 90) }
  const wanted: readonly Group[] = ['elders', 'children', 'gigWorkers']
  for (const group of wanted) await aPlannedActivity(house, { ...plan, title: `给${group}`, groups: [group] })
  for (const group of wanted) {
    const { activities } = await runAs(house, anyone)(listActivities, { month, placeId, group })
    expect(activities).toMatchObject([{ title: `给${group}`, groups: [group], signed: 0, status: 'planned' }])
  }
  expect((await figuresAt(smallWorld.city)).satisfaction).toBeCloseTo(2 / 3, 5)
})
