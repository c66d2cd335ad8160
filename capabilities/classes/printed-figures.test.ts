import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdActivity } from '#capabilities/activities/testing.ts'
import { anOrganisation, type SmallOffices } from '#capabilities/organisations/testing.ts'
import { aGrid, smallWorld } from '#capabilities/places/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, addMinutes, dayOf } from '#platform/time/instant.ts'
import { classFigures } from './figures.ts'
import { anAnnouncedClass, aTeacher, classesHouse } from './testing.ts'

const printed = { classes: 1_023, teachers: 345, units: 43, attendances: 22_806 }

let house: TestHouse
let offices: SmallOffices
let compounds: string[]
let teachers: string[]
beforeAll(async () => {
  ;({ house, offices } = await classesHouse())
  compounds = []
  for (let at = 0; at < 6; at += 1) {
    const parentId = at % 2 === 0 ? smallWorld.community : smallWorld.otherCommunity
    compounds.push(await aGrid(house, { parentId, name: `小院 ${at + 1}`, at: [110.38 + at * 0.012, 21.18] }))
  }
  const units = await Promise.all(
    Array.from({ length: printed.units }, (_, at) =>
      anOrganisation(house, { name: `第 ${at + 1} 单位`, kind: 'publicInstitution' }),
    ),
  )
  const registered = await Promise.all(
    Array.from({ length: printed.teachers }, (_, at) =>
      aTeacher(house, { unitId: units[at % units.length] ?? '' }),
    ),
  )
  teachers = registered.map(({ teacherId }) => teacherId)
})
afterAll(() => house.close())

/** One class of the season: three a teacher, at three times. */
async function hold(at: number): Promise<void> {
  const placeId = compounds[at % compounds.length] ?? ''
  const teacherId = teachers[at % teachers.length] ?? ''
  const startsAt = addMinutes(house.now(), 20 + 90 * Math.floor(at / teachers.length))
  const given = { organiserId: offices.committee, teacherId, placeId, startsAt }
  const { activityId } = await anAnnouncedClass(house, given)
  await holdActivity(house, {
    activityId,
    walkIns: [
      { group: 'elders', count: 10 + (at < 300 ? 1 : 0) },
      { group: 'residents', count: 7 },
      { group: 'children', count: 5 },
    ],
    now: startsAt,
  })
}

async function figuresAt(node: string): Promise<Readonly<Record<string, number | null>>> {
  const { pool, now } = house
  const today = addDays(dayOf(now()), 1)
  const question = {
    figures: classFigures,
    tree: 'place',
    node,
    from: '2024-01-01',
    to: today,
    today,
  } as const
  const { values } = await writeTransaction(pool, (tx) => readFigures(tx, { ...question, as: 'house' }))
  return Object.fromEntries(values.map(({ figureId, value }) => [figureId.replace('classes.', ''), value]))
}

test('a season of 1,023 courtyard classes by 345 teachers of 43 units: 22,806 attendances, counted right at four levels', async () => {
  await Promise.all(Array.from({ length: printed.classes }, (_, at) => hold(at)))
  const { pool, trees } = house
  await foldFigures({ pool, trees, figures: classFigures })
  const inCounty = { topics: 1_023, held: 1_023, attendances: printed.attendances, teachers: 345, units: 43 }
  await expect(figuresAt(smallWorld.county)).resolves.toMatchObject(inCounty)
  await expect(figuresAt(smallWorld.street)).resolves.toMatchObject(inCounty)
  const communities = await Promise.all([smallWorld.community, smallWorld.otherCommunity].map(figuresAt))
  const yards = await Promise.all(compounds.map(figuresAt))
  const sum = (all: readonly Readonly<Record<string, number | null>>[], name: string) =>
    all.reduce((total, values) => total + (values[name] ?? 0), 0)
  for (const level of [communities, yards]) {
    expect(sum(level, 'held')).toBe(printed.classes)
    expect(sum(level, 'attendances')).toBe(printed.attendances)
  }
  // 1,023 classes over six courtyards: the first three hold one more.
  expect(yards.map(({ held }) => held)).toEqual([171, 171, 171, 170, 170, 170])
})
