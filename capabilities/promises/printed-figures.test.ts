import { afterAll, beforeAll, expect, test } from 'vitest'
import { importDivisions } from '#capabilities/places/operations/import-divisions.ts'
import { firstDay, runIn, smallWorld } from '#capabilities/places/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { writeWorkbook } from '#platform/documents/write-workbook.ts'
import { writeTable } from '#platform/text/write-table.ts'
import { addItem } from './operations/add-item.ts'
import { answerOnSpot } from './operations/answer-on-spot.ts'
import { assignContact } from './operations/assign-contact.ts'
import { importItems } from './operations/import-items.ts'
import { listGatherings } from './operations/list-gatherings.ts'
import { listLists } from './operations/list-lists.ts'
import { makePromise } from './operations/make-promise.ts'
import { nameAcceptors } from './operations/name-acceptors.ts'
import { openGathering } from './operations/open-gathering.ts'
import { reportDone } from './operations/report-done.ts'
import { voiceAcceptance } from './operations/voice-acceptance.ts'
import {
  aGathering,
  aList,
  aProblem,
  figuresAt,
  linkOf,
  type PromisesHouse,
  promisesHouse,
} from './testing-house.ts'

let made: PromisesHouse
beforeAll(async () => {
  made = await promisesHouse()
})
afterAll(() => made.house.close())

type Result = { readonly count: number; readonly unit: 'flats' | 'passes' }

async function solve(gatheringId: string, title: string, amount?: Result): Promise<void> {
  const { organiser, waterStaff, offices, inDays, as, firm } = made
  const { promiseId, holder } = await aProblem(made, gatheringId, { title, askerId: firm })
  const promise = { promiseId, ownerId: offices.water, dueOn: inDays(30), milestones: [] }
  await as(organiser)(makePromise, { ...promise, needsEvidence: false })
  await as(waterStaff)(reportDone, { promiseId, text: '办好了', photos: [], ...(amount && { amount }) })
  await as(holder)(voiceAcceptance, { promiseId, isThere: true, text: '' })
}

test('a clinic solves over 120 problems: 2,242 flats and 400 car passes, as the units confirmed', async () => {
  const gatheringId = await aGathering(made, 'clinic')
  await solve(gatheringId, '一期办证', { count: 1_500, unit: 'flats' })
  await solve(gatheringId, '二期办证', { count: 742, unit: 'flats' })
  await solve(gatheringId, '货车通行证', { count: 400, unit: 'passes' })
  const more = Array.from({ length: 118 }, (_, at) => `第 ${at + 4} 个难题`)
  await Promise.all(more.map((title) => solve(gatheringId, title)))
  // What nobody has confirmed yet counts nothing.
  const { organiser, waterStaff, offices, inDays, as } = made
  const { promiseId } = await aProblem(made, gatheringId, { title: '三期办证' })
  const promise = { promiseId, ownerId: offices.water, dueOn: inDays(30), milestones: [] }
  await as(organiser)(makePromise, { ...promise, needsEvidence: false })
  await as(waterStaff)(reportDone, {
    promiseId,
    text: '办好了',
    photos: [],
    amount: { count: 900, unit: 'flats' },
  })
  expect(await figuresAt(made, smallWorld.county, { slice: 'kind:clinic' })).toMatchObject({
    raised: 122,
    made: 122,
    keptInTime: 121,
    accepted: 121,
    openNow: 1,
    'amount.flats': 2_242,
    'amount.passes': 400,
  })
  expect(await figuresAt(made, offices.water, { tree: 'organisation' })).toMatchObject({ keptInTime: 121 })
})

test('thirty-one yearly hearings; in the last, 9 deputies of three levels ask, and each promise is tracked', async () => {
  const { organiser, offices, inDays, as, today, house } = made
  const thisYear = Number(today.slice(0, 4))
  for (let year = thisYear - 30; year < thisYear; year += 1)
    await aGathering(made, 'hearing', `${year}-05-20`)
  const gatheringId = house.newId()
  await as(organiser)(openGathering, {
    gatheringId,
    kind: 'hearing',
    title: '人大代表约见会',
    placeId: smallWorld.county,
    convenerId: offices.government,
    on: today,
    deputies: [
      { level: 'province', count: 1 },
      { level: 'city', count: 3 },
      { level: 'county', count: 5 },
    ],
  })
  const asked = await aProblem(made, gatheringId, { title: '校门口何时装护栏' })
  await as(organiser)(answerOnSpot, { promiseId: asked.promiseId, text: '本周已经装好' })
  const { promiseId } = await aProblem(made, gatheringId, { title: '内河何时清淤' })
  const promise = { promiseId, ownerId: offices.water, dueOn: inDays(90), milestones: [] }
  await as(organiser)(makePromise, { ...promise, needsEvidence: false })

  const anyone = as({ actor: { kind: 'anonymous' } })
  const { gatherings } = await anyone(listGatherings, { gatheringId })
  expect(gatherings[0]?.deputies.reduce((sum, { count }) => sum + count, 0)).toBe(9)
  expect(gatherings[0]?.deputies).toHaveLength(3)
  expect(gatherings[0]?.counts).toMatchObject({ all: 2, answered: 1, underWay: 1 })
  const since = { slice: 'kind:hearing', from: `${thisYear - 31}-01-01` }
  expect(await figuresAt(made, smallWorld.county, since)).toMatchObject({ gatherings: 31 })
})

async function doItem(listId: string, title: string): Promise<void> {
  const { organiser, waterStaff, offices, inDays, as, house } = made
  const promiseId = house.newId()
  const item = { listId, promiseId, title, ownerId: offices.water, dueOn: inDays(40) }
  await as(organiser)(addItem, { ...item, milestones: [] })
  const receipts = [newSecret(16), newSecret(16), newSecret(16)]
  await as(organiser)(nameAcceptors, { promiseId, receipts })
  await as(waterStaff)(reportDone, { promiseId, text: '办好了', photos: [] })
  for (const receipt of receipts.slice(0, 2))
    await as(linkOf(promiseId, receipt))(voiceAcceptance, { promiseId, isThere: true, text: '' })
}

test('a year’s list of 108 items is done, each accepted by residents’ representatives', async () => {
  const { as } = made
  const listId = await aList(made)
  await Promise.all(Array.from({ length: 108 }, (_, at) => doItem(listId, `实事第 ${at + 1} 项`)))
  const { lists } = await as({ actor: { kind: 'anonymous' } })(listLists, { listId })
  expect(lists[0]?.counts).toMatchObject({ all: 108, kept: 108, keptInTime: 108, underWay: 0 })
  expect(await figuresAt(made, smallWorld.county, { slice: 'kind:livelihood' })).toMatchObject({
    made: 108,
    accepted: 108,
    openNow: 0,
  })
})

test('a year’s list of 977 projects is brought in from one sheet; a list of over 200 is done and accepted', async () => {
  const { as, organiser, inDays } = made
  const before = await figuresAt(made, smallWorld.county, { slice: 'kind:livelihood' })
  const listId = await aList(made)
  const rows = Array.from({ length: 977 }, (_, at) => [`工程第 ${at + 1} 项`, '霞山区水务局', inDays(40)])
  const bytes = writeWorkbook([{ name: '工程', titles: ['项目', '负责单位', '完成日期'], rows }])
  const file = Buffer.from(bytes).toString('base64')
  await as(organiser)(importItems, { listId, file, dryRun: false })
  const ofXiashan = await aList(made)
  for (let at = 0; at < 210; at += 30)
    await Promise.all(Array.from({ length: 30 }, (_, n) => doItem(ofXiashan, `霞山实事 ${at + n + 1}`)))
  const anyone = as({ actor: { kind: 'anonymous' } })
  const countsOf = async (id: string) => (await anyone(listLists, { listId: id })).lists[0]?.counts
  expect(await countsOf(listId)).toMatchObject({ all: 977, underWay: 977, late: 0 })
  expect(await countsOf(ofXiashan)).toMatchObject({ all: 210, kept: 210, keptInTime: 210 })
  const after = await figuresAt(made, smallWorld.county, { slice: 'kind:livelihood' })
  expect((after.made ?? 0) - (before.made ?? 0)).toBe(1_187)
  expect((after.accepted ?? 0) - (before.accepted ?? 0)).toBe(210)
  expect((after.openNow ?? 0) - (before.openNow ?? 0)).toBe(977)
})

test('leaders look after 1,091 villages', async () => {
  const { organiser, as, house, today } = made
  const codes = (street: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${street.slice(0, 9)}${at + 100}`)
  const placeIds = [...codes(smallWorld.street, 600), ...codes(smallWorld.otherStreet, 491)]
  const rows = placeIds.map((code) => [code, `${code} 村`, `${code.slice(0, 9)}000`])
  const file = Buffer.from(writeTable(['代码', '名称', '上级代码'], rows)).toString('base64')
  await runIn(house)(importDivisions, { importId: house.newId(), file, dryRun: false, on: firstDay })
  await house.trees.refresh()
  for (let start = 0; start < placeIds.length; start += 3) {
    const some = placeIds.slice(start, start + 3)
    const contact = { contactId: house.newId(), personId: house.newId(), placeIds: some, from: today }
    await as(organiser)(assignContact, contact)
  }
  // A second leader for a village is no second village.
  const [first = ''] = placeIds
  await as(organiser)(assignContact, {
    contactId: house.newId(),
    personId: house.newId(),
    placeIds: [first],
    from: today,
  })
  expect(await figuresAt(made, smallWorld.county)).toMatchObject({ villagesWithLeader: 1_091 })
})
