import { writeTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import { openProjector } from '#platform/figures/projector.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { rebuildFigures } from '#platform/figures/rebuild-figures.ts'
import { everyNode, rollTurn, seededDice, takeTurn } from '#platform/testing/random-tree-changes.ts'
import { addDays, type Day } from '#platform/time/instant.ts'
import { type LiveTrees, treesOf } from '#platform/trees/live-trees.ts'
import { type TreeOperations, treeOperations } from '#platform/trees/tree-operations.ts'
import { type BenchDatabase, benchDatabase } from '../bench-database.ts'
import { thirtyFigures, worldTrees } from '../figure-world.ts'
import type { Row } from '../row.ts'

const firstDay: Day = '2025-02-01'
const months = ['2025-01-01', '2025-02-01', '2025-03-01']
const tree = 'place'

type Stage = { readonly database: BenchDatabase; readonly trees: LiveTrees; readonly roll: () => number }

const fillText = `insert into ledger.entry (born, stream, version, type, at, occurred_on, place, actor, data)
  select '1970-01-01', 'test-' || g, 1, 'tests.told.v1', now(), date '2025-01-01' + g % 90, 'p' || g * 7 % 120, 'job:drill',
    jsonb_build_object('kind', 'k' || g % 15, 'channel', 'qr', 'households', g % 50) from generate_series(1, $1::int) as g`

async function plant({ database: { pool }, trees }: Stage, entries: number): Promise<void> {
  const nodes = Array.from({ length: 120 }, (_, at) => ({
    id: `p${at}`,
    parent: at === 0 ? null : `p${Math.floor((at - 1) / 3)}`,
  }))
  await writeTransaction(pool, (tx) => worldTrees.addNodes(tx, { tree, nodes, on: '2025-01-01' }))
  await trees.refresh()
  await pool.query(fillText, [entries])
  await (await openProjector({ pool, trees, figures: thirtyFigures })).foldAll()
}

/** Every figure of every month, over all roots there are. */
async function sums({ database: { pool }, trees }: Stage): Promise<string> {
  const totals: number[] = []
  for (const root of trees.index(tree).childrenOf(null)) {
    for (const [at, from] of months.entries()) {
      const asked = { tree, node: root, from, to: addDays(from, 27), today: '2026-12-31' } as const
      const answer = await writeTransaction(pool, (tx) =>
        readFigures(tx, { ...asked, figures: thirtyFigures, as: 'house' }),
      )
      answer.values.forEach(({ value }, figure) => {
        const place = at * thirtyFigures.length + figure
        totals[place] = (totals[place] ?? 0) + (value ?? 0)
      })
    }
  }
  return totals.join()
}

async function markOf({ database: { pool } }: Stage, text: string): Promise<string> {
  return String((await pool.query<{ mark: string }>(text)).rows[0]?.mark)
}

const factsText = `select count(*) || md5(string_agg(md5(tree || node || month || all_bytes || payload::text), null order by tree, node, sheet, month)) as mark from figure.fact`
const entriesText = `select count(*) || md5(string_agg(md5(e::text || xmin::text), null order by seq)) as mark from ledger.entry e`

/** Changes carried out; what a person would be refused is rolled again. */
async function change(stage: Stage, given: { operations: TreeOperations; count: number; since: Day }) {
  const { database, trees, roll } = stage
  const before = await sums(stage)
  let [done, refused, broken] = [0, 0, 0]
  while (done < given.count) {
    const on = addDays(given.since, Math.floor(done / 4))
    const at = done + refused
    const table = { trees: given.operations, tree, index: trees.index(tree), on, at } as const
    try {
      await writeTransaction(database.pool, (tx) => takeTurn(tx, table, rollTurn(roll)))
      done += 1
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure
      refused += 1
    }
    await trees.refresh()
    if (done % 10 === 0 && (await sums(stage)) !== before) broken += 1
  }
  return { done, refused, broken }
}

/** Without the figures following the moves, a rebuild must show other figures than those kept. */
async function isCaughtWithoutFollowers(
  stage: Stage,
  means: Parameters<typeof rebuildFigures>[0],
  since: Day,
) {
  await writeTransaction(stage.database.pool, (tx) =>
    treeOperations([]).moveNode(tx, { tree, id: 'u-1', parent: 'u-2', on: since }),
  )
  await stage.trees.refresh()
  const kept = await markOf(stage, factsText)
  await rebuildFigures(means)
  return kept !== (await markOf(stage, factsText))
}

/** Two units with a grid each, one of them told of: something whose move must be seen. */
async function plantControl({ database: { pool }, trees }: Stage, on: Day): Promise<void> {
  const nodes = [
    { id: 'u-0', parent: null },
    { id: 'u-1', parent: 'u-0' },
    { id: 'u-2', parent: 'u-0' },
  ]
  await writeTransaction(pool, (tx) => worldTrees.addNodes(tx, { tree, nodes, on }))
  await pool.query(fillText.replace("'test-'", "'control-'").replace("'p' || g * 7 % 120", "'u-1'"), [20])
  await trees.refresh()
}

async function drill(stage: Stage, size: { changes: number; entries: number }) {
  const { database, trees } = stage
  await plant(stage, size.entries)
  const means = { pool: database.pool, trees, figures: thirtyFigures }
  const entries = await markOf(stage, entriesText)
  const changed = await change(stage, { operations: worldTrees, count: size.changes, since: firstDay })
  const areEntriesSame = entries === (await markOf(stage, entriesText))
  const facts = await markOf(stage, factsText)
  await rebuildFigures(means)
  const isSame = facts === (await markOf(stage, factsText))
  const nodes = everyNode(trees.index(tree)).length
  const since = addDays(firstDay, size.changes)
  await plantControl(stage, since)
  await (await openProjector(means)).foldAll()
  const isCaught = await isCaughtWithoutFollowers(stage, means, since)
  return { changed, areEntriesSame, isSame, isCaught, nodes }
}

export const row: Row = {
  id: 'R4',
  title: 'random moves, splits, merges and additions in a tree with figures',
  async run({ quick }) {
    const size = { changes: quick ? 100 : 1_000, entries: quick ? 2_000 : 10_000 }
    const database = await benchDatabase()
    const trees = await treesOf(database.pool)
    try {
      const { changed, areEntriesSame, isSame, isCaught, nodes } = await drill(
        { database, trees, roll: seededDice(4) },
        size,
      )
      return {
        size: { ...size, nodesAtTheEnd: nodes, figures: thirtyFigures.length },
        ours: {
          ...changed,
          'entries changed': areEntriesSame ? 0 : 'some',
          'figures equal a rebuild': isSame ? 'yes' : 'no',
        },
        beside: { 'a move that figures do not follow': { caught: isCaught ? 'yes' : 'no' } },
        ratio: null,
        target: 'Σ before = Σ after for every figure and period; 0 entries changed',
        holds: changed.broken === 0 && areEntriesSame && isSame && isCaught,
        note: 'sums are compared after every tenth change, over three months',
      }
    } finally {
      await trees.close()
      await database.close()
    }
  },
}
