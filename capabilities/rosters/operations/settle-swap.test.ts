import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aParticipant, closesBooklet } from '#capabilities/participants/testing.ts'
import { aPartner, endsPartner, type InvitedPartner } from '#capabilities/partners/testing.ts'
import { runIn } from '#capabilities/places/testing.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { type Caller, runAs } from '#platform/testing/callers.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '#platform/time/instant.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { rosterFigures } from '../figures.ts'
import { keepRosters } from '../jobs/keep-rosters.ts'
import { rosters } from '../module.ts'
import { aPartnerOn, aRoster, everyDay, rostersHouse } from '../testing.ts'
import { personMember } from '../shapes.ts'
import { askCover } from './ask-cover.ts'
import { askSwap } from './ask-swap.ts'
import { getMyDuties } from './get-my-duties.ts'
import { getRoster } from './get-roster.ts'
import { joinRoster } from './join-roster.ts'
import { passDays } from './pass-days.ts'
import { publishPeriod } from './publish-period.ts'
import { releaseDuty } from './release-duty.ts'
import { sayMissed } from './say-missed.ts'
import { settleSwap } from './settle-swap.ts'
import { takeDuty } from './take-duty.ts'

let house: TestHouse
let rosterId: string
let barber: InvitedPartner
let pharmacy: InvitedPartner
beforeAll(async () => {
  ;({ house } = await rostersHouse())
})
afterAll(() => house.close())

const today = () => dayOf(house.now())
const refusal = (rule: string) => ({ text: { rule: `rosters.${rule}` } })

beforeEach(async () => {
  rosterId = await aRoster(house, { hours: everyDay })
  barber = await aPartnerOn(house, rosterId, { name: '阿强理发店' })
  pharmacy = await aPartnerOn(house, rosterId, { name: '康民药店' })
  await runIn(house)(publishPeriod, { rosterId, from: addDays(today(), 1), to: addDays(today(), 8) })
})

const dutiesOf = async (caller: Caller) => (await runAs(house, caller)(getMyDuties, {})).mine
const firstOf = async (caller: Caller) => {
  const [duty] = await dutiesOf(caller)
  if (!duty) throw new Error('there is a shift')
  return duty
}

async function anAskedSwap() {
  const [mine, theirs] = [await firstOf(barber.caller), await firstOf(pharmacy.caller)]
  const swapId = house.newId()
  await runAs(house, barber.caller)(askSwap, {
    rosterId,
    swapId,
    dutyId: mine.dutyId,
    forDutyId: theirs.dutyId,
  })
  return { swapId, mine, theirs }
}

test('a barber swaps a day with the pharmacy: asked, accepted, and each has the other’s day', async () => {
  const { swapId, mine, theirs } = await anAskedSwap()
  const { swaps } = await runAs(house, pharmacy.caller)(getMyDuties, {})
  expect(swaps).toMatchObject([
    { isForMe: true, otherName: '阿强理发店', mine: { on: theirs.on }, theirs: { on: mine.on } },
  ])
  await runAs(house, pharmacy.caller)(settleSwap, { rosterId, swapId, answer: 'accept' })
  expect((await firstOf(pharmacy.caller)).on).toBe(mine.on)
  expect((await dutiesOf(barber.caller)).map(({ on }) => on)).toContain(theirs.on)
  expect((await runAs(house, pharmacy.caller)(getMyDuties, {})).swaps).toEqual([])
})

test('a swap that one accepts while the other withdraws is settled in order, exactly once', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { swapId, mine, theirs } = await anAskedSwap()
    const answers = await Promise.allSettled([
      runAs(house, pharmacy.caller)(settleSwap, { rosterId, swapId, answer: 'accept' }),
      runAs(house, barber.caller)(settleSwap, { rosterId, swapId, answer: 'withdraw' }),
    ])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [lost] = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
    expect(lost).toMatchObject(refusal('swap-over'))
    const isSwapped = answers[0]?.status === 'fulfilled'
    const held = (await dutiesOf(barber.caller)).map(({ dutyId }) => dutyId)
    expect(held.includes(theirs.dutyId)).toBe(isSwapped)
    expect(held.includes(mine.dutyId)).toBe(!isSwapped)
  }
})

test('a swap is refused by the wrong one, for a past or foreign shift, and when a shift has changed hands', async () => {
  const { swapId, mine, theirs } = await anAskedSwap()
  await expect(
    runAs(house, barber.caller)(settleSwap, { rosterId, swapId, answer: 'accept' }),
  ).rejects.toMatchObject(refusal('not-yours'))
  const again = { rosterId, swapId: house.newId(), dutyId: mine.dutyId, forDutyId: theirs.dutyId }
  await expect(runAs(house, barber.caller)(askSwap, again)).rejects.toMatchObject(refusal('swap-asked'))
  await expect(runAs(house, pharmacy.caller)(askSwap, again)).rejects.toMatchObject(refusal('not-yours'))
  const later = { now: addMinutes(startOfDay(addDays(mine.on, 3)), 600) }
  await expect(
    runAs(house, pharmacy.caller, later)(settleSwap, { rosterId, swapId, answer: 'accept' }),
  ).rejects.toMatchObject(refusal('past'))
  await runIn(house)(releaseDuty, { rosterId, dutyId: theirs.dutyId })
  await expect(
    runAs(house, pharmacy.caller)(settleSwap, { rosterId, swapId, answer: 'accept' }),
  ).rejects.toMatchObject(refusal('swap-stale'))
  await runAs(house, pharmacy.caller)(settleSwap, { rosterId, swapId, answer: 'decline' })
})

test('whoever asks for cover keeps the shift until somebody takes it, and the first one has it', async () => {
  const { dutyId } = await firstOf(barber.caller)
  const noodles = await aPartnerOn(house, rosterId, { name: '面馆' })
  await expect(runAs(house, pharmacy.caller)(takeDuty, { rosterId, dutyId })).rejects.toMatchObject(
    refusal('taken'),
  )
  await runAs(house, barber.caller)(askCover, { rosterId, dutyId, wish: 'ask' })
  const takers = await Promise.allSettled(
    [pharmacy, noodles].map(({ caller }) => runAs(house, caller)(takeDuty, { rosterId, dutyId })),
  )
  expect(takers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [late] = takers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  expect(late).toMatchObject(refusal('taken'))
  const outside = await aPartner(house)
  await expect(runAs(house, outside.caller)(takeDuty, { rosterId, dutyId })).rejects.toMatchObject(
    refusal('not-in'),
  )
  const own = await firstOf(barber.caller)
  await runAs(house, barber.caller)(askCover, { rosterId, dutyId: own.dutyId, wish: 'ask' })
  await runAs(house, barber.caller)(askCover, { rosterId, dutyId: own.dutyId, wish: 'withdraw' })
  await expect(
    runAs(house, noodles.caller)(takeDuty, { rosterId, dutyId: own.dutyId }),
  ).rejects.toMatchObject(refusal('taken'))
})

test('nobody is in two places at one time: rotation goes round it, sign-up is refused, and so does the table', async () => {
  const other = await aRoster(house, { hours: everyDay, isOpen: true })
  await runIn(house)(joinRoster, { rosterId: other, memberId: barber.memberId })
  await runIn(house)(publishPeriod, { rosterId: other, from: addDays(today(), 1), to: addDays(today(), 8) })
  const mine = await dutiesOf(barber.caller)
  expect(new Set(mine.map(({ on }) => on)).size).toBe(mine.length)
  const { others } = await runAs(house, barber.caller)(getMyDuties, {})
  const open = others.find((duty) => duty.rosterId === other && duty.holder === null)
  await expect(
    runAs(house, barber.caller)(takeDuty, { rosterId: other, dutyId: open?.dutyId ?? '' }),
  ).rejects.toMatchObject(refusal('busy'))
  await expect(
    house.database.pool.query(
      `insert into rosters.duty (duty_id, roster_id, on_day, from_minute, to_minute, member_id, changed_at)
       values ($1, $2, $3, 600, 700, $4, now())`,
      [house.newId(), other, mine[0]?.on, barber.memberId],
    ),
  ).rejects.toMatchObject({ constraint: 'one_duty_at_a_time' })
})

test('two rosters published at the same instant never give one partner two shifts at one time', async () => {
  const both = await Promise.all([1, 2].map(() => aRoster(house, { hours: everyDay })))
  const partner = await aPartner(house)
  for (const id of both) await runIn(house)(joinRoster, { rosterId: id, memberId: partner.memberId })
  const period = { from: addDays(today(), 30), to: addDays(today(), 33) }
  const answers = await Promise.allSettled(
    both.map((id) => runIn(house)(publishPeriod, { rosterId: id, ...period })),
  )
  for (const answer of answers) {
    if (answer.status === 'rejected') expect(answer.reason).toMatchObject(refusal('busy'))
  }
  const mine = await dutiesOf(partner.caller)
  expect(new Set(mine.map(({ on }) => on)).size).toBe(mine.length)
  expect(mine.length).toBe(4)
})

test('days simply pass and count, unless the community said that nobody came; nothing is clocked', async () => {
  const { dutyId, on } = await firstOf(barber.caller)
  await expect(runIn(house)(sayMissed, { rosterId, dutyId })).rejects.toMatchObject(refusal('not-yet-time'))
  const console = { actor: { kind: 'console', name: 'test' } } as const
  const noon = addMinutes(startOfDay(on), 720)
  await runAs(house, console, { now: noon })(sayMissed, { rosterId, dutyId })
  const later = addMinutes(startOfDay(addDays(today(), 40)), 600)
  await keepRosters.run({ ...house, now: () => later })
  await keepRosters.run({ ...house, now: () => later })
  await expect(runAs(house, console, { now: later })(sayMissed, { rosterId, dutyId })).rejects.toMatchObject(
    refusal('is-passed'),
  )
  await expect(runIn(house)(passDays, { rosterId, until: addDays(today(), 3) })).rejects.toMatchObject(
    refusal('not-yet-time'),
  )
  const { rows } = await house.database.pool.query<{ status: string; count: number }>(
    'select status, count(*)::int as count from rosters.duty where roster_id = $1 group by status order by status',
    [rosterId],
  )
  expect(rows).toEqual([
    { status: 'missed', count: 1 },
    { status: 'passed', count: 7 },
  ])
})

test('a neighbour takes an open shift, is seen by name by those on the roster, and it counts as taken', async () => {
  const open = await aRoster(house, { hours: everyDay, isOpen: true })
  const period = { from: addDays(today(), 1), to: addDays(today(), 3) }
  await runIn(house)(publishPeriod, { rosterId: open, ...period })
  const grandmother = await aParticipant(house, { name: '陈阿婆' })
  const memberId = personMember(grandmother.participantId)
  await runAs(house, grandmother.caller)(joinRoster, { rosterId: open, memberId })
  const { others } = await runAs(house, grandmother.caller)(getMyDuties, {})
  expect(others).toHaveLength(3)
  const dutyId = others[0]?.dutyId ?? ''
  await runAs(house, grandmother.caller)(takeDuty, { rosterId: open, dutyId })
  expect(await dutiesOf(grandmother.caller)).toMatchObject([{ dutyId, holder: { memberId, name: '陈阿婆' } }])
  const { pool, trees } = house
  await foldFigures({ pool, trees, figures: rosterFigures })
  const to = addDays(today(), 60)
  const question = { figures: rosterFigures, tree: 'place', node: smallWorld.county } as const
  const { values } = await writeTransaction(pool, (tx) =>
    readFigures(tx, { ...question, from: '2024-01-01', to, today: to, as: 'house', slice: 'kind:signUp' }),
  )
  expect(values.find(({ figureId }) => figureId === 'rosters.shiftsTaken')?.value).toBe(1)
})

test('whoever’s partnership is over or whose booklet is closed leaves every roster, and their shifts are open again', async () => {
  const open = await aRoster(house, { hours: everyDay, isOpen: true })
  const person = await aParticipant(house)
  const memberId = personMember(person.participantId)
  await runAs(house, person.caller)(joinRoster, { rosterId: open, memberId })
  await runIn(house)(publishPeriod, { rosterId: open, from: addDays(today(), 1), to: addDays(today(), 4) })
  await closesBooklet(house, person)
  await endsPartner(house, barber)
  await keepRosters.run(house)
  const openShifts = async (id: string) => {
    const { days } = await runIn(house)(getRoster, { rosterId: id, days: 9 })
    return days.flatMap(({ duties }) => duties).filter(({ holder }) => holder === null).length
  }
  expect(await openShifts(open)).toBe(4)
  expect(await openShifts(rosterId)).toBe(4)
  const { turns } = await runIn(house)(getRoster, { rosterId, days: 1 })
  expect(turns.map(({ name }) => name)).toEqual(['康民药店'])
})

test('rosters can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(house, rosters.views)
  expect(before['rosters.duty']?.length).toBeGreaterThan(50)
  expect(before['rosters.holding']?.length).toBeGreaterThan(50)
  expect(after).toEqual(before)
})
