import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '../errors.ts'
import { readTable, tableLimits } from './read-table.ts'
import { type Cell, writeTable } from './write-table.ts'

const columns = {
  code: { titles: ['代码', '区划代码'], required: true },
  name: { titles: ['名称'], required: true },
  note: { titles: ['备注'], required: false },
} as const
const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readTable(utf8(text), columns)
const refusal = (bytes: Uint8Array, limits = tableLimits) => {
  try {
    readTable(bytes, columns, limits)
  } catch (problem) {
    if (problem instanceof Problem) return problem
    throw problem
  }
  return undefined
}
/** 代码,名称 / 01,霞山 in GB18030, as Excel in Chinese saves CSV. */
const gb18030 = Uint8Array.from([
  0xb4, 0xfa, 0xc2, 0xeb, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0x30, 0x31, 0x2c, 0xcf, 0xbc, 0xc9, 0xbd,
])

describe('reading a table', () => {
  test('titles are found in any order and other columns are named as ignored', () => {
    const table = read('名称,颜色,代码\n霞山,红,01\n')
    expect(table.rows).toEqual([{ row: 2, values: { code: '01', name: '霞山', note: '' } }])
    expect(table.ignored).toEqual(['颜色'])
  })

  test('UTF-8 with a mark, UTF-16 from Excel, and GB18030 read the same', () => {
    const text = '代码,名称\n01,霞山'
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    const read = [utf8(`\ufeff${text}`), utf16, gb18030].map((bytes) => readTable(bytes, columns))
    expect(read.map((table) => table.encoding)).toEqual(['utf-8', 'utf-16le', 'gb18030'])
    for (const table of read) expect(table.rows[0]?.values).toEqual({ code: '01', name: '霞山', note: '' })
  })

  test('tabs and semicolons work as well as commas', () => {
    expect(read('代码\t名称\n01\t霞山').rows[0]?.values.name).toBe('霞山')
    expect(read('代码;名称\n01;霞山').rows[0]?.values.name).toBe('霞山')
  })

  test('an empty line counts as a row, so that problems carry the number the spreadsheet shows', () => {
    const table = read('代码,名称\n01,霞山\n\n02,\n')
    expect(table.rows).toHaveLength(1)
    expect(table.problems).toEqual([{ row: 4, field: 'name', zh: '“名称”没有填', en: 'name is empty' }])
  })

  test('a cell with line breaks is one row', () => {
    const table = read('代码,名称,备注\n01,霞山,"一\n二"\n02,,\n')
    expect(table.rows[0]?.values.note).toBe('一\n二')
    expect(table.problems[0]?.row).toBe(3)
  })

  test('a row with a comma too many is named', () => {
    expect(read('代码,名称\n01,霞山,多,余\n').problems[0]).toMatchObject({ row: 2, field: '' })
  })

  test('a quotation mark that never closes is named and what came before is kept', () => {
    const table = read('代码,名称\n01,霞山\n02,"赤坎\n03,麻章\n')
    expect(table.rows).toHaveLength(1)
    expect(table.problems[0]).toMatchObject({ row: 3, zh: '从这一行起引号不成对，后面的行没有读' })
  })
})

describe('files that are refused whole', () => {
  test('a missing or doubled column is named', () => {
    expect(refusal(utf8('代码,备注\n01,x'))?.details.fields).toEqual([
      { field: 'name', zh: '缺少“名称”这一列', en: 'The column name is missing' },
    ])
    expect(refusal(utf8('代码,名称,区划代码\n'))?.details.fields?.[0]?.zh).toBe('“代码”这一列出现了 2 次')
  })

  test('an Excel workbook is told how to become a CSV', () => {
    const workbook = Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0])
    expect(refusal(workbook)?.text.zh).toContain('另存为')
  })

  test('bytes that are no text, nothing at all, and titles of nothing are refused', () => {
    expect(refusal(Uint8Array.from([0x89, 0x50, 0xff, 0xff, 0xff]))?.text.rule).toBe('text.unknown-encoding')
    expect(refusal(utf8('代码,名称\n0\u00001,x'))?.text.rule).toBe('text.not-text')
    expect(refusal(utf8(''))?.text.rule).toBe('table.empty')
    expect(refusal(utf8(',,\n1,2,3'))?.text.rule).toBe('table.empty')
  })

  test('too many bytes, rows or columns are refused', () => {
    const rows = utf8('代码,名称\n01,a\n02,b\n03,c\n')
    expect(refusal(rows, { ...tableLimits, bytes: 10 })?.code).toBe('too-large')
    expect(refusal(rows, { ...tableLimits, rows: 2 })?.text.rule).toBe('table.too-many-rows')
    expect(refusal(rows, { ...tableLimits, columns: 1 })?.text.rule).toBe('table.too-many-columns')
  })

  test('a title like __proto__ is only another ignored column', () => {
    expect(read('代码,名称,__proto__\n01,a,x\n').ignored).toEqual(['__proto__'])
  })

  test('any bytes give a table or a message, never a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          readTable(bytes, columns)
        } catch (error) {
          expect(error).toBeInstanceOf(Problem)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('writing a table', () => {
  const written = (cell: Cell) =>
    new TextDecoder().decode(writeTable(['代码', '名称'], [['1', cell]])).split('\r\n')[1]

  test('opens in Excel as UTF-8', () => {
    expect([...writeTable(['代码'], []).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  test.each([
    '=1+1',
    '+86',
    '-1',
    '@x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    '"=1',
    '\t=1',
    '\ufeff=1',
    '\rx',
    "'=1",
    "''=1",
  ])('a cell that would run, %j, is made inert', (cell) => {
    expect(written(cell)?.slice(2).replace(/^"/, '').startsWith("'")).toBe(true)
  })

  test('numbers stay numbers, and only finite ones are written', () => {
    expect([written(-3.5), written(null), written(Number.NaN)]).toEqual(['1,-3.5', '1,', '1,'])
  })

  test('what is written is read back the same', () => {
    const words = fc
      .string({ unit: fc.constantFrom(...'=+-@＝\'"\t ,;\n一霞a𬱖') })
      .map((text) => text.trim())
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (names) => {
        const bytes = writeTable(
          ['代码', '名称', '备注'],
          names.map((name) => ['1', 'x', name]),
        )
        expect(readTable(bytes, columns).rows.map((row) => row.values.note)).toEqual(names)
      }),
      { numRuns: 1000 },
    )
  })
})
