import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { testStyle, testWorkbook } from '#platform/testing/test-workbook.ts'
import { writeTable } from '#platform/text/write-table.ts'
import { aList, figuresAt, type PromisesHouse, promisesHouse } from '../testing-house.ts'
import { addItem } from './add-item.ts'
import { importItems } from './import-items.ts'
import { listLists } from './list-lists.ts'
import { listPromises } from './list-promises.ts'

let made: PromisesHouse
beforeAll(async () => {
  made = await promisesHouse()
})
afterAll(() => made.house.close())

const titles = ['项目', '负责单位', '完成日期', '地点']
const sheet = (rows: readonly (readonly string[])[]): string =>
  Buffer.from(writeTable(titles, rows)).toString('base64')
const bring = (listId: string, rows: readonly (readonly string[])[], dryRun = false) =>
  made.as(made.organiser)(importItems, { listId, file: sheet(rows), dryRun })
const anyone = () => made.as({ actor: { kind: 'anonymous' } })

test('a sheet is looked at first, then becomes the list; bringing it again changes nothing', async () => {
  const listId = await aList(made)
  const rows = [
    ['改造老旧小区供水管网', '霞山区水务局', made.inDays(90), ''],
    ['海滨社区口袋公园', '海滨街道办事处', made.inDays(60), '海滨社区居民委员会'],
  ]
  expect(await bring(listId, rows, true)).toMatchObject({ rows: 2, added: 2, isApplied: false, problems: [] })
  expect((await anyone()(listPromises, { listId })).promises).toEqual([])
  expect(await bring(listId, rows)).toMatchObject({ added: 2, isApplied: true })
  expect(await bring(listId, rows)).toMatchObject({ added: 0, unchanged: 2, isApplied: true })
  const { promises } = await anyone()(listPromises, { listId })
  expect(promises.map(({ title, ownerName, placeName }) => [title, ownerName, placeName])).toEqual([
    ['海滨社区口袋公园', '海滨街道办事处', '海滨社区居民委员会'],
    ['改造老旧小区供水管网', '霞山区水务局', '霞山区'],
  ])
})

test('a county’s workbook comes in as it is: a heading above the titles, days as Excel keeps them', async () => {
  const listId = await aList(made)
  const rows = [
    [{ value: '2026 年民生实事清单', style: testStyle.title }],
    ['序号', '项目', '责任单位', '完成时限'].map((value) => ({ value, style: testStyle.header })),
    [1, '改造老旧小区供水管网', '霞山区水务局', made.inDays(90)],
    [2, '修缮泵站', '霞山区水务局', { value: 55_000, style: testStyle.day }],
  ]
  const bytes = testWorkbook([{ name: '清单', rows, merges: ['A1:D1'] }])
  const file = Buffer.from(bytes).toString('base64')
  const looked = await made.as(made.organiser)(importItems, { listId, file, dryRun: true })
  expect(looked).toMatchObject({ rows: 2, added: 2, isApplied: false, problems: [] })
  expect(looked.preview).toEqual([
    { row: 3, title: '改造老旧小区供水管网', owner: '霞山区水务局', place: '', dueOn: made.inDays(90) },
    { row: 4, title: '修缮泵站', owner: '霞山区水务局', place: '', dueOn: '2050-07-31' },
  ])
  await made.as(made.organiser)(importItems, { listId, file, dryRun: false })
  expect((await anyone()(listPromises, { listId })).promises).toHaveLength(2)
})

test('a workbook without the titles is refused with what is missing', async () => {
  const listId = await aList(made)
  const bytes = testWorkbook([{ name: '清单', rows: [['随便', '写写']] }])
  const file = Buffer.from(bytes).toString('base64')
  await expect(made.as(made.organiser)(importItems, { listId, file, dryRun: true })).rejects.toMatchObject({
    text: { rule: 'table.bad-titles' },
  })
})

test('every wrong row is named with what to mend, and nothing of the sheet is taken', async () => {
  const listId = await aList(made)
  const rows = [
    ['修桥', '没有这个单位', made.inDays(30), ''],
    ['修路', '霞山区水务局', made.inDays(-3), ''],
    ['修灯', '霞山区水务局', '2026-13-01', ''],
    ['修井', '霞山区水务局', made.inDays(30), '赤坎区'],
    ['种树', '霞山区水务局', made.inDays(30), ''],
    ['种　树。', '霞山区水务局', made.inDays(30), ''],
    ['找 13812345678 报名', '霞山区水务局', made.inDays(30), ''],
  ]
  const outcome = await bring(listId, rows)
  expect(outcome).toMatchObject({ isApplied: false, problemCount: 6 })
  expect(outcome.problems.map(({ row, field }) => `${row} ${field}`)).toEqual([
    '2 owner',
    '3 due',
    '4 due',
    '5 place',
    '7 title',
    '8 title',
  ])
  expect((await anyone()(listPromises, { listId })).promises).toEqual([])
})

test('an item twice on one list is refused, however it is written; on another list it may stand', async () => {
  const [one, other] = [await aList(made), await aList(made)]
  const add = (listId: string, title: string) =>
    made.as(made.organiser)(addItem, {
      listId,
      promiseId: made.house.newId(),
      title,
      ownerId: made.offices.water,
      dueOn: made.inDays(30),
      milestones: [],
    })
  await add(one, '新建 5 个停车场')
  await expect(add(one, '新建５个停车场。')).rejects.toMatchObject({ text: { rule: 'promises.item-twice' } })
  expect((await add(other, '新建 5 个停车场')).status).toBe('underWay')
})

test('only who runs the list brings a sheet to it', async () => {
  const listId = await aList(made)
  const file = sheet([['修桥', '霞山区水务局', made.inDays(30), '']])
  await expect(made.as(made.waterStaff)(importItems, { listId, file, dryRun: false })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('sixteen thousand items of a year are brought in and counted', async () => {
  const before = await figuresAt(made, smallWorld.county)
  const listId = await aList(made)
  const rows = Array.from({ length: 16_000 }, (_, at) => [
    `第 ${at + 1} 件民生实事`,
    '霞山区水务局',
    made.inDays(30 + (at % 200)),
    '',
  ])
  expect(await bring(listId, rows)).toMatchObject({ added: 16_000, isApplied: true })
  const { lists } = await anyone()(listLists, { listId })
  expect(lists[0]?.counts).toMatchObject({ all: 16_000, underWay: 16_000 })
  const after = await figuresAt(made, smallWorld.county)
  expect((after.made ?? 0) - (before.made ?? 0)).toBe(16_000)
  expect(await figuresAt(made, smallWorld.county, { slice: 'kind:livelihood' })).toMatchObject({
    made: after.made,
    openNow: after.openNow,
  })
})
