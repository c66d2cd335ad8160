import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { problemTexts } from '../errors.ts'
import { testStyle, testWorkbook } from '../testing/test-workbook.ts'
import { tableLimits } from '../text/read-table.ts'
import { writeTable } from '../text/write-table.ts'
import { openSheet } from './open-sheet.ts'
import { writeWorkbook } from './write-workbook.ts'

const { refusal } = problemTexts('sheet', { refusal: { zh: '打不开', en: 'cannot be opened' } })
const columns = {
  code: { titles: ['场次'], required: true },
  name: { titles: ['姓名'], required: false },
} as const
const titles = ['场次', '姓名']
const rows = [
  ['S1', '王芳'],
  ['S2', ''],
]
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const read = async (bytes: Uint8Array) => {
  const opened = await openSheet(base64(bytes), { refusal })
  return { digest: opened.digest, ...opened.read(columns) }
}

test('a sheet reads the same as CSV, packed, and as a workbook, and is known again by its digest', async () => {
  const csv = writeTable(titles, rows)
  const asCsv = await read(csv)
  expect(asCsv.rows).toEqual([
    { row: 2, values: { code: 'S1', name: '王芳' } },
    { row: 3, values: { code: 'S2', name: '' } },
  ])
  expect(await read(gzipSync(csv))).toEqual(asCsv)
  expect(await read(writeWorkbook([{ name: '表', titles, rows }]))).toEqual(asCsv)
})

test('a heading may stand above the titles, and rows keep the numbers a spreadsheet shows', async () => {
  const headed = [['2026 年签到表', ''], ['', ''], titles, ...rows, ['', '没有场次']]
  const csv = new TextEncoder().encode(headed.map((cells) => cells.join(',')).join('\n'))
  const book = testWorkbook([{ name: '表', rows: headed, merges: ['A1:B1'] }])
  for (const bytes of [csv, book]) {
    const table = await read(bytes)
    expect(table.rows.map(({ row }) => row)).toEqual([4, 5])
    expect(table.problems).toMatchObject([{ row: 6, field: 'code' }])
  }
})

test('merged cells are filled, days and shares are read as they are shown, and hidden sheets are passed over', async () => {
  const shown = [
    titles,
    ['S1', { value: 46203, style: testStyle.day }],
    [{}, { value: 0.925, style: testStyle.percent }],
  ]
  const book = testWorkbook([
    { name: '旧的', rows: [titles, ['X9', '旧']], isHidden: true },
    { name: '空的', rows: [] },
    { name: '表', rows: shown, merges: ['A2:A3'] },
  ])
  expect((await read(book)).rows.map(({ values }) => values)).toEqual([
    { code: 'S1', name: '2026-06-30' },
    { code: 'S1', name: '92.5%' },
  ])
})

test('too many rows are refused and not cut off, as CSV and as a workbook', async () => {
  const many = Array.from({ length: 60 }, (_, at) => [`S${at}`, ''])
  const limits = { ...tableLimits, rows: 30 }
  for (const bytes of [writeTable(titles, many), writeWorkbook([{ name: '表', titles, rows: many }])]) {
    const opened = await openSheet(base64(bytes), { refusal, limits })
    expect(() => opened.read(columns)).toThrow(expect.objectContaining({ code: 'too-large' }))
  }
})

test('what cannot be unpacked is refused in the words of whoever asked', async () => {
  const torn = gzipSync(writeTable(titles, rows)).subarray(0, 20)
  await expect(openSheet(base64(torn), { refusal })).rejects.toMatchObject({ text: refusal })
})
