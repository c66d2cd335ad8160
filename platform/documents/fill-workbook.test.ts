import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type TestSheet, testStyle, testWorkbook } from '../testing/test-workbook.ts'
import { askToCompute, type CellContent, editSheet, type SheetEdits } from './edit-sheet.ts'
import { filledPackage } from './filled-package.ts'
import { fillWorkbook } from './fill-workbook.ts'
import { parseWorkbook } from './parse-workbook.ts'
import { cellName } from './workbook.ts'

const part = 'xl/worksheets/sheet1.xml'
const sheet: TestSheet = {
  name: '汇总',
  rows: [
    ['社区', '件数', '说明'],
    ['海滨', { style: testStyle.whole }, null],
    ['合计', { formula: 'SUM(B2:B2)', value: 0, style: testStyle.whole }, { style: testStyle.text }],
  ],
  merges: ['A5:C5'],
  widths: [30, 12, 20],
}
const at = (row: number, column: number, content: { number: number } | { text: string }) => ({
  part,
  row,
  column,
  content,
})

test('values stand in their cells, styles stay, and every other part keeps its bytes', async () => {
  const before = testWorkbook([sheet, { name: '说明', rows: [['按月报']] }])
  const after = await fillWorkbook(before, [at(2, 2, { number: 1234 }), at(2, 3, { text: '无<变化>' })])
  const { sheets } = await parseWorkbook({ bytes: after })
  const cell = (name: string) => sheets[0]?.cells.find(({ row, column }) => cellName(row, column) === name)
  expect(cell('B2')).toMatchObject({ number: 1234, format: 'number' })
  expect(cell('C2')).toMatchObject({ text: '无<变化>' })
  expect(sheets[0]?.merges).toEqual([{ top: 5, left: 1, bottom: 5, right: 3 }])
  const [old, fresh] = [unzipSync(before), unzipSync(after)]
  expect(Object.keys(fresh)).toEqual(Object.keys(old))
  const changed = Object.keys(old).filter(
    (name) => Buffer.compare(old[name] ?? strToU8(''), fresh[name] ?? strToU8('')) !== 0,
  )
  expect(changed.toSorted()).toEqual(['xl/workbook.xml', part])
})

test('a formula is never overwritten and is computed anew when the workbook is opened', async () => {
  const after = unzipSync(
    await filledPackage({ bytes: testWorkbook([sheet]), edits: [at(3, 2, { number: 5 })] }),
  )
  expect(Buffer.from(after[part] ?? []).toString()).toContain('<f>SUM(B2:B2)</f></c>')
  expect(Buffer.from(after['xl/workbook.xml'] ?? []).toString()).toContain('fullCalcOnLoad="1"')
})

test.each(['=1+1', '+86', '-cmd', '@SUM(A1)', '＝1'])(
  'a text that begins like a formula (%s) is made inert',
  async (text) => {
    const after = await filledPackage({ bytes: testWorkbook([sheet]), edits: [at(2, 3, { text })] })
    const { sheets } = await parseWorkbook({ bytes: after })
    const found = sheets[0]?.cells.find(({ row, column }) => row === 2 && column === 3)
    expect(found).toMatchObject({ text: `'${text}`, formula: null })
  },
)

test('rows and cells that were not there are put in their place', () => {
  const edits: SheetEdits = new Map<number, ReadonlyMap<number, CellContent>>([
    [1, new Map([[1, { number: 1 }]])],
    [3, new Map([[2, { text: '中' }]])],
    [9, new Map([[1, { number: 9 }]])],
  ])
  const xml =
    '<worksheet><sheetData><row r="3"><c r="A3" s="1"/><c r="C3"><v>3</v></c></row></sheetData></worksheet>'
  expect(editSheet(xml, edits)).toBe(
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3" s="1"/>' +
      '<c r="B3" t="inlineStr"><is><t xml:space="preserve">中</t></is></c><c r="C3"><v>3</v></c></row>' +
      '<row r="9"><c r="A9"><v>9</v></c></row></sheetData></worksheet>',
  )
  expect(
    editSheet('<x:worksheet><x:sheetData/></x:worksheet>', new Map([[1, new Map([[1, { number: 1 }]])]])),
  ).toBe(
    '<x:worksheet><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
  )
})

describe('the wish to compute stands once, where the standard wants it', () => {
  test('beside other settings, or behind the names', () => {
    expect(askToCompute('<workbook><calcPr calcId="1" fullCalcOnLoad="0"/></workbook>')).toBe(
      '<workbook><calcPr calcId="1" fullCalcOnLoad="1"/></workbook>',
    )
    expect(askToCompute('<workbook><sheets></sheets><extLst/></workbook>')).toBe(
      '<workbook><sheets></sheets><calcPr fullCalcOnLoad="1"/><extLst/></workbook>',
    )
  })
})

test('whatever is written into whichever cell is read back, and no other cell changes', async () => {
  const bytes = testWorkbook([sheet])
  const [before] = (await parseWorkbook({ bytes })).sheets
  const content = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => ({ number })),
    fc
      .string({ unit: 'grapheme' })
      .map((text) => ({ text: `文${text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')}` })),
  )
  const place = fc.record({
    row: fc.integer({ min: 1, max: 12 }),
    column: fc.integer({ min: 1, max: 40 }),
    content,
  })
  const places = fc.uniqueArray(place, { selector: ({ row, column }) => `${row} ${column}`, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(places, async (chosen) => {
      const edits = chosen.filter(({ row, column }) => row !== 3 || column !== 2)
      const after = await filledPackage({ bytes, edits: edits.map((one) => ({ part, ...one })) })
      const [read] = (await parseWorkbook({ bytes: after })).sheets
      const found = (row: number, column: number) =>
        read?.cells.find((cell) => cell.row === row && cell.column === column)
      const plain = ({ number, text }: { number: number | null; text: string }) => number ?? text
      const wanted = edits.map(({ content }) => ('text' in content ? content.text : content.number + 0))
      expect(edits.map(({ row, column }) => plain(found(row, column) ?? { number: null, text: '' }))).toEqual(
        wanted,
      )
      const untouched = (before?.cells ?? []).filter(
        (cell) => !edits.some(({ row, column }) => row === cell.row && column === cell.column),
      )
      const told = untouched.map((cell) =>
        cell.formula === null ? cell : { ...cell, text: '', number: null },
      )
      const isTouched = edits.length > 0
      expect(untouched.map(({ row, column }) => found(row, column))).toEqual(isTouched ? told : untouched)
    }),
    { numRuns: 60 },
  )
})

test('packed parts that are not touched keep even their packed bytes', async () => {
  const bytes = zipSync(
    { ...unzipSync(testWorkbook([sheet])), 'xl/media/image1.png': new Uint8Array([1, 2, 3, 4, 5]) },
    { level: 0 },
  )
  const after = await filledPackage({ bytes, edits: [at(2, 2, { number: 1 })] })
  expect(unzipSync(after)['xl/media/image1.png']).toEqual(new Uint8Array([1, 2, 3, 4, 5]))
})
