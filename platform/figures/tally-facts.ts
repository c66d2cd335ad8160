import type { Transaction } from '../database/transaction.ts'
import type { Day } from '../time/instant.ts'
import type { Piece } from '../trees/past-tree.ts'
import {
  bucketOfKey,
  codeOfKey,
  dayOfKey,
  firstKeyOf,
  groupOfKey,
  type Sheet,
  sliceStart,
} from './counters.ts'
import { visitPacked } from './packed-counters.ts'
import { type AskedFact, type AskedFacts, readFacts, type ReadFacts } from './read-facts.ts'

/** Which period a day of a month (0 in rows of levels) belongs to; negative for none. */
export type PeriodOf = (month: Day) => ArrayLike<number>

/** Rows of a sheet in these months, and into which periods their days fall. */
export type WantedRows = {
  readonly months: readonly Day[]
  readonly sheet: Sheet
  readonly periodOf: PeriodOf
}

/** What is added up: each of `sums` is one sum of today's subtrees with their signs. */
type Wanted = { readonly sums: readonly (readonly Piece[])[]; readonly rows: readonly WantedRows[] }

export type AskedTallies = Omit<AskedFacts, 'rows'> & Wanted

/** By wanted rows, sum and period. */
export type ReadTallies = Omit<ReadFacts, 'payloads'> & { readonly tallies: readonly Tallies[][][] }

/** Amounts by figure code and bucket. */
export type Tallies = Map<number, Map<number, number>>

type Group = {
  /** The figure and bucket of these counters: a key without its day. */
  readonly group: number
  readonly amount: number
  readonly sheet: Sheet
}

function addTo(tallies: Tallies, { group, amount, sheet }: Group): void {
  const key = firstKeyOf(group)
  const code = codeOfKey(key, sheet)
  let tally = tallies.get(code)
  if (!tally) {
    tally = new Map()
    tallies.set(code, tally)
  }
  const bucket = bucketOfKey(key, sheet)
  tally.set(bucket, (tally.get(bucket) ?? 0) + amount)
}

type Month = {
  /** By day of the month. */
  readonly periods: ArrayLike<number>
  readonly slice: number
  readonly sheet: Sheet
  readonly sign: number
}

/** Adds a row up. Days of one figure stand side by side in it, so that a sum is only kept when its period ends. */
function addRow(sum: Tallies[], payload: Uint8Array, { periods, slice, sheet, sign }: Month): void {
  const [begin, end] = [sliceStart(slice, sheet), sliceStart(slice + 1, sheet)]
  let [group, period, amount] = [-1, -1, 0]
  const keep = () => {
    if (period < 0) return
    const tallies = sum[period] ?? new Map()
    sum[period] = tallies
    addTo(tallies, { group, amount: sign * amount, sheet })
  }
  visitPacked(payload, (key, value) => {
    if (key < begin || key >= end) return
    const itsPeriod = periods[dayOfKey(key)] ?? -1
    const itsGroup = groupOfKey(key)
    if (itsGroup !== group || itsPeriod !== period) {
      keep()
      ;[group, period, amount] = [itsGroup, itsPeriod, 0]
    }
    amount += value
  })
  keep()
}

type Place = { readonly wanted: number; readonly sum: number; readonly sign: number }

/** Every row to read, and where it is added. */
const factRowsOf = ({ sums, rows }: Wanted): (AskedFact & Place)[] =>
  rows.flatMap(({ months, sheet }, wanted) =>
    sums.flatMap((pieces, sum) =>
      pieces.flatMap(({ nodeId, sign }) =>
        months.map((month) => ({ wanted, sum, sign, node: nodeId, month, sheet })),
      ),
    ),
  )

/** Reads the rows and adds them up: for each of the wanted rows, every sum and every period. */
export async function tallyFacts(tx: Transaction, asked: AskedTallies): Promise<ReadTallies> {
  const { sums, rows: wanted, ...reading } = asked
  const rows = factRowsOf(asked)
  const { payloads, ...read } = await readFacts(tx, { ...reading, rows })
  const { slice } = read
  const tallies: Tallies[][][] = wanted.map(() => sums.map(() => []))
  const periods = wanted.map(
    ({ months, periodOf }) => new Map(months.map((month) => [month, periodOf(month)])),
  )
  for (const [at, { wanted: own, sum, sign, month, sheet }] of rows.entries()) {
    const payload = payloads.get(at)
    const numbers = periods[own]?.get(month)
    const target = tallies[own]?.[sum]
    if (payload && numbers && target) addRow(target, payload, { periods: numbers, slice, sheet, sign })
  }
  return { ...read, tallies }
}
