import { writeTransaction } from '#platform/database/transaction.ts'
import { countersSheet, everySlice, keyOf } from '#platform/figures/counters.ts'
import { type ChangedFact, putFacts } from '#platform/figures/fact-store.ts'
import { noteFolded, readCodes, registerFigures, registerSlices } from '#platform/figures/figure-codes.ts'
import { packCounters } from '#platform/figures/packed-counters.ts'
import { monthsOf, stepAround } from '#platform/figures/periods.ts'
import { seededDice } from '#platform/testing/random-tree-changes.ts'
import { type FigureWorld, kindCount, nodes, thirtyFigures } from './figure-world.ts'

const daysAMonth = 32
const slice = 'channel:qr'

/** What a node counts in a month: by figure and day. */
type Counts = Float64Array

type Filling = {
  readonly world: FigureWorld
  readonly month: string
  readonly days: number
  readonly perLeaf: number
  /** Keys of everything, by place in the counts, and behind them those of the one channel there is. */
  readonly keys: Float64Array
  readonly roll: () => number
  readonly rows: ChangedFact[]
}

const noCounts = (): Counts => new Float64Array(thirtyFigures.length * daysAMonth)

function add(into: Counts, at: number, amount: number): void {
  into[at] = (into[at] ?? 0) + amount
}

/** Stores a row in the manner of folding: everything, and the same again by channel. */
function storeRow({ keys, month, rows }: Filling, node: string, counts: Iterable<readonly [number, number]>) {
  const counters = new Map<number, number>()
  for (const [at, amount] of counts) {
    if (amount === 0) continue
    counters.set(keys[at] ?? 0, amount)
    counters.set(keys[at + keys.length / 2] ?? 0, amount)
  }
  const packed = packCounters(counters)
  if (packed) rows.push({ tree: 'place', node, month, sheet: countersSheet, packed })
}

/** As many matters as the density wants, on random days and of random kinds; the rest of a half one by chance. */
function fillLeaf(filling: Filling, node: string, into: Counts): void {
  const { perLeaf, days, roll } = filling
  const entries = Math.floor(perLeaf) + (roll() % 1_000 < (perLeaf % 1) * 1_000 ? 1 : 0)
  const own = new Map<number, number>()
  const count = (at: number, amount: number) => {
    own.set(at, (own.get(at) ?? 0) + amount)
    add(into, at, amount)
  }
  for (let entry = 0; entry < entries; entry += 1) {
    const at = (roll() % kindCount) * 2 * daysAMonth + 1 + (roll() % days)
    count(at, 1)
    count(at + daysAMonth, roll() % 50)
  }
  storeRow(filling, node, own)
}

/** Fills a subtree from its leaves up, one row for each node, and adds what it counts to what stands above. */
function fillSubtree(filling: Filling, node: string, into: Counts): void {
  const children = filling.world.trees.index('place').childrenOf(node)
  if (children.length === 0) {
    fillLeaf(filling, node, into)
    return
  }
  const own = noCounts()
  for (const child of children) fillSubtree(filling, child, own)
  for (let at = 0; at < own.length; at += 1) add(into, at, own[at] ?? 0)
  storeRow(filling, node, own.entries())
}

type Flush = (rows: ChangedFact[]) => Promise<void>

/** The same from the root down to the counties, whose rows are written one county after the other. */
async function fillFromAbove(
  filling: Filling,
  given: { node: string; depth: number; into: Counts; flush: Flush },
) {
  const { node, depth, into, flush } = given
  if (depth === 0) fillSubtree(filling, node, into)
  else {
    const own = noCounts()
    for (const child of filling.world.trees.index('place').childrenOf(node))
      await fillFromAbove(filling, { node: child, depth: depth - 1, into: own, flush })
    for (let at = 0; at < own.length; at += 1) add(into, at, own[at] ?? 0)
    storeRow(filling, node, own.entries())
  }
  await flush(filling.rows.splice(0))
}

/** A count around its mean: twelve dice make a bell curve. */
function around(mean: number, roll: () => number): number {
  let sum = -6
  for (let die = 0; die < 12; die += 1) sum += (roll() % 10_000) / 10_000
  return Math.max(0, Math.round(mean + sum * Math.sqrt(mean)))
}

/** Draws the row of one node from what a subtree of so many leaves would count, without filling the leaves. */
function drawNode(filling: Filling, node: string, leaves: number): Counts {
  const { perLeaf, days, roll } = filling
  const mean = (perLeaf * leaves) / kindCount / days
  const counts = noCounts()
  for (let kind = 0; kind < kindCount; kind += 1) {
    for (let day = 1; day <= days; day += 1) {
      const at = kind * 2 * daysAMonth + day
      const count = around(mean, roll)
      counts[at] = count
      counts[at + daysAMonth] = around(count * 24.5, roll)
    }
  }
  storeRow(filling, node, counts.entries())
  return counts
}

/** Only the rows that the dashboards read. */
async function drawDashboards(filling: Filling, into: Counts, flush: Flush): Promise<void> {
  const index = filling.world.trees.index('place')
  const leavesOf = (node: string) =>
    index.subtreeOf(node).filter((each) => index.childrenOf(each).length === 0).length
  for (const node of [nodes.root, nodes.city, nodes.town]) {
    const counts = drawNode(filling, node, leavesOf(node))
    if (node === nodes.root) for (const [at, count] of counts.entries()) add(into, at, count)
  }
  await flush(filling.rows.splice(0))
}

async function keysOfCounts({ pool }: FigureWorld): Promise<Float64Array> {
  const codes = await writeTransaction(pool, async (tx) => {
    await registerFigures(tx, thirtyFigures)
    await registerSlices(tx, [slice])
    await noteFolded(tx, thirtyFigures)
    return readCodes(tx)
  })
  const keys = [everySlice, codes.slices.get(slice) ?? 0].flatMap((of) =>
    thirtyFigures.flatMap(({ id }) =>
      Array.from({ length: daysAMonth }, (_, day) =>
        keyOf({ slice: of, code: codes.figures.get(id) ?? 0, bucket: 0, day }),
      ),
    ),
  )
  return Float64Array.from(keys)
}

/** Rows of every node, filled from the leaves up, or drawn at random for the nodes that are looked at alone. */
export type Extent = 'country' | 'dashboards'

/**
 * Writes the facts of a year with so many entries, as folding them would have left them, without the entries
 * themselves. Returns how many entries the root counts.
 */
export async function fillDenseFacts(world: FigureWorld, entries: number, extent: Extent): Promise<number> {
  await world.pool.query('truncate figure.fact')
  const keys = await keysOfCounts(world)
  const roll = seededDice(4)
  let counted = 0
  const flush: Flush = async (rows) => {
    if (rows.length > 0) await writeTransaction(world.pool, (tx) => putFacts(tx, rows))
  }
  for (const month of monthsOf({ from: '2025-01-01', to: '2025-12-31' })) {
    const days = Number(stepAround(month, 'month').to.slice(8))
    const perLeaf = entries / world.leaves.length / 12
    const all = noCounts()
    const filling = { world, month, days, perLeaf, keys, roll, rows: [] }
    if (extent === 'dashboards') await drawDashboards(filling, all, flush)
    else await fillFromAbove(filling, { node: nodes.root, depth: 3, into: all, flush })
    counted += all.reduce((sum, count, at) => sum + (Math.floor(at / daysAMonth) % 2 === 0 ? count : 0), 0)
  }
  await world.pool.query('vacuum analyze figure.fact')
  return counted
}
