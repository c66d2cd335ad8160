import type { CellRange, WorkbookCell, WorkbookSheet } from './workbook.ts'

/** One cell of a table; where cells are merged, every one of them has the text and only the first is `isFirst`. */
export type TableCell = { readonly text: string; readonly isFirst: boolean }

/** A table in a text document or a sheet, filled up so that every row has the same columns. */
export type DocumentTable = {
  /** Name of the sheet; empty in a text document. */
  readonly name: string
  /** Paragraphs that stand before the table, nearest last. */
  readonly before: readonly string[]
  /** Row 1 first; in a sheet the rows count as Excel counts them. */
  readonly rows: readonly (readonly TableCell[])[]
}

const most = { rows: 3_000, columns: 60 }

type Most = typeof most

const blank: TableCell = { text: '', isFirst: true }

/** A sheet as a table: merged cells filled, a day as 2026-06-30, a share as 60%; what lies beyond `most` is left out. */
export function tableOfSheet(sheet: WorkbookSheet): DocumentTable {
  const filled = sheet.cells.filter(({ text }) => text !== '')
  const height = Math.min(
    most.rows,
    filled.reduce((last, { row }) => Math.max(last, row), 0),
  )
  const width = Math.min(
    most.columns,
    filled.reduce((last, { column }) => Math.max(last, column), 0),
  )
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => blank))
  for (const cell of filled) put(rows, cell)
  for (const range of sheet.merges) spread(rows, range)
  return { name: sheet.name, before: [], rows }
}

/**
 * The texts of a sheet as plain rows of one width, for tables of many rows: merged cells filled. A cell below
 * `wanted.rows` makes the rows reach as far as that, so that whoever counts them sees there are too many.
 */
export function textRowsOf(sheet: WorkbookSheet, wanted: Most): string[][] {
  const rows: string[][] = []
  for (const cell of sheet.cells) if (cell.text !== '') putText(rows, cell, wanted)
  const width = rows.reduce((widest, line) => Math.max(widest, line.length), 0)
  for (const line of rows) widen(line, width)
  for (const range of sheet.merges) spreadText(rows, range)
  return rows
}

function putText(rows: string[][], cell: WorkbookCell, wanted: Most): void {
  while (rows.length < Math.min(cell.row, wanted.rows)) rows.push([])
  const line = rows[cell.row - 1]
  if (line === undefined || cell.column > wanted.columns) return
  widen(line, cell.column)
  line[cell.column - 1] = textOf(cell)
}

function widen(line: string[], width: number): void {
  while (line.length < width) line.push('')
}

function spreadText(rows: string[][], { top, left, bottom, right }: CellRange): void {
  const text = rows[top - 1]?.[left - 1] ?? ''
  for (const line of rows.slice(top - 1, bottom)) {
    for (let column = left; column <= Math.min(right, line.length); column += 1) line[column - 1] = text
  }
}

function put(rows: TableCell[][], cell: WorkbookCell): void {
  const cells = rows[cell.row - 1]
  if (cells && cell.column <= cells.length) cells[cell.column - 1] = { text: textOf(cell), isFirst: true }
}

/** What the cell shows: a share as 60%, everything else as it is read. */
const textOf = ({ text, number, format }: WorkbookCell): string =>
  format === 'percent' && number !== null ? `${Math.round(number * 10_000) / 100}%` : text.trim()

function spread(rows: TableCell[][], { top, left, bottom, right }: CellRange): void {
  const text = rows[top - 1]?.[left - 1]?.text ?? ''
  for (const [at, cells] of rows.slice(top - 1, bottom).entries()) {
    for (let column = left; column <= Math.min(right, cells.length); column += 1) {
      if (at > 0 || column > left) cells[column - 1] = { text, isFirst: false }
    }
  }
}
