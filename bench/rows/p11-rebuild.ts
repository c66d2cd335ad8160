import { openProjector } from '#platform/figures/projector.ts'
import { rebuildFigures } from '#platform/figures/rebuild-figures.ts'
import {
  type FigureWorld,
  figureWorld,
  fillLedger,
  plainTables,
  rolledTable,
  thirtyFigures,
} from '../figure-world.ts'
import { perSecond, ratioOf, timed } from '../measure.ts'
import type { Row } from '../row.ts'

const bytesOf = async ({ pool }: FigureWorld): Promise<string> =>
  String(
    (
      await pool.query(
        `select count(*) || ' ' || md5(string_agg(md5(tree || node || month || all_bytes || payload::text), null order by tree, node, sheet, month)) as mark from figure.fact`,
      )
    ).rows[0]?.mark,
  )

/** Folded live and anew must be the same bytes; and how long the plain way takes. */
async function compare(entries: number) {
  const world = await figureWorld()
  try {
    await fillLedger(world, entries)
    await plainTables(world)
    const means = { pool: world.pool, trees: world.trees, figures: thirtyFigures }
    const projector = await openProjector(means)
    const live = await timed(() => projector.foldAll())
    const before = await bytesOf(world)
    await rebuildFigures(means)
    const isSame = before === (await bytesOf(world))
    const sql = await timed(() => rolledTable(world))
    return { isSame, livePerSecond: perSecond(live.result, live.ms / 1_000), sqlMs: sql.ms }
  } finally {
    await world.close()
  }
}

/** A rebuild over figures that are there already, as after a changed declaration. */
async function rebuildLargest(entries: number) {
  const world = await figureWorld()
  try {
    await fillLedger(world, entries)
    const means = { pool: world.pool, trees: world.trees, figures: thirtyFigures }
    await rebuildFigures(means)
    const before = await bytesOf(world)
    await world.pool.query('vacuum figure.fact')
    const cpu = process.cpuUsage()
    const rebuilt = await timed(() => rebuildFigures(means))
    const { user, system } = process.cpuUsage(cpu)
    const isAgain = before === (await bytesOf(world)) && rebuilt.result === entries
    return { ms: rebuilt.ms, cpuSeconds: (user + system) / 1_000_000, isAgain, units: world.units }
  } finally {
    await world.close()
  }
}

const tenMillion = 10_000_000
const oneDigit = (value: number): number => Number(value.toFixed(1))

export const row: Row = {
  id: 'P11',
  title: 'rebuild all figures from the ledger',
  async run({ quick, largest }) {
    const [compared, entries] = quick ? [50_000, 200_000] : [200_000, largest ? tenMillion : 2_000_000]
    const { isSame, livePerSecond, sqlMs } = await compare(compared)
    const { ms, cpuSeconds, isAgain, units } = await rebuildLargest(entries)
    // Rows and units cost the same whatever the entries, so the rate of few is below that of many.
    const judged = (ms / 1_000) * (tenMillion / entries)
    return {
      size: { entries, 'compared with live and SQL': compared, units, figures: thirtyFigures.length },
      ours: {
        seconds: oneDigit(ms / 1_000),
        perSecond: perSecond(entries, ms / 1_000),
        nodeCpuSeconds: oneDigit(cpuSeconds),
        'same bytes as folded live': isSame ? 'yes' : 'no',
        'same bytes again': isAgain ? 'yes' : 'no',
      },
      beside: {
        'the same in SQL, one row each': { entries: compared, perSecond: perSecond(compared, sqlMs / 1_000) },
        'folded live': { entries: compared, perSecond: livePerSecond },
      },
      ratio: ratioOf(perSecond(compared, sqlMs / 1_000), perSecond(entries, ms / 1_000)),
      target: '10 M entries ≤ 60 s, same bytes as the live ones',
      holds: isSame && isAgain && judged <= 60,
      note: entries === tenMillion ? '' : `judged by ten million at this rate: ${Math.round(judged)} s`,
    }
  },
}
