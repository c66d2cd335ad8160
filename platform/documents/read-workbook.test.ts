import { describe, expect, test } from 'vitest'
import { type TestSheet, testStyle, testWorkbook } from '../testing/test-workbook.ts'
import { formatOfCode } from './cell-formats.ts'
import { type HowFar, readApart } from './read-apart.ts'
import { readWorkbook } from './read-workbook.ts'
import { cellAt, cellName } from './workbook.ts'
import { dayOfSerial, serialOfDay } from './workbook-days.ts'

const sheet: TestSheet = {
  name: '诉求统计',
  rows: [
    [{ value: '海滨街道诉求统计表', style: testStyle.title }],
    ['社区', '件数', '办结率', '填报日期', '说明'],
    [
      '海滨社区',
      { value: 1234, style: testStyle.whole },
      { value: 0.925, style: testStyle.percent },
      { value: 46203, style: testStyle.day },
      { value: '行内<文字>', isInline: true },
    ],
    [
      '合计',
      { value: 1234, formula: 'SUM(B3:B3)', style: testStyle.whole },
      { style: testStyle.percent },
      true,
    ],
  ].map((row) => row.map((cell) => (cell === true ? { value: true } : cell))) as TestSheet['rows'],
  merges: ['A1:E1'],
}

test('a form is read cell by cell: words, numbers, days, formulas with their value, merged ranges', async () => {
  const { sheets } = await readWorkbook(
    testWorkbook([sheet, { name: '填报说明', rows: [['按月报送']], isHidden: true }]),
  )
  expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ['诉求统计', false],
    ['填报说明', true],
  ])
  const [form] = sheets
  expect(form?.part).toBe('xl/worksheets/sheet1.xml')
  expect(form?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 5 }])
  const at = (name: string) => form?.cells.find(({ row, column }) => cellName(row, column) === name)
  expect(at('A3')).toMatchObject({ text: '海滨社区', number: null })
  expect(at('B3')).toMatchObject({ text: '1234', number: 1234, format: 'number' })
  expect(at('C3')).toMatchObject({ number: 0.925, format: 'percent' })
  expect(at('D3')).toMatchObject({ text: '2026-06-30', day: '2026-06-30', format: 'date' })
  expect(at('E3')).toMatchObject({ text: '行内<文字>' })
  expect(at('B4')).toMatchObject({ number: 1234, formula: 'SUM(B3:B3)' })
  expect(at('C4')).toMatchObject({ text: '', format: 'percent' })
  expect(at('D4')).toMatchObject({ text: 'TRUE' })
})

test('a text in pieces is one text, and how it is pronounced is left out', async () => {
  const strings =
    '<sst><si><r><t>海滨</t></r><r><rPr><b/></rPr><t>社区</t></r><rPh sb="0" eb="2"><t>hǎibīn</t></rPh></si></sst>'
  const bytes = testWorkbook([{ name: '一', rows: [['甲']] }], { 'xl/sharedStrings.xml': strings })
  const { sheets } = await readWorkbook(bytes)
  expect(sheets[0]?.cells[0]?.text).toBe('海滨社区')
})

test('cells that do not say where they are follow each other', async () => {
  const bytes = testWorkbook([{ name: '一', rows: [['甲']] }], {
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c r="C2"><v>3</v></c></row></sheetData></worksheet>',
  })
  const { sheets } = await readWorkbook(bytes)
  expect(sheets[0]?.cells.map(({ row, column, number }) => [row, column, number])).toEqual([
    [1, 1, 1],
    [1, 2, 2],
    [2, 3, 3],
  ])
})

test('how far the reading has come is told sheet by sheet', async () => {
  const told: HowFar[] = []
  const sheets = ['一', '二', '三'].map((name) => ({ name, rows: [['有内容']] }))
  await readWorkbook(testWorkbook(sheets), { tell: (far) => told.push(far) })
  expect(told).toEqual([1, 2, 3].map((done) => ({ done, total: 3 })))
})

describe('refused in plain words', () => {
  const refusedAs = (rule: string) => ({ text: { rule: `document.${rule}` } })
  const withSheet = (xml: string) =>
    testWorkbook([{ name: '一', rows: [['甲']] }], { 'xl/worksheets/sheet1.xml': xml })

  test('300 sheets', async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ name: `表${at}`, rows: [['甲']] }))
    await expect(readWorkbook(testWorkbook(many))).rejects.toMatchObject(refusedAs('too-many-sheets'))
  })

  test('a workbook with nothing in it', async () => {
    await expect(readWorkbook(testWorkbook([{ name: '一', rows: [] }]))).rejects.toMatchObject(
      refusedAs('empty-workbook'),
    )
  })

  test('a file of outside entities, and a billion laughs', async () => {
    const outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>'
    await expect(readWorkbook(withSheet(outside))).rejects.toMatchObject(refusedAs('unsafe-xml'))
    const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'
    await expect(readWorkbook(withSheet(laughs))).rejects.toMatchObject(refusedAs('unsafe-xml'))
  })

  test('an element of 200,000 attributes, and one very deep', async () => {
    const attributes = Array.from(
      { length: 200_000 },
      (_, at) => `a${at * 7919}="${(at * 104_729) % 999_983}"`,
    )
    await expect(readWorkbook(withSheet(`<worksheet ${attributes.join(' ')}/>`))).rejects.toMatchObject(
      refusedAs('unsafe-xml'),
    )
    const deep = `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`
    await expect(readWorkbook(withSheet(`<worksheet>${deep}</worksheet>`))).rejects.toMatchObject(
      refusedAs('unsafe-xml'),
    )
  })

  test('broken XML, a cell nowhere, a number that is none', async () => {
    for (const cells of [
      '<row><c r="A1"><v>1</row>',
      '<row><c r="!!"/></row>',
      '<row><c r="A1"><v>x</v></c></row>',
    ]) {
      await expect(
        readWorkbook(withSheet(`<worksheet><sheetData>${cells}</sheetData></worksheet>`)),
      ).rejects.toMatchObject(refusedAs('damaged'))
    }
  })

  test('more than 200,000 cells', async () => {
    const row = `<row>${Array.from({ length: 401 }, (_, at) => `<c><v>${at}</v></c>`).join('')}</row>`
    const varied = Array.from({ length: 500 }, (_, at) => row.replaceAll('<v>', `<v>${(at * 7919) % 9973}`))
    await expect(
      readWorkbook(withSheet(`<worksheet><sheetData>${varied.join('')}</sheetData></worksheet>`)),
    ).rejects.toMatchObject(refusedAs('too-many-cells'))
  })

  test('merged ranges over more than any form has', async () => {
    const merge = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    await expect(
      readWorkbook(withSheet(`<worksheet><sheetData/>${merge}</worksheet>`)),
    ).rejects.toMatchObject(refusedAs('too-many-cells'))
  })

  test('a document of words', async () => {
    const relations =
      '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>'
    const words = testWorkbook([{ name: '一', rows: [['甲']] }], { '_rels/.rels': relations })
    await expect(readWorkbook(words)).rejects.toMatchObject(refusedAs('not-a-workbook'))
  })

  test('what takes too long is ended', async () => {
    const endless = new URL('data:text/javascript,setInterval(() => {}, 1000)')
    await expect(readApart(endless, null, { milliseconds: 50 })).rejects.toMatchObject(refusedAs('too-slow'))
  })
})

test('days and the numbers that stand for them, of both beginnings', () => {
  expect(dayOfSerial(46203, false)).toBe('2026-06-30')
  expect(dayOfSerial(1, false)).toBe('1900-01-01')
  expect(dayOfSerial(61, false)).toBe('1900-03-01')
  expect(dayOfSerial(0, false)).toBeNull()
  for (const isFrom1904 of [false, true]) {
    expect(dayOfSerial(serialOfDay('2026-11-29', isFrom1904), isFrom1904)).toBe('2026-11-29')
  }
})

test('number formats tell days, shares and texts apart', () => {
  expect(formatOfCode('yyyy"年"m"月"')).toBe('date')
  expect(formatOfCode('[$-804]aaaa;@')).toBe('number')
  expect(formatOfCode('#,##0.00"元"')).toBe('number')
  expect(formatOfCode('0.0%')).toBe('percent')
  expect(formatOfCode('@')).toBe('text')
})

test('names of cells', () => {
  expect(cellName(4, 28)).toBe('AB4')
  expect(cellAt('AB4')).toEqual({ row: 4, column: 28 })
  expect(cellAt('XFE1')).toBeUndefined()
})
