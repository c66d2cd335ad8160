import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecords } from './read-records.ts'

const cell = fc.string({ unit: fc.constantFrom(...'甲乙 ax,;\t\r\n'), maxLength: 12 })

test('text without quotation marks, cut at its line ends, gives what a whole CSV parser gives', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'), (cells, end) => {
      const text = `甲,乙${end}${cells.join(end)}`
      const parsed = parse(text, { relax_column_count: true, delimiter: ',' })
      expect(readRecords(text, 1_000)).toEqual({ records: parsed, brokenAt: null })
    }),
    { numRuns: 1_000 },
  )
})

test('with quotation marks, cells hold what stands between them', () => {
  expect(readRecords('甲,乙\n"一,\n二",三\n', 10).records).toEqual([
    ['甲', '乙'],
    ['一,\n二', '三'],
  ])
  expect(readRecords('甲,乙\n一,"二\n三,四', 10)).toMatchObject({
    records: [['甲', '乙']],
    brokenAt: { row: 2, isQuote: true },
  })
})

test('no more rows are read than are wanted, with quotation marks or without', () => {
  expect(readRecords('甲\n一\n二\n三\n', 3).records).toHaveLength(3)
  expect(readRecords('甲\n"一"\n二\n三\n', 3).records).toHaveLength(3)
})

test('a row of more than a megabyte is not read, and where it stands is said', () => {
  const text = `甲\n一\n${'x'.repeat(1_200_000)}\n二`
  expect(readRecords(text, 10)).toEqual({ records: [['甲'], ['一']], brokenAt: { row: 3, isQuote: false } })
})
