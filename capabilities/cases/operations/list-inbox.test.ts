import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { anyone, type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { aSubmittedLetter, type CasesHouse, casesHouse } from '../testing-house.ts'
import { answerCase } from './answer-case.ts'
import { confirmCase } from './confirm-case.ts'
import { startWork } from './start-work.ts'
import { askResident } from './ask-resident.ts'
import { getInboxSummary } from './get-inbox-summary.ts'
import { listInbox } from './list-inbox.ts'
import { listRefusals } from './list-refusals.ts'
import { listToday } from './list-today.ts'
import { reportRefusal } from './report-refusal.ts'
import { submitCase } from './submit-case.ts'
import { takeDownCase } from './take-down-case.ts'

let made: CasesHouse
let secretary: Caller
let worker: Caller
let elsewhere: Caller
const letters: string[] = []
beforeAll(async () => {
  made = await casesHouse()
  const { house, offices, grid } = made
  secretary = await staffAt(house, {
    role: 'secretary',
    organisationId: offices.committee,
    placeId: smallWorld.community,
  })
  worker = await staffAt(house, { role: 'gridWorker', placeId: grid })
  elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  for (const text of ['电梯坏了两天', '楼道堆放杂物', '噪音扰民到半夜']) {
    letters.push((await aSubmittedLetter(made, { text })).caseId)
  }
})
afterAll(() => made.house.close())

const as = (caller: Caller) => runAs(made.house, caller)
const idsOf = (list: { items: readonly { caseId: string }[] }) => list.items.map((item) => item.caseId)

test('shows the newest first with the first words of each, counted honestly', async () => {
  const inbox = await as(secretary)(listInbox, {})
  expect(idsOf(inbox)).toEqual(letters.toReversed())
  expect(inbox).toMatchObject({ count: 3, isCountCapped: false, next: null })
  expect(inbox.items[0]).toMatchObject({ excerpt: '噪音扰民到半夜', placeName: '第一网格', isOverdue: false })
})

test('turns the page without losing or repeating a case', async () => {
  const first = await as(secretary)(listInbox, { limit: 2 })
  expect(first.next).not.toBeNull()
  const second = await as(secretary)(listInbox, { limit: 2, cursor: first.next ?? '' })
  expect([...idsOf(first), ...idsOf(second)]).toEqual(letters.toReversed())
})

test('finds cases by their words and by their number, within reach only', async () => {
  const found = await as(secretary)(listInbox, { search: '电梯' })
  expect(idsOf(found)).toEqual([letters[0]])
  const number = found.items[0]?.number ?? ''
  expect(idsOf(await as(secretary)(listInbox, { search: number }))).toEqual([letters[0]])
  expect((await as(elsewhere)(listInbox, { search: '电梯' })).count).toBe(0)
})

test('a secretary of another community sees nothing of this one', async () => {
  expect(await as(elsewhere)(listInbox, { group: 'all' })).toMatchObject({ items: [], count: 0 })
})

test('filters by what it is and how it stands', async () => {
  const caseId = made.house.newId()
  await as(anyone)(submitCase, {
    caseId,
    receipt: newSecret(16),
    kind: 'hazard',
    channel: 'web',
    text: '井盖松动',
    answers: { hazardType: 'road' },
    photos: [],
    where: { placeId: made.grid },
  })
  expect(idsOf(await as(secretary)(listInbox, { kind: ['hazard'] }))).toEqual([caseId])
  await as(secretary)(askResident, { caseId, text: '哪个井盖？' })
  expect(idsOf(await as(secretary)(listInbox, { group: 'waiting' }))).toEqual([caseId])
  await as(secretary)(answerCase, { caseId, result: 'solved', text: '已换', photos: [] })
  expect(idsOf(await as(secretary)(listInbox, { group: 'answered' }))).toEqual([caseId])
  expect(await as(secretary)(getInboxSummary, {})).toMatchObject({
    open: 3,
    needsMe: 3,
    answered: 1,
    waiting: 0,
    disputed: 0,
    supervised: 0,
  })
})

test('what is overdue comes from the promised day, in the order of urgency', async () => {
  const later = made.house.call({ ...secretary, now: '2099-01-05T02:00:00.000Z' })
  const overdue = await listInbox.run({ isOverdue: 'true', order: 'dueFirst' }, later)
  expect(overdue.count).toBe(3)
  expect(overdue.items.every((item) => item.isOverdue)).toBe(true)
})

test('a grid worker takes a hazard down and finds it in the list of today, with the place it was seen at', async () => {
  const caseId = made.house.newId()
  const point = { longitude: 110.405, latitude: 21.205 }
  await as(worker)(takeDownCase, {
    caseId,
    receipt: newSecret(16),
    kind: 'hazard',
    channel: 'grid',
    text: '电线垂落',
    photos: [],
    where: { point },
  })
  const today = await as(worker)(listToday, {})
  const mine = today.items.find((item) => item.caseId === caseId)
  expect(mine).toMatchObject({ text: '电线垂落', point, placeName: '第一网格' })
  expect(mine?.abilities).toContain('startWork')
})

test('nobody confirms their own work, nor for somebody whose call they took down', async () => {
  const report = (channel: 'grid' | 'phone') => ({
    caseId: made.house.newId(),
    receipt: newSecret(16),
    kind: 'hazard' as const,
    channel,
    text: '护栏松动',
    photos: [],
    where: { placeId: made.grid },
  })
  const [own, handled, call] = [report('grid'), report('grid'), report('phone')]
  for (const one of [own, handled, call]) await as(worker)(takeDownCase, one)
  await as(worker)(startWork, { caseId: handled.caseId })
  for (const { caseId } of [own, handled, call]) {
    await as(secretary)(answerCase, { caseId, result: 'solved', text: '已加固', photos: [] })
  }
  expect((await as(worker)(confirmCase, { caseId: own.caseId })).status).toBe('closed')
  for (const { caseId } of [handled, call]) {
    await expect(as(worker)(confirmCase, { caseId })).rejects.toMatchObject({ code: 'not-allowed' })
  }
})

test('what was refused when the phone came back is shown to the worker and to the secretary', async () => {
  const refusal = {
    refusalId: made.house.newId(),
    operation: 'answerCase',
    caseId: letters[0] ?? '',
    rule: 'cases.already-closed',
    madeAt: '2026-03-02T01:00:00.000Z',
    refusedAt: '2026-03-02T03:00:00.000Z',
  }
  await as(worker)(reportRefusal, refusal)
  expect((await as(worker)(listRefusals, {})).items).toMatchObject([{ rule: 'cases.already-closed' }])
  expect((await as(secretary)(listRefusals, {})).items).toHaveLength(1)
  expect((await as(elsewhere)(listRefusals, {})).items).toEqual([])
})
