import type { Day } from '../time/instant.ts'

/** How a cell's style shows what stands in it. */
export type CellFormat = 'general' | 'number' | 'percent' | 'date' | 'text'

/** One cell of a sheet; rows and columns count from 1. Empty cells are listed where they carry a style. */
export type WorkbookCell = {
  readonly row: number
  readonly column: number
  /** What a person reads: text, a number without grouping, a day as 2026-06-30, TRUE or FALSE; '' if empty. */
  readonly text: string
  readonly number: number | null
  readonly day: Day | null
  /** Its formula, where the value is computed; the value is the one computed last. */
  readonly formula: string | null
  readonly format: CellFormat
}

/** A rectangle of cells, its ends included. */
export type CellRange = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export type WorkbookSheet = {
  readonly name: string
  /** Which part of the package it is (`xl/worksheets/sheet1.xml`). */
  readonly part: string
  readonly isHidden: boolean
  /** Row by row, from left to right. */
  readonly cells: readonly WorkbookCell[]
  readonly merges: readonly CellRange[]
}

export type Workbook = {
  readonly sheets: readonly WorkbookSheet[]
  /** Days are counted from 1904 instead of 1900. */
  readonly isFrom1904: boolean
}

/** How much of a workbook is read. */
export const workbookLimits = {
  sheets: 100,
  cells: 200_000,
  /** Cells under merged ranges of one sheet. */
  merged: 500_000,
  rows: 1_048_576,
  columns: 16_384,
} as const

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

/** The name of a cell as Excel shows it: B4. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`

/** Row and column of a cell's name; undefined if it is none. */
export function cellAt(name: string): { readonly row: number; readonly column: number } | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name)
  if (!found?.[1] || !found[2]) return undefined
  const column = [...found[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const row = Number(found[2])
  const isInside = row >= 1 && row <= workbookLimits.rows && column <= workbookLimits.columns
  return isInside ? { row, column } : undefined
}
