import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SmallOffices } from '#capabilities/organisations/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { anyone, runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { addMinutes, dayOf } from '#platform/time/instant.ts'
import { activities } from '../module.ts'
import { activitiesHouse, aPlan, aPlannedActivity, asGuest, aSignUp } from '../testing.ts'
import { callOffActivity } from './call-off-activity.ts'
import { changeActivity } from './change-activity.ts'
import { getActivity } from './get-activity.ts'
import { getHostList } from './get-host-list.ts'
import { getMySignUp } from './get-my-sign-up.ts'
import { listActivities } from './list-activities.ts'
import { planActivity } from './plan-activity.ts'
import { signUp } from './sign-up.ts'
import { withdrawSignUp } from './withdraw-sign-up.ts'

let house: TestHouse
let offices: SmallOffices
beforeAll(async () => {
  ;({ house, offices } = await activitiesHouse())
})
afterAll(() => house.close())

const planned = (given: Partial<Parameters<typeof aPlannedActivity>[1]> = {}) =>
  aPlannedActivity(house, { hostId: offices.committee, ...given })
const refusal = (rule: string) => ({ text: { rule: `activities.${rule}` } })
const asAnyone = () => runAs(house, anyone)

test('fifty people tap at the same instant for thirty places: the others wait in order', async () => {
  const activityId = await planned()
  const wishes = Array.from({ length: 50 }, () => aSignUp(house, { activityId }))
  const answers = await Promise.all(wishes.map((wish) => asAnyone()(signUp, wish)))
  expect(answers.filter(({ status }) => status === 'signed')).toHaveLength(30)
  const line = answers.flatMap(({ ahead }) => (ahead === null ? [] : [ahead]))
  expect(line.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, at) => at))
  await expect(asAnyone()(getActivity, { activityId })).resolves.toMatchObject({
    signed: 30,
    waiting: 20,
    abilities: [],
  })
})

test('a place that is given back goes to whoever waited first, and more places to the next', async () => {
  const activityId = await planned({ capacity: 1 })
  const [first, second, third] = [1, 2, 3].map(() => aSignUp(house, { activityId }))
  if (!first || !second || !third) throw new Error('three sign up')
  for (const one of [first, second, third]) await asAnyone()(signUp, one)
  await expect(runAs(house, asGuest(third))(getMySignUp, {})).resolves.toMatchObject({ ahead: 1 })
  const { signUpId } = first
  await runAs(house, asGuest(first))(withdrawSignUp, { activityId, signUpId })
  await expect(runAs(house, asGuest(second))(getMySignUp, {})).resolves.toMatchObject({
    status: 'signed',
    abilities: ['withdrawSignUp', 'getMySignUpCalendar'],
  })
  const { title, spot, startsAt, endsAt, groups, about } = await asAnyone()(getActivity, { activityId })
  const given = { activityId, title, spot, startsAt, endsAt, groups, about }
  await runIn(house)(changeActivity, { ...given, capacity: 2 })
  await expect(runAs(house, asGuest(third))(getMySignUp, {})).resolves.toMatchObject({ status: 'signed' })
  await expect(runIn(house)(changeActivity, { ...given, capacity: 1 })).rejects.toMatchObject(
    refusal('seats-taken'),
  )
})

test('what cannot be is refused with its reason, and nothing is signed up', async () => {
  const activityId = await planned({ capacity: 1, groups: ['children'] })
  const holder = newSecret(16)
  const wish = (given = {}) => aSignUp(house, { activityId, group: 'children', holder, ...given })
  await expect(asAnyone()(signUp, wish({ group: 'members' }))).rejects.toMatchObject(refusal('not-for-group'))
  await asAnyone()(signUp, wish())
  await expect(asAnyone()(signUp, wish({ mayWait: false }))).rejects.toMatchObject(refusal('full'))
  await asAnyone()(signUp, wish())
  await expect(asAnyone()(signUp, wish())).rejects.toMatchObject(refusal('enough-sign-ups'))
  const now = addMinutes(house.now(), 30)
  await expect(
    runAs(house, anyone, { now })(signUp, aSignUp(house, { activityId, group: 'children' })),
  ).rejects.toMatchObject(refusal('begun'))
  await expect(asAnyone()(getActivity, { activityId })).resolves.toMatchObject({ signed: 1, waiting: 1 })
})

test('what was called off says why to everyone who signed up, and takes nobody more', async () => {
  const activityId = await planned()
  const own = aSignUp(house, { activityId })
  await asAnyone()(signUp, own)
  await runIn(house)(callOffActivity, { activityId, reason: '台风，改到下周' })
  await expect(runAs(house, asGuest(own))(getMySignUp, {})).resolves.toMatchObject({
    activity: { status: 'calledOff', calledOffReason: '台风，改到下周' },
    abilities: [],
  })
  await expect(asAnyone()(signUp, aSignUp(house, { activityId }))).rejects.toMatchObject(
    refusal('called-off'),
  )
})

test('only the host reads what people want to be called; another guest or community does not', async () => {
  const activityId = await planned()
  const own = aSignUp(house, { activityId, name: '王阿姨' })
  const other = aSignUp(house, { activityId })
  await asAnyone()(signUp, own)
  await asAnyone()(signUp, other)
  const host = await staffAt(house, { role: 'gridWorker', placeId: smallWorld.community })
  const { signUps } = await runAs(house, host)(getHostList, { activityId })
  expect(signUps.map(({ name }) => name)).toEqual(['王阿姨', null])
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  await expect(runAs(house, elsewhere)(getHostList, { activityId })).rejects.toMatchObject({
    code: 'not-found',
  })
  const { signUpId } = own
  await expect(runAs(house, asGuest(other))(withdrawSignUp, { activityId, signUpId })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('the menu of a month is read by place, host and group', async () => {
  const title = '儿童绘画'
  const startsAt = addMinutes(house.now(), 40 * 24 * 60)
  await planned({ title, groups: ['children'], startsAt, endsAt: addMinutes(startsAt, 90) })
  const asked = { month: dayOf(startsAt).slice(0, 7), placeId: smallWorld.street }
  const titles = async (given: object) =>
    (await asAnyone()(listActivities, { ...asked, ...given })).activities.map((one) => one.title)
  await expect(titles({ group: 'children' })).resolves.toContain(title)
  await expect(titles({ group: 'children', hostId: offices.committee })).resolves.toContain(title)
  await expect(titles({ placeId: smallWorld.otherCommunity })).resolves.toEqual([])
  await expect(titles({ hostId: offices.government })).resolves.toEqual([])
})

test('whoever works below a place sees what that place has on, too, and which lists are theirs to keep', async () => {
  const above = await planned({ title: '街道的长者饭', placeId: smallWorld.street })
  const own = await planned({ title: '楼栋议事' })
  const elsewhere = await planned({ placeId: smallWorld.otherCommunity })
  const worker = await staffAt(house, { role: 'gridWorker', placeId: smallWorld.community })
  const listed = async (given: object) => {
    const asked = { placeId: smallWorld.community, ...given }
    const { activities } = await runAs(house, worker)(listActivities, asked)
    return new Map(activities.map((one) => [one.activityId, one.abilities]))
  }
  const below = await listed({})
  expect([own, above].map((one) => below.has(one))).toEqual([true, false])
  const around = await listed({ withAbove: 'true' })
  expect([own, above, elsewhere].map((one) => around.get(one))).toEqual([['recordAttendance'], [], undefined])
})

test('a plan that cannot be is refused, naming the field', async () => {
  const plan = (given: object) => aPlan(house, { hostId: offices.committee, ...given })
  const now = house.now()
  const inYears = addMinutes(now, 400 * 24 * 60)
  const tries: readonly (readonly [object, string, string])[] = [
    [{ endsAt: now }, 'ends-before-start', 'endsAt'],
    [{ endsAt: addMinutes(now, 60 * 20) }, 'too-long', 'endsAt'],
    [{ startsAt: inYears, endsAt: addMinutes(inYears, 60) }, 'too-far', 'startsAt'],
    [{ placeId: '999999999999' }, 'unknown-place', 'placeId'],
    [{ hostId: house.newId() }, 'unknown-host', 'hostId'],
    [{ about: '打 13012345678 报名' }, 'no-personal-numbers', 'about'],
  ]
  for (const [given, rule, field] of tries) {
    await expect(runIn(house)(planActivity, plan(given))).rejects.toMatchObject({
      ...refusal(rule),
      details: { fields: [{ field }] },
    })
  }
  await expect(runIn(house)(planActivity, plan({ kind: 'courtyardClass' }))).rejects.toMatchObject(
    refusal('class-only'),
  )
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  await expect(runAs(house, elsewhere)(planActivity, plan({}))).rejects.toMatchObject({ code: 'not-allowed' })
})

test('activities can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(house, activities.views)
  expect(before['activities.sign_up']?.length).toBeGreaterThan(50)
  expect(after).toEqual(before)
})
