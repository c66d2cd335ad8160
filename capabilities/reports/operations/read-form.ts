import type { CellEdit } from '#platform/documents/filled-package.ts'
import type { CellContent } from '#platform/documents/edit-sheet.ts'
import { readWorkbook } from '#platform/documents/read-workbook.ts'
import type { Workbook } from '#platform/documents/workbook.ts'
import { dayOf } from '#platform/time/instant.ts'
import { sideValue } from '../rules/side-values.ts'
import type { FactKind } from '../views/read-known.ts'
import { fillSheets } from './fill-sheets.ts'
import type { FilledSheet, Filler } from './filler.ts'
import { planSheets } from './plan-sheets.ts'

export type SideCell = { readonly row: number; readonly column: number; readonly content: CellContent }
export type ReadSheet = FilledSheet & { readonly sides: readonly SideCell[] }

/** A whole form as the house fills it now. */
export type ReadForm = {
  readonly scope: { readonly id: string; readonly name: string }
  readonly sheets: readonly ReadSheet[]
  readonly facts: readonly FactKind[]
}

/** Opens a form that was handed in and fills what the house holds. */
export async function readForm(filler: Filler, bytes: Uint8Array): Promise<ReadForm> {
  return fillWorkbookForm(filler, await readWorkbook(bytes))
}

/** Fills what the house holds into a form that is open already. */
export async function fillWorkbookForm(filler: Filler, workbook: Workbook): Promise<ReadForm> {
  const { tx, call, wish } = filler
  const planned = await planSheets(tx, { workbook, wish }, call)
  const facts = {
    unitName: planned.scope.name,
    period: { from: wish.from, to: wish.to },
    today: dayOf(call.now),
    isFrom1904: workbook.isFrom1904,
  }
  const sheets = (await fillSheets(filler, planned)).map((sheet) => ({
    ...sheet,
    sides: sheet.form.sides.flatMap((side) => {
      const content = sideValue(side, facts)
      return content ? [{ row: side.row, column: side.column, content }] : []
    }),
  }))
  return { scope: planned.scope, sheets, facts: planned.facts }
}

/** What is written into the workbook: what is sure or was confirmed, never a guess. */
export function editsOf(form: ReadForm): CellEdit[] {
  return form.sheets.flatMap(({ sheet, cells, sides }) => {
    const filled = cells.flatMap(({ row, column, state, content }) =>
      state === 'filled' && content ? [{ part: sheet.part, row, column, content }] : [],
    )
    return [...filled, ...sides.map((side) => ({ part: sheet.part, ...side }))]
  })
}
