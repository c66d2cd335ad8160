import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { rebuildFigures } from '#platform/figures/rebuild-figures.ts'
import { addDays, type Day } from '#platform/time/instant.ts'
import {
  type FigureWorld,
  figureWorld,
  fillLedger,
  nodes,
  plainTables,
  thirtyFigures,
  worldTrees,
} from '../figure-world.ts'
import { ratioOf, spreadOf, timed } from '../measure.ts'
import type { Row } from '../row.ts'

const firstDay: Day = '2026-02-01'

async function move({ pool, trees }: FigureWorld, parent: string, on: Day): Promise<number> {
  let locked = 0
  await writeTransaction(pool, async (tx) => {
    const start = performance.now()
    await worldTrees.moveNode(tx, { tree: 'place', id: nodes.county, parent, on })
    locked = performance.now() - start
  })
  await trees.refresh()
  return locked
}

const rewrite = ({ pool }: FigureWorld, from: string, to: string) =>
  pool.query(
    `update bench.string_place set ancestors = replace(ancestors, $1, $2) where ancestors like '%,' || $3 || ',%'`,
    [`,${from},${nodes.county},`, `,${to},${nodes.county},`, nodes.county],
  )

async function total({ pool, trees }: FigureWorld, node: string, day: Day): Promise<number> {
  const past = await trees.at('place', day)
  const asked = { from: '2025-01-01', to: '2025-12-31', today: '2026-12-31', tree: 'place', node } as const
  const { values } = await writeTransaction(pool, (tx) =>
    readFigures(tx, { ...asked, figures: thirtyFigures, as: 'house', pieces: past.piecesOf(node) }),
  )
  return values.reduce((sum, { value }) => sum + (value ?? 0), 0)
}

const marks = async ({ pool }: FigureWorld): Promise<string> =>
  String(
    (
      await pool.query(
        'select count(*) || md5(string_agg(xmin::text || data::text, null order by seq)) as mark from ledger.entry',
      )
    ).rows[0]?.mark,
  )

export const row: Row = {
  id: 'P10',
  title: 'move a county with all below it, its figures with it',
  async run({ quick }) {
    const entries = quick ? 50_000 : 300_000
    const moves = quick ? 20 : 60
    const world = await figureWorld()
    try {
      await fillLedger(world, entries)
      await plainTables(world)
      await rebuildFigures({ pool: world.pool, trees: world.trees, figures: thirtyFigures })
      const before = { marks: await marks(world), total: await total(world, nodes.city, firstDay) }
      const times: number[] = []
      const strings: number[] = []
      let wrong = 0
      let [here, there] = [nodes.city, nodes.otherCity]
      for (let at = 0; at < moves; at += 1) {
        times.push(await move(world, there, addDays(firstDay, at + 1)))
        strings.push((await timed(() => rewrite(world, here, there))).ms)
        if ((await total(world, nodes.city, firstDay)) !== before.total) wrong += 1
        const isAway = there !== nodes.city
        if (((await total(world, nodes.city, addDays(firstDay, at + 1))) === before.total) === isAway)
          wrong += 1
        ;[here, there] = [there, here]
      }
      const rewritten = (await marks(world)) === before.marks ? 0 : 1
      const [ours, theirs] = [spreadOf(times), spreadOf(strings)]
      return {
        size: { units: world.units, moved: 1_831, entries, moves },
        ours: { ...ours, 'figures wrong under either date': wrong, 'entries rewritten': rewritten },
        beside: { 'rewriting ancestors strings, no dates, no figures': { ...theirs } },
        ratio: ratioOf(ours.p50, theirs.p50),
        target: '≤ 100 ms locked; no entry rewritten; figures right under both dates',
        holds: ours.p95 <= 100 && wrong === 0 && rewritten === 0,
      }
    } finally {
      await world.close()
    }
  },
}
