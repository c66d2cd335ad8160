import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SmallOffices } from '#capabilities/organisations/testing.ts'
import {
  aParticipant,
  closesBooklet,
  type Participant,
  participantViews,
} from '#capabilities/participants/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { anyone, runAs, staffAt } from '#platform/testing/callers.ts'
import { eventsInCalendar, startsElsewhere } from '#platform/testing/read-calendar.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '#platform/time/instant.ts'
import { letClosedBookletsGo } from '../jobs/let-closed-booklets-go.ts'
import { activities } from '../module.ts'
import { activitiesHouse, aPlannedActivity, asGuest, aSignUp } from '../testing.ts'
import { callOffActivity } from './call-off-activity.ts'
import { changeActivity } from './change-activity.ts'
import { getActivity } from './get-activity.ts'
import { getHostList } from './get-host-list.ts'
import { getMySignUp } from './get-my-sign-up.ts'
import { getMySignUpCalendar } from './get-my-sign-up-calendar.ts'
import { keepSignUp } from './keep-sign-up.ts'
import { listMySignUps } from './list-my-sign-ups.ts'
import { signUp } from './sign-up.ts'
import { withdrawSignUp } from './withdraw-sign-up.ts'

let house: TestHouse
let offices: SmallOffices
beforeAll(async () => {
  ;({ house, offices } = await activitiesHouse(participantViews))
})
afterAll(() => house.close())

const planned = (given: Partial<Parameters<typeof aPlannedActivity>[1]> = {}) =>
  aPlannedActivity(house, { hostId: offices.committee, ...given })
const refusal = (rule: string) => ({ text: { rule: `activities.${rule}` } })
const tomorrow = () => {
  const startsAt = addMinutes(house.now(), 24 * 60)
  return { startsAt, endsAt: addMinutes(startsAt, 90) }
}

/** Somebody signs up with their booklet, writing no name. */
async function signsUp({ participantId, caller }: Participant, activityId: string) {
  const wish = aSignUp(house, { activityId, participantId })
  await runAs(house, caller)(signUp, wish)
  return wish
}

test('whoever holds a booklet signs up without writing a name; the host reads what the booklet calls them', async () => {
  const activityId = await planned(tomorrow())
  const zhang = await aParticipant(house, { name: '张阿姨' })
  const other = await aParticipant(house)
  const { signUpId } = await signsUp(zhang, activityId)
  const host = await staffAt(house, { role: 'gridWorker', placeId: smallWorld.community })
  const { signUps } = await runAs(house, host)(getHostList, { activityId })
  expect(signUps).toMatchObject([{ signUpId, name: '张阿姨' }])
  const mine = await runAs(house, zhang.caller)(listMySignUps, {})
  expect(mine.signUps).toMatchObject([
    { signUpId, status: 'signed', activity: { activityId, spot: '社区活动室' } },
  ])
  expect((await runAs(house, other.caller)(listMySignUps, {})).signUps).toEqual([])
  await expect(runAs(house, other.caller)(getMySignUp, { signUpId })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(runAs(house, other.caller)(withdrawSignUp, { activityId, signUpId })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('the booklet and the receipt of the phone open the same sign-up, and either gives it back', async () => {
  const activityId = await planned({ ...tomorrow(), capacity: 1 })
  const zhang = await aParticipant(house, { name: '张阿姨' })
  const wish = await signsUp(zhang, activityId)
  const { signUpId } = wish
  const next = aSignUp(house, { activityId })
  await runAs(house, anyone)(signUp, next)
  await expect(runAs(house, asGuest(wish))(getMySignUp, {})).resolves.toMatchObject({ signUpId })
  await expect(runAs(house, zhang.caller)(getMySignUp, { signUpId })).resolves.toMatchObject({
    abilities: ['withdrawSignUp', 'getMySignUpCalendar'],
  })
  await runAs(house, zhang.caller)(withdrawSignUp, { activityId, signUpId })
  await expect(runAs(house, asGuest(next))(getMySignUp, {})).resolves.toMatchObject({ status: 'signed' })
  expect((await runAs(house, zhang.caller)(listMySignUps, {})).signUps).toEqual([])
})

test('a booklet is signed up once, also from a second phone, and a code that stopped keeps nothing', async () => {
  const activityId = await planned(tomorrow())
  const zhang = await aParticipant(house)
  const wish = await signsUp(zhang, activityId)
  const again = aSignUp(house, { activityId, participantId: zhang.participantId })
  await expect(runAs(house, zhang.caller)(signUp, again)).rejects.toMatchObject(refusal('signed-up-already'))
  // Whoever shows no booklet, or another one, keeps nothing in this one.
  for (const caller of [anyone, asGuest(wish), (await aParticipant(house)).caller])
    await expect(runAs(house, caller)(signUp, again)).rejects.toMatchObject(refusal('booklet-stopped'))
  await expect(runAs(house, anyone)(getActivity, { activityId })).resolves.toMatchObject({ signed: 1 })
})

test('a sign-up made before the booklet moves in by choice, is listed there, and goes on by its own receipt', async () => {
  const activityId = await planned(tomorrow())
  const wish = aSignUp(house, { activityId })
  await runAs(house, anyone)(signUp, wish)
  const zhang = await aParticipant(house, { name: '张阿姨' })
  const other = await aParticipant(house)
  const { signUpId, receipt } = wish
  const keep = { activityId, signUpId, receipt }
  const wrong = { ...keep, receipt: aSignUp(house, { activityId }).receipt }
  for (const caller of [zhang.caller, other.caller])
    await expect(runAs(house, caller)(keepSignUp, wrong)).rejects.toMatchObject({ code: 'not-found' })
  await expect(runAs(house, asGuest(wish))(keepSignUp, keep)).rejects.toMatchObject({ code: 'not-found' })
  await runAs(house, zhang.caller)(keepSignUp, keep)
  await runAs(house, zhang.caller)(keepSignUp, keep)
  expect((await runAs(house, zhang.caller)(listMySignUps, {})).signUps).toMatchObject([{ signUpId }])
  await expect(runAs(house, asGuest(wish))(getMySignUp, {})).resolves.toMatchObject({ status: 'signed' })
  const { signUps } = await runIn(house)(getHostList, { activityId })
  expect(signUps).toMatchObject([{ signUpId, name: '张阿姨' }])
  await expect(runAs(house, other.caller)(keepSignUp, keep)).rejects.toMatchObject(refusal('kept-elsewhere'))
  const second = aSignUp(house, { activityId })
  await runAs(house, anyone)(signUp, second)
  const twice = { activityId, signUpId: second.signUpId, receipt: second.receipt }
  await expect(runAs(house, zhang.caller)(keepSignUp, twice)).rejects.toMatchObject(
    refusal('signed-up-already'),
  )
  await runAs(house, asGuest(second))(withdrawSignUp, { activityId, signUpId: second.signUpId })
  await expect(runAs(house, other.caller)(keepSignUp, twice)).rejects.toMatchObject(refusal('sign-up-over'))
})

test('without a booklet everything stays as it was, also for whoever has one and does not use it', async () => {
  const activityId = await planned(tomorrow())
  const zhang = await aParticipant(house, { name: '张阿姨' })
  const wish = aSignUp(house, { activityId })
  await runAs(house, zhang.caller)(signUp, wish)
  await expect(runAs(house, asGuest(wish))(getMySignUp, {})).resolves.toMatchObject({ status: 'signed' })
  expect((await runAs(house, zhang.caller)(listMySignUps, {})).signUps).toEqual([])
  const { signUps } = await runIn(house)(getHostList, { activityId })
  expect(signUps).toMatchObject([{ name: null }])
})

test('one’s own sign-up goes into a calendar at its hour, with a ring before it, and a moved hour is the newer telling', async () => {
  const { startsAt, endsAt } = tomorrow()
  const activityId = await planned({ startsAt, endsAt })
  const zhang = await aParticipant(house)
  const wish = await signsUp(zhang, activityId)
  const { signUpId } = wish
  const read = async () =>
    eventsInCalendar((await runAs(house, zhang.caller)(getMySignUpCalendar, { signUpId })).text)
  const whole = (at: string) => `${at.slice(0, 16)}:00.000Z`
  expect(await read()).toEqual([
    {
      uid: `sign-up-${signUpId}@groundwork`,
      title: '量血压、测血糖',
      place: '海滨社区居民委员会 · 社区活动室',
      startsAt: whole(startsAt),
      endsAt: whole(endsAt),
      sequence: 0,
      status: 'CONFIRMED',
      rings: ['-PT60M'],
    },
  ])
  const { text } = await runAs(house, asGuest(wish))(getMySignUpCalendar, {})
  await expect(startsElsewhere(text, 'America/New_York')).resolves.toEqual({
    zone: 'America/New_York',
    starts: [whole(startsAt)],
  })
  const { title, spot, capacity, groups, about } = await runAs(house, anyone)(getActivity, { activityId })
  const later = { startsAt: addMinutes(startsAt, 60), endsAt: addMinutes(endsAt, 60) }
  await runIn(house)(changeActivity, { activityId, title, spot, capacity, groups, about, ...later })
  expect(await read()).toMatchObject([{ sequence: 1, startsAt: whole(later.startsAt) }])
  await runIn(house)(callOffActivity, { activityId, reason: '台风，改到下周' })
  expect(await read()).toMatchObject([{ status: 'CANCELLED', rings: [] }])
})

test('an activity over midnight ends on the next day in the calendar', async () => {
  const startsAt = addMinutes(startOfDay(addDays(dayOf(house.now()), 3)), 22 * 60)
  const activityId = await planned({ startsAt, endsAt: addMinutes(startsAt, 180) })
  const zhang = await aParticipant(house)
  const { signUpId } = await signsUp(zhang, activityId)
  const { text } = await runAs(house, zhang.caller)(getMySignUpCalendar, { signUpId })
  expect(eventsInCalendar(text)).toMatchObject([{ startsAt, endsAt: addMinutes(startsAt, 180) }])
})

test('a closed booklet gives back what is to come, each with its own entry, and whoever waits moves up', async () => {
  const first = await planned({ ...tomorrow(), capacity: 1 })
  const second = await planned(tomorrow())
  const zhang = await aParticipant(house, { name: '张阿姨' })
  const stays = await aParticipant(house)
  const held = [await signsUp(zhang, first), await signsUp(zhang, second)]
  const waiting = aSignUp(house, { activityId: first })
  await runAs(house, anyone)(signUp, waiting)
  const kept = await signsUp(stays, second)
  await letClosedBookletsGo.run(house)
  await expect(runAs(house, zhang.caller)(listMySignUps, {})).resolves.toMatchObject({
    signUps: [{ status: 'signed' }, { status: 'signed' }],
  })
  await closesBooklet(house, zhang)
  await letClosedBookletsGo.run(house)
  await letClosedBookletsGo.run(house)
  const { rows } = await house.database.pool.query<{ actor: string; signUpId: string }>(
    `select actor, data ->> 'signUpId' as "signUpId" from ledger.entry
     where type = 'activities.withdrawn.v1' and data ->> 'signUpId' = any ($1)`,
    [held.map(({ signUpId }) => signUpId)],
  )
  expect(rows.map(({ signUpId }) => signUpId).toSorted()).toEqual(
    held.map(({ signUpId }) => signUpId).toSorted(),
  )
  expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set([`job:${letClosedBookletsGo.name}`]))
  await expect(runAs(house, asGuest(waiting))(getMySignUp, {})).resolves.toMatchObject({ status: 'signed' })
  await expect(runAs(house, asGuest(kept))(getMySignUp, {})).resolves.toMatchObject({ status: 'signed' })
})

test('what stands in booklets can be thrown away and told again from the ledger, row for row', async () => {
  await signsUp(await aParticipant(house, { name: '何伯' }), await planned(tomorrow()))
  const { before, after } = await toldAgain(house, activities.views)
  expect(before['activities.person']?.length).toBeGreaterThan(3)
  expect(before['activities.sign_up']?.length).toBeGreaterThan(5)
  expect(after).toEqual(before)
})

test('the ledger holds ids of booklets, and no name', async () => {
  const activityId = await planned(tomorrow())
  await signsUp(await aParticipant(house, { name: '欧阳老师' }), activityId)
  const { rows } = await house.database.pool.query<{ text: string }>(
    'select data::text as text from ledger.entry where stream = $1',
    [`activity:${activityId}`],
  )
  expect(rows.map(({ text }) => text).join()).not.toMatch(/欧阳/)
})
