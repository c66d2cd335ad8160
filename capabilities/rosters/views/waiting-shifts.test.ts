import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SmallOffices } from '#capabilities/organisations/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { houseReadTransaction } from '#platform/database/transaction.ts'
import { houseCalendar } from '#platform/time/house-calendar.ts'
import { addDays, addMinutes, type Day, dayOf, startOfDay } from '#platform/time/instant.ts'
import { comingDays } from '#platform/operations/waiting.ts'
import { staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { waitingFor } from '#platform/testing/waiting-for.ts'
import { askCover } from '../operations/ask-cover.ts'
import { closeRoster } from '../operations/close-roster.ts'
import { getMyDuties } from '../operations/get-my-duties.ts'
import { publishPeriod } from '../operations/publish-period.ts'
import { aPartnerOn, aRoster, everyDay, rostersHouse } from '../testing.ts'
import { runAs } from '#platform/testing/callers.ts'
import { waitingShifts } from './waiting-shifts.ts'

let house: TestHouse
let offices: SmallOffices
beforeAll(async () => {
  ;({ house, offices } = await rostersHouse())
})
afterAll(() => house.close())

const calendar = houseCalendar()
const morning = (day: Day) => addMinutes(startOfDay(day), 8 * 60)

/** The next day from a day on of which the day after is a working day, or is not. */
function dayBefore(isWorking: boolean, from: Day): Day {
  let day = from
  while (calendar.isWorkingDay(addDays(day, 1)) !== isWorking) day = addDays(day, 1)
  return day
}

test('the day before, whoever keeps the roster hears of shifts nobody has taken and of those that are served', async () => {
  const today = dayOf(house.now())
  const rosterId = await aRoster(house, { hours: everyDay, seats: 2 })
  const barber = await aPartnerOn(house, rosterId, { name: '阿强理发店' })
  await runIn(house)(publishPeriod, { rosterId, from: addDays(today, 1), to: addDays(today, 14) })

  const secretary = await staffAt(house, { role: 'secretary', placeId: smallWorld.community })
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  const visitor = await staffAt(house, {
    role: 'followUpVisitor',
    organisationId: offices.committee,
    placeId: smallWorld.community,
  })
  const before = dayBefore(true, today)
  const waitsFor = (caller: typeof secretary) =>
    waitingFor(house, { waits: waitingShifts, caller, now: morning(before) })
  expect(await waitsFor(secretary)).toEqual({ 'rosters.open': 1, 'rosters.ahead': 1 })
  expect(await waitsFor(elsewhere)).toEqual({})
  expect(await waitsFor(visitor)).toEqual({})

  // Whoever asks for cover still has the shift, and the keeper hears that somebody is looked for.
  const { mine } = await runAs(house, barber.caller)(getMyDuties, {})
  const tomorrow = mine.find(({ on }) => on === addDays(before, 1))
  await runAs(house, barber.caller)(askCover, { rosterId, dutyId: tomorrow?.dutyId ?? '', wish: 'ask' })
  expect(await waitsFor(secretary)).toEqual({ 'rosters.open': 2 })

  const [line] = await houseReadTransaction(house.pool, (tx) =>
    waitingShifts(tx, { actor: secretary.actor, trees: house.trees, now: morning(before) }),
  )
  expect(line).toMatchObject({ zh: '明天还没人接的班', href: `/desk/rosters/${rosterId}` })

  await runIn(house)(closeRoster, { rosterId, reason: '院子翻修' })
  expect(await waitsFor(secretary)).toEqual({})
})

test('before days off the morning looks on to the next working day, since no digest comes in between', () => {
  const friday = '2026-07-03'
  expect(comingDays(morning(friday), calendar)).toEqual({
    from: '2026-07-04',
    to: '2026-07-06',
    say: { zh: '明天到下周一', en: 'from tomorrow to next Mon' },
  })
  // The eve of the National Day holiday.
  expect(comingDays(morning('2026-09-30'), calendar)).toMatchObject({ from: '2026-10-01', to: '2026-10-08' })
  expect(comingDays(morning('2026-07-01'), calendar)).toMatchObject({ to: '2026-07-02', say: { zh: '明天' } })
})
