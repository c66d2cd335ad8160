import type { TreeName } from '../access/rule.ts'
import type { Entry } from '../ledger/entry.ts'
import type { Day } from '../time/instant.ts'
import type { LiveTrees } from '../trees/live-trees.ts'
import { ContributionCells } from './contribution-cells.ts'
import { ContributionColumns } from './contribution-columns.ts'
import { countersOf, type Sheet, sheetOf, sheets } from './counters.ts'
import type { Contribution, Figure } from './figure.ts'
import { type FigureBook, figureBook, sinceTheBeginning } from './fold.ts'
import { monthOf } from './periods.ts'
import { NodeNumbers } from './node-numbers.ts'

type DayColumns = { readonly columns: ContributionColumns; readonly dayOfMonth: number }
type Numbers = Readonly<Record<TreeName, number>>
type BySheet<Kept> = readonly [Kept, Kept, Kept]

const forEachSheet = <Kept>(made: (sheet: Sheet) => Kept): BySheet<Kept> => {
  const [counters, crowd, few] = sheets
  return [made(counters), made(crowd), made(few)]
}

/** What entries contribute, month by month, until it is taken to be added up. */
export class ContributionBook {
  readonly types: readonly string[]
  /** By sheet. */
  readonly cells = forEachSheet((sheet) => new ContributionCells(sheet))
  readonly nodes: Readonly<Record<TreeName, NodeNumbers>>
  readonly #figures: FigureBook
  readonly #months = forEachSheet(() => new Map<Day, ContributionColumns>())
  readonly #days = forEachSheet(() => new Map<Day, DayColumns>())

  constructor(figures: readonly Figure[], trees: LiveTrees) {
    this.#figures = figureBook(figures)
    this.types = [...this.#figures.keys()]
    this.nodes = {
      place: new NodeNumbers(trees.index('place')),
      organisation: new NodeNumbers(trees.index('organisation')),
    }
  }

  /** Notes what an entry adds to every figure. */
  add(entry: Entry): void {
    let numbers: Numbers | undefined
    for (const figure of this.#figures.get(entry.type) ?? []) {
      for (const contribution of figure.contribute(entry)) {
        numbers ??= this.#numbersOf(entry)
        this.#note(figure, contribution, { numbers, day: entry.occurredOn })
      }
    }
  }

  #numbersOf({ place, organisation }: Pick<Entry, TreeName>): Numbers {
    return {
      place: this.nodes.place.numberOf(place),
      organisation: this.nodes.organisation.numberOf(organisation),
    }
  }

  #note(figure: Figure, contribution: Contribution, own: { numbers: Numbers; day: Day }): void {
    const numbers = {
      place:
        contribution.place === undefined ? own.numbers.place : this.nodes.place.numberOf(contribution.place),
      organisation:
        contribution.organisation === undefined
          ? own.numbers.organisation
          : this.nodes.organisation.numberOf(contribution.organisation),
    }
    const sheet = sheetOf(figure)
    const cells = this.cells[sheet]
    const { columns, dayOfMonth } = this.#dayOf(contribution.day ?? own.day, sheet)
    const shape = cells.shapeOf(figure, contribution.slices)
    for (const { bucket, amount } of countersOf(figure, contribution)) {
      if (amount === 0) continue
      columns.add(numbers, cells.cellOf(shape, bucket, dayOfMonth), amount)
      if (figure.measure === 'balance')
        this.#monthOf(sinceTheBeginning, sheet).add(numbers, cells.cellOf(shape, bucket, 0), amount)
    }
  }

  #dayOf(day: Day, sheet: Sheet): DayColumns {
    let known = this.#days[sheet].get(day)
    if (!known) {
      known = { columns: this.#monthOf(monthOf(day), sheet), dayOfMonth: Number(day.slice(8)) }
      this.#days[sheet].set(day, known)
    }
    return known
  }

  #monthOf(month: Day, sheet: Sheet): ContributionColumns {
    let columns = this.#months[sheet].get(month)
    if (!columns) {
      columns = new ContributionColumns()
      this.#months[sheet].set(month, columns)
    }
    return columns
  }

  /** Months of a sheet of which something is noted and not yet taken. */
  months(sheet: Sheet): Day[] {
    return [...this.#months[sheet].keys()]
  }

  /** Hands out a month of a sheet, which begins anew. */
  take(month: Day, sheet: Sheet): ContributionColumns | undefined {
    const columns = this.#months[sheet].get(month)
    this.#months[sheet].delete(month)
    this.#days[sheet].clear()
    return columns
  }
}
