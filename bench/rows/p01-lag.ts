import { randomInt } from 'node:crypto'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { startProjector } from '#platform/figures/start-projector.ts'
import type { NewEntry } from '#platform/ledger/append.ts'
import { dayOf } from '#platform/time/instant.ts'
import { type FigureWorld, figureWorld, fillLedger, nodes, thirtyFigures } from '../figure-world.ts'
import { ratioOf, spreadOf, timed } from '../measure.ts'
import type { Row } from '../row.ts'
import { ofLoad, writeSteadily } from '../steady-load.ts'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function someEntries({ leaves }: FigureWorld, from: number, count: number): NewEntry[] {
  const at = new Date().toISOString()
  return Array.from({ length: count }, (_, index) => ({
    ...ofLoad,
    stream: `load-${from + index}`,
    version: 1,
    type: 'tests.told.v1',
    at,
    occurredOn: dayOf(at),
    place: leaves[randomInt(leaves.length)] ?? null,
    data: { kind: 'k0', channel: 'qr', households: 1 },
  }))
}

type Committed = { readonly total: number; readonly at: number }
type Load = { readonly perSecond: number; readonly seconds: number; readonly first: number }

/** The root's own figure, read as a screen would. */
async function rootFigure({ pool }: FigureWorld): Promise<number> {
  const today = dayOf(new Date().toISOString())
  const figures = thirtyFigures.slice(0, 1)
  const asked = {
    figures,
    tree: 'place',
    node: nodes.root,
    from: '2026-01-01',
    to: '2027-12-31',
    today,
  } as const
  const { values } = await writeTransaction(pool, (tx) => readFigures(tx, { ...asked, as: 'house' }))
  return values[0]?.value ?? 0
}

async function lagUnder(world: FigureWorld, load: Load) {
  const committed: Committed[] = []
  const lags: number[] = []
  let isWriting = true
  const writing = writeSteadily(world.pool, {
    ...load,
    entries: (from, count) => someEntries(world, load.first + from, count),
    onCommit: (written) => committed.push({ total: load.first + written, at: performance.now() }),
  }).finally(() => {
    isWriting = false
  })
  const deadline = performance.now() + (load.seconds + 60) * 1_000
  while ((isWriting || committed.length > 0) && performance.now() < deadline) {
    const seen = await rootFigure(world)
    const now = performance.now()
    while (committed[0] && committed[0].total <= seen) lags.push(now - (committed.shift()?.at ?? now))
    await pause(10)
  }
  const written = await writing
  const perSecond = Math.round(written / load.seconds)
  return { spread: spreadOf(lags), written, perSecond, unseen: committed.length }
}

const viewText = `create materialized view public.counted as
  with recursive above as (
    select id as leaf, id as node, parent from tree.node where tree = 'place'
    union all select a.leaf, p.id, p.parent from above a join tree.node p on p.tree = 'place' and p.id = a.parent)
  select a.node, e.occurred_on, e.data ->> 'kind' as kind, count(*) from ledger.entry e join above a on a.leaf = e.place group by 1, 2, 3`

export const row: Row = {
  id: 'P1',
  title: 'from a committed entry to the figure of the root',
  async run({ quick, largest }) {
    const [seconds, before] = quick ? [12, 20_000] : [largest ? 600 : 60, 200_000]
    const world = await figureWorld()
    const failures: string[] = []
    const projector = await startProjector({
      pool: world.pool,
      trees: world.trees,
      figures: thirtyFigures,
      report: (failure) => failures.push(String(failure)),
    })
    try {
      const quiet = await lagUnder(world, { perSecond: 10, seconds: quick ? 6 : 20, first: 0 })
      const loaded = await lagUnder(world, { perSecond: 1_000, seconds, first: quiet.written })
      await fillLedger(world, before)
      const made = await timed(() => world.pool.query(viewText))
      const refreshed = await timed(() => world.pool.query('refresh materialized view public.counted'))
      return {
        size: { units: world.units, seconds, perSecond: loaded.perSecond, figures: thirtyFigures.length },
        ours: {
          ...loaded.spread,
          quietP95: quiet.spread.p95,
          'commits never seen': loaded.unseen,
          failures: failures.length,
        },
        beside: {
          'a materialised view, refreshed': {
            entries: before + loaded.written,
            firstMs: Math.round(made.ms),
            refreshMs: Math.round(refreshed.ms),
          },
        },
        ratio: ratioOf(loaded.spread.p50, refreshed.ms),
        target: 'p95 ≤ 1 s at 1,000 entries a second for 10 minutes; ≤ 300 ms when quiet',
        holds:
          loaded.spread.p95 <= 1_000 &&
          quiet.spread.p95 <= 300 &&
          loaded.perSecond >= 990 &&
          loaded.unseen + failures.length === 0,
        note: `read in the process every 10 ms${largest ? '' : `, ${seconds} s instead of 10 minutes`}; writers, PostgreSQL, folding and reading share the cores`,
      }
    } finally {
      await projector.stop()
      await world.close()
    }
  },
}
