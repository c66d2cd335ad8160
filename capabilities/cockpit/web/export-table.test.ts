import { describe, expect, it } from 'vitest'
import type { FigureShape, ValueShape } from '../contract.ts'
import { exportedRows, fileNameOf, plainCell } from './export-table.ts'
import type { ReadTable } from './read-table.ts'
import { tableWords } from './table-words.ts'

const words = tableWords.zh
const head = (id: string, name: string | null = null) => ({ id, name, from: null, to: null })
const count = (value: number): ValueShape => ({ figureId: 'cases.received', value, n: value, part: null })
const share = (part: number, n: number): ValueShape => ({
  figureId: 'cases.responseRate',
  value: n === 0 ? null : part / n,
  n,
  part,
})

/** Two streets, one count and one share beside each other. */
const table = {
  view: { columns: 'figure', from: '2026-01-01', to: '2026-03-31' },
  data: {
    rows: [head('1', '海滨街道'), head('2', '=解放街道')],
    columns: [head('cases.received'), head('cases.responseRate')],
    cells: [
      [count(12), share(8, 10)],
      [count(0), share(0, 0)],
    ],
    rowTotals: null,
    columnTotals: [count(12), share(8, 10)],
    total: null,
  },
}
// Guarantee: what the export looks at is all there.
const asTable = (given: unknown) => given as Pick<ReadTable, 'view' | 'data'>
const asFigure = (given: unknown) => given as FigureShape

const names = {
  words,
  heading: ({ id, name }: { readonly id: string; readonly name: string | null }) => name ?? id,
  figureAt: (column: { readonly id: string } | null) =>
    asFigure({ figureId: column?.id, measure: column?.id === 'cases.responseRate' ? 'share' : 'count' }),
}

describe('a table to take away', () => {
  it('has its totals last and every share with both its counts', () => {
    const { titles, rows } = exportedRows(asTable(table), names)
    expect(titles).toEqual([
      '名称',
      'cases.received',
      'cases.responseRate（比率）',
      'cases.responseRate（部分）',
      'cases.responseRate（总数）',
    ])
    expect(rows).toEqual([
      ['海滨街道', 12, { share: 0.8 }, 8, 10],
      ['=解放街道', 0, null, 0, 0],
      ['合计', 12, { share: 0.8 }, 8, 10],
    ])
    expect(rows[0]?.map(plainCell)).toEqual(['海滨街道', 12, 0.8, 8, 10])
  })

  it('gets a name that every file system takes', () => {
    expect(fileNameOf('霞山区/新区:1', { from: '2026-01-01', to: '2026-03-31' })).toBe(
      '霞山区 新区 1 2026-01-01—2026-03-31',
    )
  })
})
