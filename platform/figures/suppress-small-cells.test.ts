import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type PublicTable,
  publicThreshold,
  recoverableCells,
  suppressSmallCells,
} from './suppress-small-cells.ts'

/** Rows and columns with their margins and the grand total. */
function crossTable(rows: readonly (readonly number[])[]): PublicTable {
  const width = rows[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, at) => at)
  const sumOf = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0)
  const cells = rows.flatMap((row, r) => row.map((value, c) => ({ id: `${r}.${c}`, value })))
  const rowTotals = rows.map((row, r) => ({ id: `row${r}`, value: sumOf(row) }))
  const columnTotals = columns.map((c) => ({
    id: `column${c}`,
    value: sumOf(rows.map((row) => row[c] ?? 0)),
  }))
  const all = { id: 'all', value: sumOf(rows.flat()) }
  return {
    cells: [...cells, ...rowTotals, ...columnTotals, all],
    sums: [
      ...rows.map((row, r) => ({ total: `row${r}`, parts: row.map((_, c) => `${r}.${c}`) })),
      ...columns.map((c) => ({ total: `column${c}`, parts: rows.map((_, r) => `${r}.${c}`) })),
      { total: 'all', parts: rowTotals.map(({ id }) => id) },
      { total: 'all', parts: columnTotals.map(({ id }) => id) },
    ],
  }
}

const tables = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 5 }))
  .chain(([height, width]) =>
    fc.array(fc.array(fc.oneof(fc.nat(15), fc.nat(300)), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )
  .map(crossTable)

describe('numbers that everybody sees', () => {
  it('never show a number from 1 to 9', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const hidden = suppressSmallCells(table)
        const shown = table.cells.filter(({ id }) => !hidden.has(id))
        expect(shown.filter(({ value }) => value > 0 && value < publicThreshold)).toEqual([])
      }),
    )
  })

  it('do not let a hidden number be computed from the sums that are shown', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(recoverableCells(table, suppressSmallCells(table))).toEqual([])
      }),
    )
  })

  it('leave at least ten together behind every shown sum with hidden parts', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const hidden = suppressSmallCells(table)
        const values = new Map(table.cells.map(({ id, value }) => [id, value]))
        for (const { parts } of table.sums.filter((sum) => !hidden.has(sum.total))) {
          const among = parts.filter((id) => hidden.has(id))
          const together = among.reduce((sum, id) => sum + (values.get(id) ?? 0), 0)
          expect(among.length === 0 || (among.length > 1 && together >= publicThreshold)).toBe(true)
        }
      }),
    )
  })

  it('hide nothing where nothing is small', () => {
    expect(
      suppressSmallCells(
        crossTable([
          [12, 30],
          [0, 44],
        ]),
      ).size,
    ).toBe(0)
  })

  it('hide a second number beside the one that is small', () => {
    const table = crossTable([[3, 40, 25]])
    const hidden = suppressSmallCells({ ...table, sums: table.sums.slice(0, 1) })
    expect([...hidden].filter((id) => id.startsWith('0.'))).toEqual(['0.0', '0.2'])
  })
})
