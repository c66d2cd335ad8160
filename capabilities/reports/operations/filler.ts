import type { CellContent } from '#platform/documents/edit-sheet.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import type { FormNode, PlannedCell } from '../rules/plan-form.ts'
import type { SourceShape } from '../shapes.ts'
import type { CellState } from '../words.ts'
import type { FormWish, PlannedSheet } from './plan-sheets.ts'

/** What the house says about one cell. */
export type Found = {
  readonly state: CellState
  readonly content: CellContent | null
  readonly source: SourceShape | null
  readonly factId?: string
}

export type FilledCell = PlannedCell & Found
export type FilledSheet = Omit<PlannedSheet, 'cells'> & { readonly cells: readonly FilledCell[] }

/** A cell whose labels name somebody and something the house may hold. */
export type AnswerableCell = PlannedCell & { readonly node: FormNode }

/** Looks up one kind of meaning for many cells at once. */
export type Lookup = (cell: AnswerableCell) => Found | undefined

export type Filler = { readonly tx: Transaction; readonly call: Call; readonly wish: FormWish }
