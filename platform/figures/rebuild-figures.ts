import { setImmediate } from 'node:timers/promises'
import { houseReadTransaction, type Transaction, writeTransaction } from '../database/transaction.ts'
import type { TreeName } from '../access/rule.ts'
import { ledgerStart, type LedgerPosition } from '../ledger/read.ts'
import { addDays, type Day } from '../time/instant.ts'
import { ContributionBook } from './contribution-book.ts'
import type { ContributionColumns } from './contribution-columns.ts'
import { ColumnLeftOut, copyEntries } from './copied-entries.ts'
import { countersSheet, type Sheet, sheets } from './counters.ts'
import { CopiedFacts, copyFacts, openCopying } from './copy-facts.ts'
import { addToFacts } from './fact-store.ts'
import {
  type FigureCodes,
  noteFolded,
  readCodes,
  registerFigures,
  registerSlices,
  staleFigures,
} from './figure-codes.ts'
import { type Deltas, rowName, sinceTheBeginning, treeNames } from './fold.ts'
import { addPacked } from './packed-counters.ts'
import { monthOf, stepsOf } from './periods.ts'
import { type FoldMeans, holdTrees, writeCursor } from './projector.ts'
import { type PackedNode, rollUp } from './roll-up.ts'

export type RebuildMeans = FoldMeans & {
  readonly progress?: (folded: number) => void
  /** Most entries to be read together; a month is never parted. Two such parts are in memory at once. */
  readonly mostAtOnce?: number
}

type Month = { readonly month: Day; readonly entries: number }

type Scope = {
  readonly beforeXid: string
  readonly last: LedgerPosition
  readonly months: readonly Month[]
}

const horizonText = `
with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as xid)
select (select xid::text from horizon) as "beforeXid",
  (select json_build_object('xid', e.xid::text, 'seq', e.seq::text) from ledger.entry e
   where e.xid < (select xid from horizon) order by e.xid desc, e.seq desc limit 1) as last`

const daysText = `
select occurred_on as day, count(*)::float8 as entries from ledger.entry
where xid < $1::xid8 and type = any($2) group by occurred_on order by occurred_on`

type DayRow = { readonly day: Day; readonly entries: number }

function monthsOf(days: readonly DayRow[]): Month[] {
  const months = new Map<Day, number>()
  for (const { day, entries } of days) months.set(monthOf(day), (months.get(monthOf(day)) ?? 0) + entries)
  return [...months].map(([month, entries]) => ({ month, entries }))
}

/** Looks through the whole ledger, over a connection of its own. */
const readScope = (pool: RebuildMeans['pool'], types: readonly string[]): Promise<Scope> =>
  houseReadTransaction(pool, async (tx) => {
    await tx.query('set local statement_timeout = 0')
    const { rows } = await tx.query<{ beforeXid: string; last: LedgerPosition | null }>(horizonText)
    const [row] = rows
    if (!row) throw new Error('the ledger has no horizon')
    const { rows: days } = await tx.query<DayRow>(daysText, [row.beforeXid, types])
    return { beforeXid: row.beforeXid, last: row.last ?? ledgerStart, months: monthsOf(days) }
  })

// A contribution takes twenty bytes: a quarter of a gigabyte where an entry makes three, for two readings.
const [fewestAtOnce, mostUsually] = [500_000, 2_000_000]

/** Read in parts, so that one is stored while the next is read; few, since every reading looks at the whole ledger. */
function atOnceOf(months: readonly Month[]): number {
  const all = months.reduce((sum, { entries }) => sum + entries, 0)
  return Math.min(mostUsually, Math.max(fewestAtOnce, Math.ceil(all / 4)))
}

/** Neighbouring months that are read together: every reading looks at the whole ledger. */
function readingsOf(months: readonly Month[], mostAtOnce: number): Month[][] {
  const readings: Month[][] = []
  let together = Number.POSITIVE_INFINITY
  for (const month of months) {
    if (together + month.entries > mostAtOnce) {
      readings.push([])
      together = 0
    }
    readings.at(-1)?.push(month)
    together += month.entries
  }
  return readings
}

const lastDayOf = (month: Day): Day =>
  stepsOf({ from: month, to: addDays(month, 31) }, 'month')[0]?.to ?? month

const rowsWithoutPause = 5_000

/** What one month of a sheet counts, and how many cells there were by then. */
type Taken = {
  readonly month: Day
  readonly sheet: Sheet
  readonly columns: ContributionColumns
  readonly cells: number
}

type Rebuilt = { readonly folded: number; readonly last: LedgerPosition }
type Begin = { readonly codes: FigureCodes; readonly isWhole: boolean }

class Rebuilding {
  readonly #tx: Transaction
  readonly #means: RebuildMeans
  readonly #book: ContributionBook
  readonly #isWhole: boolean
  #codes: FigureCodes
  #storing: Promise<unknown> = Promise.resolve()
  #folded = 0

  constructor(tx: Transaction, means: RebuildMeans, { codes, isWhole }: Begin) {
    this.#tx = tx
    this.#means = means
    this.#book = new ContributionBook(means.figures, means.trees)
    this.#codes = codes
    this.#isWhole = isWhole
  }

  /** Over a connection of its own, so that rows are stored meanwhile; both see the same entries before that transaction. */
  #read(reading: readonly Month[], beforeXid: string): Promise<void> {
    const [from = '', to = ''] = [reading[0]?.month, reading.at(-1)?.month]
    const extract = { types: this.#book.types, from, to: lastDayOf(to), beforeXid, isWhole: this.#isWhole }
    return houseReadTransaction(this.#means.pool, async (tx) => {
      await tx.query('set local statement_timeout = 0')
      await copyEntries(tx, extract, (entries) => {
        for (const entry of entries) this.#book.add(entry)
        this.#folded += entries.length
        this.#means.progress?.(this.#folded)
      })
    })
  }

  /** Numbers for slices met for the first time, in a transaction of its own: others may need some meanwhile. */
  async #registerSlices({ sheet, cells }: Taken): Promise<void> {
    const unknown = this.#book.cells[sheet].sliceNames(cells).filter((name) => !this.#codes.slices.has(name))
    if (unknown.length === 0) return
    const slices = await writeTransaction(this.#means.pool, (tx) => registerSlices(tx, unknown))
    this.#codes = { ...this.#codes, slices }
  }

  #take(month: Day, sheet: Sheet): Taken | undefined {
    const columns = this.#book.take(month, sheet)
    return columns && { month, sheet, columns, cells: this.#book.cells[sheet].count }
  }

  *#rowsOf(tree: TreeName, { sheet, columns, cells }: Taken): Generator<PackedNode> {
    const own = { ...columns, count: columns.count, node: columns[tree] }
    yield* rollUp(own, this.#book.nodes[tree], this.#book.cells[sheet].keys(this.#codes, cells))
  }

  /** Begins to store once the storing before it is done. */
  async #storeNext(store: () => Promise<unknown>): Promise<void> {
    await this.#storing
    this.#storing = store()
    // Whoever awaits it hears of a failure; until then it must not count as unheard.
    this.#storing.catch(() => undefined)
  }

  /** Rolls a month up the trees of the moment and stores its rows; the next ones are made meanwhile. */
  async #storeMonth(month: Day, sheet: Sheet): Promise<void> {
    const taken = this.#take(month, sheet)
    if (!taken) return
    await this.#registerSlices(taken)
    for (const tree of treeNames) {
      const facts = new CopiedFacts()
      for (const row of this.#rowsOf(tree, taken)) {
        facts.add(row)
        if (facts.count % rowsWithoutPause === 0) await setImmediate()
      }
      await this.#storeNext(() => copyFacts(this.#tx, facts, { tree, month, sheet }))
    }
  }

  async #storeMonths(months: readonly Month[]): Promise<void> {
    for (const { month } of months) for (const sheet of sheets) await this.#storeMonth(month, sheet)
  }

  /** What entries of one month counted in another, whose rows are stored already. */
  async #addStrays(month: Day, sheet: Sheet): Promise<void> {
    const taken = this.#take(month, sheet)
    if (!taken) return
    await this.#registerSlices(taken)
    const deltas: Deltas = new Map()
    for (const tree of treeNames) {
      for (const { node, packed } of this.#rowsOf(tree, taken)) {
        const counters = new Map<number, number>()
        addPacked(counters, packed.payload)
        const row = { tree, node, month, sheet }
        deltas.set(rowName(row), { ...row, counters })
      }
    }
    await addToFacts(this.#tx, deltas)
  }

  /** Reads some months while those before them are rolled up and stored. */
  async #foldMonths({ months, beforeXid }: Scope): Promise<void> {
    let before: readonly Month[] = []
    for (const reading of readingsOf(months, this.#means.mostAtOnce ?? atOnceOf(months))) {
      await allDone([this.#read(reading, beforeXid), this.#storeMonths(before)])
      before = reading
    }
    await this.#storeMonths(before)
  }

  async run(): Promise<Rebuilt> {
    await this.#storeNext(() => this.#tx.query('delete from figure.fact'))
    try {
      const scope = await readScope(this.#means.pool, this.#book.types)
      await this.#foldMonths(scope)
      await this.#storeMonth(sinceTheBeginning, countersSheet)
      await this.#storing
      for (const sheet of sheets)
        for (const month of this.#book.months(sheet)) await this.#addStrays(month, sheet)
      return { folded: this.#folded, last: scope.last }
    } finally {
      await this.#storing
    }
  }
}

/** Waits for all of them, also when one fails: nothing goes on behind the back of whoever waits. */
async function allDone(works: readonly Promise<void>[]): Promise<void> {
  const ends = await Promise.allSettled(works)
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

const opening = `
set local statement_timeout = 0; set local lock_timeout = '60s'; set local idle_in_transaction_session_timeout = 0;
select pg_advisory_xact_lock(hashtextextended('groundwork.figure.projector', 0))`

/** Figures hardly ever look at all columns; if one does, everything is read again with them. */
async function foldAnew(tx: Transaction, means: RebuildMeans): Promise<Rebuilt> {
  const codes = await readCodes(tx)
  try {
    return await new Rebuilding(tx, means, { codes, isWhole: false }).run()
  } catch (failure) {
    if (!(failure instanceof ColumnLeftOut)) throw failure
    return new Rebuilding(tx, means, { codes: await readCodes(tx), isWhole: true }).run()
  }
}

async function rebuildIn(tx: Transaction, means: RebuildMeans): Promise<number> {
  await holdTrees(tx, means.trees)
  await openCopying(tx)
  const { folded, last } = await foldAnew(tx, means)
  await writeCursor(tx, last)
  await noteFolded(tx, means.figures)
  await tx.query("select pg_notify('figures_changed', '')")
  return folded
}

/**
 * Throws all facts away and folds the whole ledger anew, in one transaction: readers see the old figures until it is
 * done. Trees cannot be changed meanwhile. The rows are byte for byte those that folding entry by entry gives.
 */
export async function rebuildFigures(means: RebuildMeans): Promise<number> {
  await writeTransaction(means.pool, (tx) => registerFigures(tx, means.figures))
  return writeTransaction(means.pool, async (tx) => {
    await tx.query(opening)
    return rebuildIn(tx, means)
  })
}

/** Rebuilds if figures are new or count otherwise than before; the entries folded, 0 when all is as declared. */
export async function rebuildStaleFigures(means: RebuildMeans): Promise<number> {
  await writeTransaction(means.pool, (tx) => registerFigures(tx, means.figures))
  return writeTransaction(means.pool, async (tx) => {
    if ((await staleFigures(tx, means.figures)).length === 0) return 0
    await tx.query(opening)
    // Another process may have done it while this one waited.
    return (await staleFigures(tx, means.figures)).length === 0 ? 0 : rebuildIn(tx, means)
  })
}
