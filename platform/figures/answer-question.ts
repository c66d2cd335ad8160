import type { Transaction } from '../database/transaction.ts'
import { addDays, type Day } from '../time/instant.ts'
import type { Piece } from '../trees/past-tree.ts'
import { countersSheet, type Sheet, sheetOf } from './counters.ts'
import type { Figure } from './figure.ts'
import { type FigureValue, figureValue } from './figure-value.ts'
import { sinceTheBeginning } from './fold.ts'
import { dayNumbers, meanLevels } from './mean-levels.ts'
import { monthsOf, type Period, periodOfDays } from './periods.ts'
import type { FigureQuestion } from './question.ts'
import type { Freshness } from './read-facts.ts'
import { type Tallies, tallyFacts, type WantedRows } from './tally-facts.ts'

/** What is read: which sums of subtrees, in which periods. */
export type Asked = {
  readonly question: FigureQuestion
  readonly sums: readonly (readonly Piece[])[]
  /** They ascend and do not overlap. */
  readonly periods: readonly Period[]
}

function subtract(from: Tallies = new Map(), taken: Tallies = new Map()): Tallies {
  const levels: Tallies = new Map()
  for (const code of new Set([...from.keys(), ...taken.keys()])) {
    levels.set(code, new Map([[0, (from.get(code)?.get(0) ?? 0) - (taken.get(code)?.get(0) ?? 0)]]))
  }
  return levels
}

type ByPeriod = readonly (Tallies | undefined)[]

/** Turns the ups and downs of each period into the level at its end. */
function levelsOf(changes: ByPeriod, closing: Tallies, count: number): Tallies[] {
  const levels: Tallies[] = []
  let level = closing
  for (let period = count - 1; period >= 0; period -= 1) {
    levels[period] = level
    level = subtract(level, changes[period])
  }
  return levels
}

/** The ups and downs of every period, of one sheet. */
const changesIn = (sheet: Sheet, { question, periods }: Asked): WantedRows => ({
  months: monthsOf(question),
  sheet,
  periodOf: (month) => periodOfDays(month, periods),
})

const levelsOfNow: WantedRows = {
  months: [sinceTheBeginning],
  sheet: countersSheet,
  periodOf: () => [0],
}

const lastDay: Day = '9999-12-31'

/** What came after the whole period: levels at its end are those of now, less this. */
function changesAfter({ to, today }: FigureQuestion): WantedRows {
  const after = [{ from: addDays(to, 1), to: lastDay }]
  return {
    months: to < today ? monthsOf({ from: to, to: today }) : [],
    sheet: countersSheet,
    periodOf: (month) => periodOfDays(month, after),
  }
}

/** What levels are made of, in the order they are read; the ups and downs of every day only for means over them. */
function levelRows(question: FigureQuestion): WantedRows[] {
  if (!question.figures.some(({ measure }) => measure === 'balance')) return []
  const daily = { months: monthsOf(question), sheet: countersSheet }
  return [
    levelsOfNow,
    changesAfter(question),
    ...(question.levels === 'mean' ? [{ ...daily, periodOf: dayNumbers(question) }] : []),
  ]
}

/** By sum and period. */
type Sums = readonly ByPeriod[]

/** Of every sum the levels of every period: at its end, or the mean over its days. */
function levelsIn(asked: Asked, changes: Sums, [now = [], later = [], daily]: readonly Sums[]): Sums {
  const atTheEnd = asked.sums.map((_, sum) => {
    const closing = subtract(now[sum]?.[0], later[sum]?.[0])
    return levelsOf(changes[sum] ?? [], closing, asked.periods.length)
  })
  return daily ? meanLevels(atTheEnd, daily, asked) : atTheEnd
}

const sheetsOf = (figures: readonly Figure[]): Sheet[] => [...new Set(figures.map(sheetOf))]

export type Answer = Freshness & {
  /** For every sum and every period, one value for each figure. */
  readonly values: readonly (readonly (readonly FigureValue[])[])[]
}

/** The numbers, and how fresh they are. */
export async function answerQuestion(tx: Transaction, asked: Asked): Promise<Answer> {
  const { tree, node, figures, slice, as = 'reader' } = asked.question
  const sheets = sheetsOf(figures)
  const { tallies, codes, freshness } = await tallyFacts(tx, {
    ...{ as, tree, node, slice, sums: asked.sums, figures: figures.map(({ id }) => id) },
    rows: [...sheets.map((sheet) => changesIn(sheet, asked)), ...levelRows(asked.question)],
  })
  const changes = new Map(sheets.map((sheet, at) => [sheet, tallies[at] ?? []]))
  const levels = levelsIn(asked, changes.get(countersSheet) ?? [], tallies.slice(sheets.length))
  const talliesOf = (figure: Figure) => (figure.measure === 'balance' ? levels : changes.get(sheetOf(figure)))
  const values = asked.sums.map((_, sum) =>
    asked.periods.map((_period, period) =>
      figures.map((figure) =>
        figureValue(figure, talliesOf(figure)?.[sum]?.[period]?.get(codes[figure.id] ?? -1)),
      ),
    ),
  )
  return { ...freshness, values }
}
