import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  aPerson,
  openPeopleHouse,
  operations as people,
  type PeopleHouse,
} from '#capabilities/people/testing.ts'
import type { Waiting } from '#platform/operations/waiting.ts'
import { houseCalendar } from '#platform/time/house-calendar.ts'
import { addDays, addMinutes, type Day, dayOf, startOfDay } from '#platform/time/instant.ts'
import { noticesModule } from '../module.ts'
import { chooseHour } from './choose-hour.ts'
import { composeDigest } from './compose-digest.ts'
import { getDigest } from './get-digest.ts'

const street = 'street'
const late: Waiting = {
  matter: 'cases.overdue',
  zh: '诉求已超期',
  en: 'Cases past their time',
  count: 3,
  href: '/desk/inbox',
}

// What waits is a table of the street's posts here, so that the story is about who gets told and when.
const waiting = new Map<string, readonly Waiting[]>([[street, [late]]])
const notices = noticesModule({
  waits: [
    async (_tx, { actor }) =>
      actor.posts.flatMap(({ organisationId }) => waiting.get(organisationId ?? '') ?? []),
  ],
  standing: people.getStanding,
})

let house: PeopleHouse
beforeAll(async () => {
  const nodes = [
    [street, null],
    ['quiet', null],
  ] as const
  house = await openPeopleHouse(nodes, notices.views)
})
afterAll(() => house.closeAll())

const calendar = houseCalendar()
const dayFromNow = (isWorking: (day: Day) => boolean): Day => {
  let day = addDays(dayOf(house.now()), 1)
  while (!isWorking(day)) day = addDays(day, 1)
  return day
}

/** A day no other story looks at. */
const workingDayAfter = (days: number): Day =>
  dayFromNow((day) => day > addDays(dayOf(house.now()), days) && calendar.isWorkingDay(day))

const lookAt = async (day: Day, hour: number) => {
  const now = () => addMinutes(startOfDay(day), hour * 60 + 5)
  for (const job of notices.jobs) await job.run({ ...house, now })
}

async function someoneWhoChose(hour: number | null, at = street) {
  const person = await aPerson(house, 'secretary', at)
  const call = () => house.from(person.browser)
  await chooseHour.run({ personId: person.personId, hour }, await call())
  return { ...person, read: async () => getDigest.run({}, await call()) }
}

test('a secretary who chose eight finds one digest of what waits on a working morning', async () => {
  const secretary = await someoneWhoChose(8)
  const day = dayFromNow(calendar.isWorkingDay)
  await lookAt(day, 7)
  await expect(secretary.read()).resolves.toEqual({ hour: 8, digest: null })
  await lookAt(day, 8)
  await expect(secretary.read()).resolves.toEqual({ hour: 8, digest: { on: day, lines: [late] } })
})

test('looking again on the same day changes nothing, and the next day brings another', async () => {
  const secretary = await someoneWhoChose(9)
  const day = dayFromNow(calendar.isWorkingDay)
  await lookAt(day, 9)
  waiting.set(street, [{ ...late, count: 1 }])
  await lookAt(day, 9)
  expect((await secretary.read()).digest?.lines[0]?.count).toBe(3)
  await lookAt(
    dayFromNow((later) => later > day && calendar.isWorkingDay(later)),
    9,
  )
  expect((await secretary.read()).digest?.lines[0]?.count).toBe(1)
  waiting.set(street, [late])
})

test('a digest missed while the house was down is made up when it is up again, once and for that day alone', async () => {
  const secretary = await someoneWhoChose(7)
  const next = workingDayAfter(30)
  // Down for the whole of one day and past seven on the next.
  await lookAt(next, 14)
  expect((await secretary.read()).digest?.on).toBe(next)
  await lookAt(next, 15)
  const composed = await house.pool.query(
    `select 1 from ledger.entry where type = 'notices.digestComposed.v1' and stream = $1`,
    [`notices-${secretary.personId}`],
  )
  expect(composed.rowCount).toBe(1)
})

test('what begins to wait after the hour, or an hour chosen after it had gone by, brings nothing before the next day', async () => {
  const day = workingDayAfter(50)
  const next = workingDayAfter(70)
  const idle = await someoneWhoChose(8, 'quiet')
  await lookAt(day, 8)
  waiting.set('quiet', [late])
  const hasty = await someoneWhoChose(8)
  await lookAt(day, 15)
  await expect(idle.read()).resolves.toMatchObject({ digest: null })
  await expect(hasty.read()).resolves.toMatchObject({ digest: null })
  await lookAt(next, 8)
  await expect(idle.read()).resolves.toMatchObject({ digest: { on: next } })
  await expect(hasty.read()).resolves.toMatchObject({ digest: { on: next } })
  waiting.delete('quiet')
})

test('nothing is made on a day off, nor where nothing waits, nor for whoever does not want it', async () => {
  const willing = await someoneWhoChose(10)
  const idle = await someoneWhoChose(10, 'quiet')
  const unwilling = await someoneWhoChose(10)
  await chooseHour.run({ personId: unwilling.personId, hour: null }, await house.from(unwilling.browser))
  await lookAt(
    dayFromNow((day) => !calendar.isWorkingDay(day)),
    10,
  )
  await expect(willing.read()).resolves.toMatchObject({ digest: null })
  await lookAt(dayFromNow(calendar.isWorkingDay), 10)
  await expect(idle.read()).resolves.toMatchObject({ digest: null })
  await expect(unwilling.read()).resolves.toEqual({ hour: null, digest: null })
})

test('an account that is closed gets no digest any more', async () => {
  const gone = await someoneWhoChose(11)
  await people.suspendPerson.run({ personId: gone.personId }, house.at({}))
  await lookAt(dayFromNow(calendar.isWorkingDay), 11)
  const { rows } = await house.pool.query('select lines from notices.digest where person_id = $1', [
    gone.personId,
  ])
  expect(rows).toEqual([{ lines: null }])
})

test('nobody chooses for somebody else, and nobody reads what is not their own', async () => {
  const one = await someoneWhoChose(6)
  const other = await someoneWhoChose(null)
  await expect(
    chooseHour.run({ personId: one.personId, hour: null }, await house.from(other.browser)),
  ).rejects.toMatchObject({ code: 'not-found' })
  await lookAt(dayFromNow(calendar.isWorkingDay), 6)
  await expect(other.read()).resolves.toEqual({ hour: null, digest: null })
})

test('a digest for whoever chose none is refused', async () => {
  const { personId } = await aPerson(house, 'secretary', street)
  const call = house.at({ actor: { kind: 'job', name: 'test' } })
  await expect(composeDigest.run({ personId, on: '2026-06-25', lines: [late] }, call)).rejects.toMatchObject({
    text: { rule: 'notices.not-chosen' },
  })
})

test('what waits at this moment is told as well', async () => {
  const secretary = await aPerson(house, 'secretary', street)
  await expect(notices.operations.listWaiting.run({}, await house.from(secretary.browser))).resolves.toEqual({
    lines: [late],
  })
})
