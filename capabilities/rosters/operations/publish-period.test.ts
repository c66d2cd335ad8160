import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SmallOffices } from '#capabilities/organisations/testing.ts'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { anOpenStation } from '#capabilities/stations/testing.ts'
import { anyone, runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, type Day, dayOf } from '#platform/time/instant.ts'
import { aPartnerOn, aRoster, everyDay, mondayToFriday, rostersHouse } from '../testing.ts'
import { personMember } from '../shapes.ts'
import { changeRoster } from './change-roster.ts'
import { closeRoster } from './close-roster.ts'
import { getRoster } from './get-roster.ts'
import { joinRoster } from './join-roster.ts'
import { leaveRoster } from './leave-roster.ts'
import { listRosters } from './list-rosters.ts'
import { openRoster } from './open-roster.ts'
import { previewPeriod } from './preview-period.ts'
import { publishPeriod } from './publish-period.ts'
import { calendar } from './roster-steps.ts'
import { setAway } from './set-away.ts'

let house: TestHouse
let offices: SmallOffices
beforeAll(async () => {
  ;({ house, offices } = await rostersHouse())
})
afterAll(() => house.close())

const refusal = (rule: string) => ({ text: { rule: `rosters.${rule}` } })
// A Friday before the New Year of 2026, so that the notice of holidays is loaded.
const newYearsEve = '2025-12-31T02:00:00.000Z'
const january = { from: '2026-01-01', to: '2026-01-09' }

test('partners take Monday to Friday in turn; the New Year is off and the Sunday worked instead is on', async () => {
  const rosterId = await aRoster(house)
  const barber = await aPartnerOn(house, rosterId, { name: '阿强理发店' })
  const pharmacy = await aPartnerOn(house, rosterId, { name: '康民药店', trade: '药店' })
  const then = { now: newYearsEve }
  const keeper = await staffAt(house, { role: 'secretary', placeId: smallWorld.community })
  const preview = await runAs(house, keeper, then)(previewPeriod, { rosterId, ...january })
  expect(preview.turns.map(({ on, next }) => [on, next?.name])).toEqual([
    ['2026-01-04', '阿强理发店'],
    ['2026-01-05', '康民药店'],
    ['2026-01-06', '阿强理发店'],
    ['2026-01-07', '康民药店'],
    ['2026-01-08', '阿强理发店'],
    ['2026-01-09', '康民药店'],
  ])
  expect(preview.turns.map(({ because }) => because)).toEqual([
    ...['order', 'fewest', 'longestAgo', 'fewest', 'longestAgo', 'fewest'],
  ])
  expect(preview.each.map(({ turns }) => turns)).toEqual([3, 3])
  await runAs(house, keeper, then)(publishPeriod, { rosterId, ...january })
  const shown = await runAs(house, anyone, then)(getRoster, { rosterId, from: '2026-01-01', days: 9 })
  expect(shown.days[0]).toMatchObject({ on: '2026-01-01', note: { zh: '元旦' }, duties: [] })
  expect(shown.days[3]?.duties[0]?.holder).toEqual({ memberId: barber.memberId, name: '阿强理发店' })
  expect(shown.turns).toEqual([])
  const inside = await runAs(house, keeper, then)(getRoster, { rosterId, days: 1 })
  expect(inside.turns.map(({ name, turns, lastOn }) => [name, turns, lastOn])).toEqual([
    ['阿强理发店', 3, '2026-01-08'],
    ['康民药店', 3, '2026-01-09'],
  ])
  expect(inside.next).toMatchObject({
    on: '2026-01-12',
    next: { memberId: barber.memberId },
    because: 'longestAgo',
  })
  expect(pharmacy.memberId).toMatch(/^partner-/)
})

function dayOffAfter(day: Day) {
  let off = addDays(day, 1)
  while (calendar.isWorkingDay(off)) off = addDays(off, 1)
  return { from: off, to: off }
}

test('a roster with nobody, a period in the past, too long, taken or without a shift is refused with the remedy', async () => {
  const rosterId = await aRoster(house)
  const today = dayOf(house.now())
  const next = { rosterId, from: addDays(today, 1), to: addDays(today, 28) }
  await expect(runIn(house)(publishPeriod, next)).rejects.toMatchObject(refusal('nobody'))
  const { memberId } = await aPartnerOn(house, rosterId)
  await expect(runIn(house)(publishPeriod, { ...next, from: today })).rejects.toMatchObject(
    refusal('past-period'),
  )
  await expect(runIn(house)(publishPeriod, { ...next, to: addDays(today, 120) })).rejects.toMatchObject(
    refusal('too-long-period'),
  )
  await runIn(house)(publishPeriod, next)
  await expect(
    runIn(house)(publishPeriod, { ...next, from: addDays(today, 28), to: addDays(today, 40) }),
  ).rejects.toMatchObject(refusal('period-taken'))
  await expect(runIn(house)(publishPeriod, { rosterId, ...dayOffAfter(next.to) })).rejects.toMatchObject(
    refusal('no-days'),
  )
  await expect(runIn(house)(joinRoster, { rosterId, memberId })).rejects.toMatchObject(refusal('already-in'))
})

test('overlapping shifts, no shift at all, and a station of another community are refused', async () => {
  const overlapping = [
    { from: '09:00', to: '11:00' },
    { from: '10:30', to: '12:00' },
  ]
  const week = (spans: readonly { from: string; to: string }[]) => ({
    ...mondayToFriday.hours,
    week: Array.from({ length: 7 }, () => [...spans]),
  })
  await expect(aRoster(house, { hours: week(overlapping) })).rejects.toMatchObject(refusal('shifts-overlap'))
  await expect(aRoster(house, { hours: week([]) })).rejects.toMatchObject(refusal('no-shifts'))
  const stationId = await anOpenStation(house, { organisationId: offices.committee })
  const at = (placeId: string) => ({ rosterId: house.newId(), placeId, stationId, ...mondayToFriday })
  await expect(runIn(house)(openRoster, at(smallWorld.otherCommunity))).rejects.toMatchObject(
    refusal('unknown-station'),
  )
  const { rosterId } = await runIn(house)(openRoster, at(smallWorld.community))
  const { rosters } = await runAs(house, anyone)(listRosters, { stationId, skip: 0, limit: 10 })
  expect(rosters).toMatchObject([{ rosterId, stationName: '海滨暖蜂驿站', publishedTo: null, open: 0 }])
  const below = await runAs(house, anyone)(listRosters, { within: smallWorld.street, skip: 0, limit: 10 })
  expect(below.rosters.map((roster) => roster.rosterId)).toContain(rosterId)
})

test('whoever joins later begins level; whoever leaves frees the shifts to come', async () => {
  const rosterId = await aRoster(house, { hours: everyDay })
  await aPartnerOn(house, rosterId, { name: '阿强理发店' })
  const today = dayOf(house.now())
  await runIn(house)(publishPeriod, { rosterId, from: addDays(today, 1), to: addDays(today, 28) })
  const late = await aPartnerOn(house, rosterId, { name: '新来的面馆' })
  const { turns } = await runIn(house)(getRoster, { rosterId, days: 1 })
  expect(turns[1]?.turns).toBe(turns[0]?.turns)
  await runIn(house)(publishPeriod, { rosterId, from: addDays(today, 29), to: addDays(today, 42) })
  await runAs(house, late.caller)(leaveRoster, { rosterId, memberId: late.memberId })
  const { days, open } = await runIn(house)(getRoster, { rosterId, from: addDays(today, 29), days: 14 })
  const holders = days.flatMap(({ duties }) => duties.map(({ holder }) => holder?.name ?? 'open'))
  expect(new Set(holders)).toEqual(new Set(['阿强理发店', 'open']))
  expect(open).toBeGreaterThan(3)
})

test('days one cannot come are respected, told by the member alone or, for a partner, by the community', async () => {
  const rosterId = await aRoster(house)
  const barber = await aPartnerOn(house, rosterId, { name: '阿强理发店' })
  const pharmacy = await aPartnerOn(house, rosterId, { name: '康民药店' })
  const away = { weekdays: [0], spans: [{ from: '2026-01-06', to: '2026-01-06' }] }
  await expect(
    runAs(house, pharmacy.caller)(setAway, { rosterId, memberId: barber.memberId, away }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
  await runAs(house, barber.caller)(setAway, { rosterId, memberId: barber.memberId, away })
  const then = { now: newYearsEve }
  const { turns } = await runAs(
    house,
    { actor: { kind: 'console', name: 'test' } },
    then,
  )(previewPeriod, {
    rosterId,
    from: '2026-01-05',
    to: '2026-01-07',
  })
  expect(turns.map(({ next }) => next?.name)).toEqual(['康民药店', '康民药店', '阿强理发店'])
  expect(turns[0]?.passedOver).toEqual([{ memberId: barber.memberId, name: '阿强理发店', why: 'away' }])
})

test('a neighbour joins an open roster with a booklet; nobody else puts a person on a roster', async () => {
  const keeper = await staffAt(house, { role: 'secretary', placeId: smallWorld.community })
  const [closed, open] = [await aRoster(house), await aRoster(house, { isOpen: true })]
  const { participantId, caller } = await aParticipant(house, { name: '阿婆' })
  const memberId = personMember(participantId)
  await expect(runAs(house, caller)(joinRoster, { rosterId: closed, memberId })).rejects.toMatchObject(
    refusal('by-invitation'),
  )
  await expect(runAs(house, keeper)(joinRoster, { rosterId: open, memberId })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const stranger = `partner-${house.newId()}`
  await expect(
    runAs(house, keeper)(joinRoster, { rosterId: open, memberId: stranger }),
  ).rejects.toMatchObject(refusal('unknown-member'))
  await runAs(house, caller)(joinRoster, { rosterId: open, memberId })
  const seenBy = async (who: typeof caller) =>
    (await runAs(house, who)(getRoster, { rosterId: open, days: 1 })).turns.map(({ name }) => name)
  expect(await seenBy(caller)).toEqual(['阿婆'])
  expect(await seenBy(keeper)).toEqual(['阿婆'])
  expect(await seenBy(anyone)).toEqual([])
})

test('a changed roster keeps what was published; a closed one takes no more and its later shifts fall away', async () => {
  const rosterId = await aRoster(house, { hours: everyDay })
  await aPartnerOn(house, rosterId)
  const today = dayOf(house.now())
  await runIn(house)(publishPeriod, { rosterId, from: addDays(today, 1), to: addDays(today, 14) })
  await runIn(house)(changeRoster, {
    rosterId,
    ...mondayToFriday,
    hours: everyDay,
    seats: 2,
    name: '两人一班',
  })
  const shiftsOf = async () => {
    const { days } = await runIn(house)(getRoster, { rosterId, days: 15 })
    return days.flatMap(({ duties }) => duties)
  }
  expect((await shiftsOf()).length).toBe(14)
  await runIn(house)(closeRoster, { rosterId, reason: '暑期停班' })
  expect(await shiftsOf()).toEqual([])
  await expect(
    runIn(house)(publishPeriod, { rosterId, from: addDays(today, 20), to: addDays(today, 25) }),
  ).rejects.toMatchObject(refusal('closed'))
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  await expect(runAs(house, elsewhere)(changeRoster, { rosterId, ...mondayToFriday })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})
