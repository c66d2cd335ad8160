import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { writeWorkbook } from '#platform/documents/write-workbook.ts'
import { runAs, staffAt } from '#platform/testing/callers.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { writeTable } from '#platform/text/write-table.ts'
import { learning } from '../module.ts'
import {
  aProgramme,
  aSession,
  bring,
  figuresAt,
  type LearningHouse,
  learningHouse,
  sheetOf,
} from '../testing.ts'
import { cancelSession } from './cancel-session.ts'
import { getImportProgress } from './get-import-progress.ts'
import { importAttendances } from './import-attendances.ts'
import { listAttended } from './list-attended.ts'

let made: LearningHouse
beforeAll(async () => {
  made = await learningHouse()
})
afterAll(() => made.house.close())

const attendances = async () => (await figuresAt(made, smallWorld.county)).attendances ?? 0

test('a sheet is looked at first, then taken; handed in again, in whatever form, it adds nothing', async () => {
  const programme = await aProgramme(made)
  const { programmeId } = programme
  await aSession(made, programme, { code: 'S1' })
  await aSession(made, programme, { code: 'S2' })
  const rows = [
    ['S1', 'GD1001', '王芳'],
    ['S1', 'GD1002', '李强'],
    ['s2', 'gd-1001', '王 芳'],
    ['S2', 'GD1001', '王芳'],
  ]
  const before = await attendances()
  expect(await bring(made, programmeId, { file: sheetOf(rows), dryRun: true })).toMatchObject({
    rows: 4,
    added: 3,
    known: 1,
    sessions: 2,
    isApplied: false,
    problemCount: 0,
    doubtCount: 0,
  })
  expect(await attendances()).toBe(before)
  expect(await bring(made, programmeId, { file: sheetOf(rows) })).toMatchObject({ added: 3, isApplied: true })
  expect(await bring(made, programmeId, { file: sheetOf(rows) })).toMatchObject({ added: 0, wasTaken: true })
  // Saved as a workbook it is the same sheet still; with a row more it is another, and the people are the same.
  const book = writeWorkbook([{ name: '签到表', titles: ['场次', '党员编号', '姓名'], rows }])
  const again = await bring(made, programmeId, { file: Buffer.from(book).toString('base64') })
  expect(again).toMatchObject({ added: 0, wasTaken: true })
  const more = await bring(made, programmeId, { file: sheetOf([...rows, ['S2', 'GD1002', '李强']]) })
  expect(more).toMatchObject({ rows: 5, added: 1, known: 4, isApplied: true, wasTaken: false })
  expect((await attendances()) - before).toBe(4)
})

test('every wrong row is named with what to mend, and nothing of the sheet is taken', async () => {
  const { house, organiser, inDays } = made
  const programme = await aProgramme(made)
  const { programmeId } = programme
  await aSession(made, programme, { code: 'T1' })
  await aSession(made, programme, { code: 'T2', on: inDays(9) })
  await aSession(made, programme, { code: 'T3' })
  await runAs(house, organiser)(cancelSession, { programmeId, code: 'T3', reason: '停电' })
  const rows = [
    ['T1', 'GD2001', '王芳'],
    ['T9', 'GD2002', '没有这一场'],
    ['T2', 'GD2003', '还没上课'],
    ['T3', 'GD2004', '已经取消'],
    ['T1', '二', '编号不对'],
    ['T1', '', '没有编号'],
  ]
  const outcome = await bring(made, programmeId, { file: sheetOf(rows) })
  expect(outcome).toMatchObject({ isApplied: false, added: 0, problemCount: 5 })
  expect(outcome.problems.map(({ row, field }) => `${row} ${field}`)).toEqual([
    '3 code',
    '4 code',
    '5 code',
    '6 number',
    '7 number',
  ])
})

test('the same person under two spellings is shown, and counted as somebody decided', async () => {
  const programme = await aProgramme(made)
  const { programmeId } = programme
  await aSession(made, programme, { code: 'U1' })
  const rows = [
    ['U1', 'GD300123', '张伟'],
    ['U1', 'GD300132', '张 伟'],
    ['U1', 'GD300777', '陈静'],
    ['U1', 'GD300777', '陈婧'],
  ]
  const file = sheetOf(rows)
  const asked = await bring(made, programmeId, { file })
  expect(asked).toMatchObject({ isApplied: false, problemCount: 0, doubtCount: 2 })
  expect(asked.doubts).toMatchObject([
    { row: 3, other: 2, kind: 'nearNumber', said: '张 伟 GD300132 · U1' },
    { row: 5, other: 4, kind: 'twoNames' },
  ])
  // Two people cannot share a number: that answer leaves the doubt open, for the sheet to be mended.
  const two = [
    { row: 3, other: 2, isOne: false },
    { row: 5, other: 4, isOne: false },
  ]
  expect(await bring(made, programmeId, { file, decisions: two, dryRun: true })).toMatchObject({
    doubtCount: 1,
  })
  const decisions = [
    { row: 3, other: 2, isOne: true },
    { row: 5, other: 4, isOne: true },
  ]
  expect(await bring(made, programmeId, { file, decisions })).toMatchObject({
    added: 2,
    known: 2,
    isApplied: true,
  })
})

test('whom the organiser listed before, a sheet does not count again', async () => {
  const { house, organiser } = made
  const programme = await aProgramme(made)
  const { programmeId } = programme
  await aSession(made, programme, { code: 'V1' })
  await runAs(house, organiser)(listAttended, { programmeId, code: 'V1', numbers: ['GD4001', 'GD4002'] })
  const rows = ['GD4002', 'GD4003', 'GD4004'].map((number) => ['V1', number, ''])
  expect(await bring(made, programmeId, { file: sheetOf(rows) })).toMatchObject({ added: 2, known: 1 })
})

test('killed in the middle, nothing is there; handed in again, all of it is', async () => {
  const programme = await aProgramme(made)
  const { programmeId } = programme
  const codes = Array.from({ length: 3 }, (_, at) => `W${at}`)
  for (const code of codes) await aSession(made, programme, { code })
  const rows = codes.flatMap((code) => Array.from({ length: 500 }, (_, at) => [code, `KW${10_000 + at}`, '']))
  const before = await attendances()
  // The database loses the connection that writes while the rows are on their way.
  const { pool } = made.house
  const state = { isOver: false }
  const first = bring(made, programmeId, { file: sheetOf(rows) })
    .then(
      () => 'through',
      () => 'broken',
    )
    .finally(() => {
      state.isOver = true
    })
  while (!state.isOver) {
    await pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where state = 'active'
      and query like '%into learning.attendance%' and pid <> pg_backend_pid() and datname = current_database()`)
  }
  if ((await first) === 'broken') expect(await attendances()).toBe(before)
  const again = await bring(made, programmeId, { file: sheetOf(rows) })
  expect(again.isApplied).toBe(true)
  expect((await attendances()) - before).toBe(1_500)
})

test('a sheet is handed in where one’s post reaches, and its progress can be followed', async () => {
  const { house, organiser } = made
  const programme = await aProgramme(made)
  const { programmeId } = programme
  await aSession(made, programme, { code: 'X1' })
  const file = sheetOf([['X1', 'GD5001', '']])
  const importId = house.newId()
  const sheet = { programmeId, importId, file, dryRun: false, decisions: [] }
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  await expect(runAs(house, elsewhere)(importAttendances, sheet)).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await runAs(house, organiser)(importAttendances, sheet)
  // Asked of any process, it is the same; somebody else learns nothing of it.
  const told = { step: 'done', done: 1, total: 1 }
  expect(await runAs(house, organiser)(getImportProgress, { importId })).toEqual(told)
  expect(await runAs(house.another(), organiser)(getImportProgress, { importId })).toEqual(told)
  expect(await runAs(house, elsewhere)(getImportProgress, { importId })).toMatchObject({ step: 'waiting' })
  await expect(
    runAs(house, organiser)(importAttendances, { ...sheet, file: Buffer.from('\0\0\0').toString('base64') }),
  ).rejects.toMatchObject({ code: 'invalid-input' })
})

test('a training batch of 100,000 rows comes in at once, as a packed CSV and as a workbook', async () => {
  const programme = await aProgramme(made)
  const { programmeId } = programme
  const codes = Array.from({ length: 100 }, (_, at) => `B${at}`)
  for (const code of codes) await aSession(made, programme, { code })
  const rows = Array.from({ length: 100_000 }, (_, at) => [
    codes[at % 100] ?? '',
    `KB${100_000 + Math.floor(at / 4)}`,
    `党员${Math.floor(at / 4)}`,
  ])
  const titles = ['场次', '党员编号', '姓名']
  const before = await attendances()
  const book = Buffer.from(writeWorkbook([{ name: '签到表', titles, rows }])).toString('base64')
  expect(await bring(made, programmeId, { file: book })).toMatchObject({
    rows: 100_000,
    added: 100_000,
    isApplied: true,
  })
  expect((await attendances()) - before).toBe(100_000)
  const packed = gzipSync(writeTable(titles, rows.toReversed())).toString('base64')
  expect(await bring(made, programmeId, { file: packed })).toMatchObject({
    added: 0,
    known: 100_000,
    wasTaken: false,
  })
  expect((await attendances()) - before).toBe(100_000)
})

test('everything shown can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(made.house, learning.views)
  expect(before['learning.attendance']?.length).toBeGreaterThan(100_000)
  expect(after).toEqual(before)
})
