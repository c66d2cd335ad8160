import { type Transaction, writeTransaction } from '#platform/database/transaction.ts'
import { dashboards, readDashboard } from '../dashboard.ts'
import { type Extent, fillDenseFacts } from '../dense-facts.ts'
import { type FigureWorld, figureWorld, thirtyFigures } from '../figure-world.ts'
import { inTurn, ratioOf, type Spread } from '../measure.ts'
import type { Row } from '../row.ts'

type Spreads = Readonly<Record<string, Spread>>

const sizeText = `select (sum(octet_length(payload)) / 1048576)::int as "factsMiB", count(*)::int as rows from figure.fact`

/** Fills the facts for so many entries and reads every dashboard; refuses facts that count another number. */
type Size = { readonly entries: number; readonly rounds: number; readonly extent: Extent }

async function measureAt(world: FigureWorld, { entries, rounds, extent }: Size) {
  const counted = await fillDenseFacts(world, entries, extent)
  const spreads = await writeTransaction(world.pool, (tx) => readAll(tx, { counted, rounds }))
  const { rows } = await world.pool.query<{ factsMiB: number; rows: number }>(sizeText)
  return { entries: counted, spreads, ...rows[0] }
}

async function readAll(
  tx: Transaction,
  { counted, rounds }: { readonly counted: number; readonly rounds: number },
): Promise<Spreads> {
  const year = dashboards['root, a year']
  const numbers = year ? await readDashboard(tx, year) : []
  const read = numbers.reduce((sum, count, at) => sum + (at % 2 === 0 ? count : 0), 0)
  if (read !== counted) throw new Error(`the root reads ${read}, but ${counted} were written`)
  const ways = Object.entries(dashboards).map(
    ([name, dashboard]) => [name, () => readDashboard(tx, dashboard)] as const,
  )
  await inTurn(3, Object.fromEntries(ways))
  return inTurn(rounds, Object.fromEntries(ways))
}

const medians = (spreads: Spreads) =>
  Object.fromEntries(Object.entries(spreads).map(([name, { p50 }]) => [name, p50]))
const slowest = (spreads: Spreads): number => Math.max(...Object.values(spreads).map(({ p95 }) => p95))

export const row: Row = {
  id: 'P4',
  title: 'the same dashboard at ten times the entries',
  async run({ quick }) {
    const size = { rounds: quick ? 40 : 60, extent: quick ? 'dashboards' : 'country' } as const
    const world = await figureWorld()
    try {
      const before = await measureAt(world, { ...size, entries: 10_000_000 })
      const after = await measureAt(world, { ...size, entries: 100_000_000 })
      const ratios = Object.keys(dashboards).map((name) =>
        ratioOf(before.spreads[name]?.p50 ?? 0, after.spreads[name]?.p50 ?? 0),
      )
      const worst = Math.max(...ratios)
      return {
        size: {
          entries: after.entries,
          units: world.units,
          figures: thirtyFigures.length,
          ...size,
          rows: after.rows ?? 0,
          factsMiB: after.factsMiB ?? 0,
        },
        ours: { ...medians(after.spreads), 'slowest p95': slowest(after.spreads), 'worst ratio': worst },
        beside: {
          [`at ${before.entries.toLocaleString('en')} entries`]: {
            ...medians(before.spreads),
            'slowest p95': slowest(before.spreads),
            factsMiB: before.factsMiB ?? 0,
          },
        },
        ratio: worst,
        target: '100 M entries: each dashboard ≤ 1.5 × the same at 10 M',
        holds: worst <= 1.5,
        note: `medians, one size after the other in the same run. The entries themselves are not written (a hundred million would take hours): ${quick ? 'the rows that the dashboards read are drawn at random at that density, no others are there' : 'every row of facts of every node is made as folding that many would have left it'}; reading is measured, folding is not. HTTP is not in these times.`,
      }
    } finally {
      await world.close()
    }
  },
}
