import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SmallOffices } from '#capabilities/organisations/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { anyone, runAs, staffAt } from '#platform/testing/callers.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, addMinutes, dayOf } from '#platform/time/instant.ts'
import { activityFigures } from '../figures.ts'
import { activitiesHouse, aPlannedActivity, asGuest, aSignUp, inRoomOf } from '../testing.ts'
import type { Written } from '../shapes.ts'
import { getHostList } from './get-host-list.ts'
import { getMySignUp } from './get-my-sign-up.ts'
import { getRoom } from './get-room.ts'
import { rateActivity } from './rate-activity.ts'
import { recordAttendance } from './record-attendance.ts'
import { signUp } from './sign-up.ts'

let house: TestHouse
let offices: SmallOffices
beforeAll(async () => {
  ;({ house, offices } = await activitiesHouse())
})
afterAll(() => house.close())

const refusal = (rule: string) => ({ text: { rule: `activities.${rule}` } })
const nobody = { came: [], written: [], walkIns: [] }
const written = (name: string, given: Partial<Written> = {}): Written => ({
  name,
  group: 'elders',
  isAnother: false,
  ...given,
})

async function withGuests(...names: readonly (string | null)[]) {
  const activityId = await aPlannedActivity(house, { hostId: offices.committee })
  const guests = names.map((name) => aSignUp(house, { activityId, ...(name === null ? {} : { name }) }))
  for (const guest of guests) await runAs(house, anyone)(signUp, guest)
  return { activityId, guests, ids: guests.map(({ signUpId }) => signUpId) }
}

async function figuresAt(node: string, tree: 'place' | 'organisation', slice?: string) {
  const { pool, trees, now } = house
  await foldFigures({ pool, trees, figures: activityFigures })
  const today = addDays(dayOf(now()), 1)
  const question = { figures: activityFigures, tree, node, from: '2024-01-01', to: today, today } as const
  const { values } = await writeTransaction(pool, (tx) =>
    readFigures(tx, { ...question, as: 'house', ...(slice === undefined ? {} : { slice }) }),
  )
  return Object.fromEntries(values.map(({ figureId, value }) => [figureId.replace('activities.', ''), value]))
}

test('the host ticks who came, writes others down and counts the rest; a later list puts it right', async () => {
  const { activityId, ids } = await withGuests('王阿姨', null, '李叔')
  const host = await staffAt(house, { role: 'gridWorker', placeId: smallWorld.community })
  const before = await figuresAt(smallWorld.street, 'place')
  await runAs(house, host)(recordAttendance, {
    activityId,
    came: ids.slice(0, 2),
    written: [written('赵大爷'), written('小明', { group: 'children' })],
    walkIns: [{ group: 'gigWorkers', count: 3 }],
  })
  const list = await runAs(house, host)(getHostList, { activityId })
  expect(list).toMatchObject({
    status: 'held',
    attended: { elders: 3, children: 1, gigWorkers: 3 },
    written: [{ name: '赵大爷' }, { name: '小明', group: 'children' }],
  })
  expect(list.signUps.map(({ hasCome }) => hasCome)).toEqual([true, true, false])
  await runAs(house, host)(recordAttendance, { activityId, ...nobody, came: ids })
  const added = (name: string, after: Record<string, number | null>) =>
    (after[name] ?? 0) - (before[name] ?? 0)
  expect(added('attendances', await figuresAt(smallWorld.street, 'place'))).toBe(3)
  await expect(figuresAt(offices.streetOffice, 'organisation', 'channel:children')).resolves.toMatchObject({
    attendances: 0,
  })
  await expect(figuresAt(smallWorld.community, 'place', 'channel:elders')).resolves.toMatchObject({
    attendances: 3,
    signUps: 3,
  })
})

test('the same person under two spellings is refused with both names, unless the host says it is somebody else', async () => {
  const { activityId, ids } = await withGuests('王晓明')
  const record = (rows: readonly Written[]) =>
    runIn(house)(recordAttendance, { activityId, ...nobody, came: ids, written: [...rows] })
  await expect(record([written('王 晓明')])).rejects.toMatchObject({
    ...refusal('same-twice'),
    details: { first: '王晓明', second: '王 晓明' },
  })
  await expect(record([written('李红'), written('Li Hong')])).rejects.toMatchObject(refusal('same-twice'))
  await record([written('王 晓明', { isAnother: true })])
  await expect(
    runIn(house)(recordAttendance, { activityId, ...nobody, came: [...ids, ...ids] }),
  ).rejects.toMatchObject(refusal('twice-on-list'))
  await expect(
    runIn(house)(recordAttendance, { activityId, ...nobody, came: [house.newId()] }),
  ).rejects.toMatchObject(refusal('unknown-sign-up'))
})

test('those who came rate without a name, a phone once, and never more than came', async () => {
  const { activityId, guests, ids } = await withGuests(null, null)
  const [first, second] = guests
  if (!first || !second) throw new Error('two signed up')
  const { roomCode } = await runIn(house)(getHostList, { activityId })
  const inRoom = runAs(house, inRoomOf(activityId, roomCode))
  const rate = (holder: string) => inRoom(rateActivity, { activityId, rating: 'satisfied', holder })
  await expect(rate(newSecret(16))).rejects.toMatchObject(refusal('not-held'))
  await runIn(house)(recordAttendance, {
    activityId,
    ...nobody,
    came: ids.slice(0, 1),
    walkIns: [{ group: 'elders', count: 2 }],
  })
  await expect(inRoom(getRoom, {})).resolves.toMatchObject({ abilities: ['rateActivity'] })
  // Who came finds the code on the own page; who did not, does not.
  await expect(runAs(house, asGuest(first))(getMySignUp, {})).resolves.toMatchObject({ roomCode })
  await expect(runAs(house, asGuest(second))(getMySignUp, {})).resolves.toMatchObject({ roomCode: null })
  const holder = newSecret(16)
  await rate(holder)
  await expect(rate(holder)).rejects.toMatchObject(refusal('rated-already'))
  await rate(newSecret(16))
  // Two ratings could be traced to who gave them, so only their number is told.
  await expect(inRoom(getRoom, {})).resolves.toMatchObject({ rated: 2, ratings: null })
  await rate(newSecret(16))
  await expect(inRoom(getRoom, {})).resolves.toMatchObject({ rated: 3, ratings: { satisfied: 3 } })
  await expect(rate(newSecret(16))).rejects.toMatchObject(refusal('everyone-rated'))
  const { rows } = await house.database.pool.query<{ actor: string }>(
    "select distinct actor from ledger.entry where type = 'activities.rated.v1'",
  )
  expect(rows).toEqual([{ actor: `resident:activity-room-${activityId}` }])
})

test('nobody tells who came long before it begins, or a month after', async () => {
  const { activityId } = await withGuests()
  const at = (minutes: number) => ({ now: addMinutes(house.now(), minutes) })
  const console = { actor: { kind: 'console', name: 'test' } } as const
  const record = (minutes: number) =>
    runAs(house, console, at(minutes))(recordAttendance, { activityId, ...nobody })
  await expect(record(-20)).rejects.toMatchObject(refusal('not-yet-time'))
  await expect(record(32 * 24 * 60)).rejects.toMatchObject(refusal('too-late'))
})

test('a list that waited on a phone without network counts on the day it was written', async () => {
  const { activityId } = await withGuests()
  const console = { actor: { kind: 'console', name: 'test' } } as const
  const written = addMinutes(house.now(), 60)
  const sent = { now: addMinutes(written, 3 * 24 * 60), occurredAt: written }
  await runAs(
    house,
    console,
    sent,
  )(recordAttendance, {
    activityId,
    ...nobody,
    walkIns: [{ group: 'elders', count: 4 }],
  })
  const { rows } = await house.database.pool.query<{ on: string }>(
    `select occurred_on as "on" from ledger.entry where stream = $1 and type = 'activities.attended.v1'`,
    [`activity:${activityId}`],
  )
  expect(rows).toEqual([{ on: dayOf(written) }])
})
