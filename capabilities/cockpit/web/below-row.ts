import type { ValueShape } from '../contract.ts'

/** One part of the place or organisation that is looked at, with its figures. */
export type BelowRow = { readonly id: string; readonly name: string; readonly values: readonly ValueShape[] }

export const valueIn = (row: BelowRow, figureId: string): ValueShape | undefined =>
  row.values.find((value) => value.figureId === figureId)
