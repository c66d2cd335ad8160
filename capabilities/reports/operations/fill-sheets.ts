import { isWritten } from '../rules/say-value.ts'
import type { PlannedCell } from '../rules/plan-form.ts'
import type { CellState } from '../words.ts'
import { readFacts } from './fill-from-facts.ts'
import { readFigureCells } from './fill-from-figures.ts'
import { readRegisters } from './fill-from-registers.ts'
import type { AnswerableCell, FilledSheet, Filler, Found, Lookup } from './filler.ts'
import type { PlannedForm } from './plan-sheets.ts'

const unanswered = (state: CellState): Found => ({ state, content: null, source: null })

/** Fills every cell that the house can answer; each answer names its source. */
export async function fillSheets(filler: Filler, planned: PlannedForm): Promise<FilledSheet[]> {
  const cells = planned.sheets.flatMap((sheet) => sheet.cells).filter(isAnswerable)
  const lookups: readonly Lookup[] = [
    await readFigureCells(filler, cells),
    await readRegisters(filler, cells),
    await readFacts(filler, cells, planned.facts),
  ]
  const find = (cell: PlannedCell): Found => leftAlone(cell) ?? answered(cell, lookups)
  return planned.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, ...find(cell) })),
  }))
}

/** What somebody wrote already, or writes by hand, is left as it is. */
function leftAlone({ given, meaning }: PlannedCell): Found | undefined {
  if (isWritten(given)) return unanswered('given')
  return meaning?.kind === 'byHand' ? unanswered('byHand') : undefined
}

function answered(cell: PlannedCell, lookups: readonly Lookup[]): Found {
  const tried = isAnswerable(cell) ? lookups.map((lookup) => lookup(cell)) : []
  const found = tried.find((one) => one !== undefined) ?? unanswered('missing')
  return found.state === 'filled' && cell.certainty === 'guess' ? { ...found, state: 'guess' } : found
}

const isAnswerable = (cell: PlannedCell): cell is AnswerableCell => cell.node !== null
