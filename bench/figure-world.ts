import type pg from 'pg'
import { writeTransaction } from '#platform/database/transaction.ts'
import { type Figure, figure, type SliceNames } from '#platform/figures/figure.ts'
import { transferFigures } from '#platform/figures/transfer.ts'
import type { LedgerEvent } from '#platform/ledger/entry.ts'
import { type LiveTrees, treesOf } from '#platform/trees/live-trees.ts'
import { treeOperations } from '#platform/trees/tree-operations.ts'
import { type BenchDatabase, benchDatabase } from './bench-database.ts'

/** A made-up country and its ledger: 115,376 units of depth 7, thirty figures, one entry a matter, a year of them. */
export type FigureWorld = {
  readonly database: BenchDatabase
  readonly pool: pg.Pool
  readonly trees: LiveTrees
  readonly units: number
  readonly leaves: readonly string[]
  readonly close: () => Promise<void>
}

type Told = LedgerEvent & {
  readonly type: 'tests.told.v1'
  readonly data: { readonly kind: string; readonly channel: string; readonly households: number }
}

export const kindCount = 15
const said = { zh: '件', en: '' }
const byChannel: { readonly channel: SliceNames } = { channel: { qr: { zh: '扫码', en: 'QR code' } } }

const figureOf = (kind: string, measure: 'count' | 'sum'): Figure =>
  figure<Told, 'count' | 'sum', typeof byChannel>({
    id: `tests.${measure}${String.fromCharCode(65 + Number(kind.slice(1)))}`,
    words: { ...said, meaning: said },
    unit: said,
    better: 'neither',
    measure,
    slices: byChannel,
    of: ['tests.told.v1'],
    contribute: ({ data }) =>
      data.kind === kind
        ? [{ amount: measure === 'count' ? 1 : data.households, slices: { channel: data.channel } }]
        : [],
  })

/** Two figures for each of fifteen kinds. */
export const thirtyFigures: readonly Figure[] = Array.from({ length: kindCount }, (_, at) => [
  figureOf(`k${at}`, 'count'),
  figureOf(`k${at}`, 'sum'),
]).flat()

export const worldTrees = treeOperations([transferFigures])

const widths = [1, 21, 3, 30, 15, 3]

/** Names carry the way: `r-1-4` is the fourth city of the only province. */
export const nodes = { root: 'r', city: 'r-1-1', otherCity: 'r-1-2', county: 'r-1-1-1', town: 'r-1-1-1-1' }

function everyNode(): { nodes: { id: string; parent: string | null }[]; leaves: string[] } {
  const all: { id: string; parent: string | null }[] = [{ id: nodes.root, parent: null }]
  let level = [nodes.root]
  for (const width of widths) {
    const next: string[] = []
    for (const parent of level) {
      for (let at = 1; at <= width; at += 1) {
        const id = `${parent}-${at}`
        all.push({ id, parent })
        next.push(id)
      }
    }
    level = next
  }
  return { nodes: all, leaves: level }
}

const partition = 'ledger.entry_before_2025'

const fillText = `
insert into ${partition} (born, stream, version, type, at, occurred_on, place, actor, data)
select '1970-01-01', 'test-' || g, 1, 'tests.told.v1', now(), date '2025-01-01' + g % 365, leaf.id, 'job:bench',
  jsonb_build_object('kind', 'k' || (g * 7) % ${kindCount}, 'channel', 'qr', 'households', g % 50)
from generate_series($1::int, $2::int) as g
join bench.leaf on leaf.n = (g::bigint * 48271 % 2147483647) % $3`

const perStatement = 100_000
const worthDetaching = 200_000

/** Detached, the partition is filled without its indexes; they are built when it is attached again. */
const detachText = `
alter table ledger.entry detach partition ${partition};
create table ledger.entry_anew (like ${partition} including defaults including constraints);
drop table ${partition};
alter table ledger.entry_anew rename to entry_before_2025`
const attachText = `
set maintenance_work_mem = '512MB';
alter table ledger.entry attach partition ${partition} for values from (minvalue) to ('2025-01-01')`

async function fillFrom(world: Pick<FigureWorld, 'pool' | 'leaves'>, first: number, last: number) {
  for (let from = first; from <= last; from += perStatement) {
    const to = Math.min(last, from + perStatement - 1)
    await world.pool.query(fillText, [from, to, world.leaves.length])
  }
}

/** Puts entries into the ledger in bulk, all within 2025; many go quicker into a ledger that has none yet. */
export async function fillLedger(world: Pick<FigureWorld, 'pool' | 'leaves'>, count: number): Promise<void> {
  const { rowCount } = await world.pool.query('select from ledger.entry limit 1')
  const isDetached = count >= worthDetaching && rowCount === 0
  if (isDetached) await world.pool.query(detachText)
  const half = Math.ceil(count / 2)
  await Promise.all([fillFrom(world, 1, half), fillFrom(world, half + 1, count)])
  if (isDetached) await world.pool.query(attachText)
  await world.pool.query('vacuum analyze ledger.entry')
}

const plainTexts = [
  `create table bench.plain_place as select id, parent, depth from tree.node where tree = 'place'`,
  'create unique index on bench.plain_place (id)',
  'create index on bench.plain_place (parent)',
  `create table bench.string_place as with recursive down as (
     select id, ',' || id || ',' as ancestors from bench.plain_place where parent is null
     union all select p.id, d.ancestors || p.id || ',' from bench.plain_place p join down d on p.parent = d.id)
   select * from down`,
  'create unique index on bench.string_place (id)',
  `create table bench.plain_entry as select place, occurred_on as day, data ->> 'kind' as kind, (data ->> 'households')::int as households from ledger.entry`,
  'create index on bench.plain_entry (place, day)',
  'create index on bench.plain_entry (day)',
  'analyze bench.plain_place; analyze bench.string_place; analyze bench.plain_entry',
]

const rolledText = `create table bench.rolled as with recursive above as (
    select id as leaf, id as node from bench.plain_place
    union all select a.leaf, p.parent from above a join bench.plain_place p on p.id = a.node where p.parent is not null)
  select a.node, e.day, e.kind, count(*) as count, sum(e.households) as households
  from bench.plain_entry e join above a on a.leaf = e.place group by a.node, e.day, e.kind`

/** The same figures as a plain system rolls them up: one row for every ancestor, day and kind. */
export const rolledTable = ({ pool }: Pick<FigureWorld, 'pool'>) => pool.query(rolledText)

/** The same entries and units as a plain system keeps them. */
export async function plainTables({ pool }: FigureWorld): Promise<void> {
  for (const text of plainTexts) await pool.query(text)
}

export async function plantWorld(pool: pg.Pool) {
  const { nodes: all, leaves } = everyNode()
  await writeTransaction(pool, async (tx) => {
    await tx.query('set local statement_timeout = 0')
    await worldTrees.addNodes(tx, { tree: 'place', nodes: all, on: '2024-01-01' })
  })
  await pool.query('create schema bench; create table bench.leaf (n int primary key, id text)')
  await pool.query(
    'insert into bench.leaf select n - 1, id from unnest($1::text[]) with ordinality as g(id, n)',
    [leaves],
  )
  await pool.query('analyze bench.leaf; analyze tree.node')
  return { all, leaves }
}

export async function figureWorld(): Promise<FigureWorld> {
  const database = await benchDatabase()
  const { pool } = database
  const { all, leaves } = await plantWorld(pool)
  const trees = await treesOf(pool)
  const close = async () => {
    await trees.close()
    await database.close()
  }
  return { database, pool, trees, units: all.length, leaves, close }
}
