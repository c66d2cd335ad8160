import { writeTold } from '#capabilities/cases/told.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import type { BenchHouse } from './bench-house.ts'
import { worldTrees } from './figure-world.ts'

/** How many different texts the cases have: enough that a page rarely opens one twice. */
const texts = 5_000

/** An office for every place, in a tree of the same form; `o-` and the place's code. */
async function mirrorOffices({ database, groundwork }: BenchHouse): Promise<void> {
  const places = groundwork.house.trees.index('place')
  const nodes = places
    .childrenOf(null)
    .flatMap((root) => places.subtreeOf(root))
    .map((id) => {
      const parent = places.parentOf(id)
      return { id: `o-${id}`, parent: parent ? `o-${parent}` : null }
    })
  await writeTransaction(database.pool, async (tx) => {
    await tx.query('set local statement_timeout = 0')
    await worldTrees.addNodes(tx, { tree: 'organisation', nodes, on: '2025-01-01' })
    await tx.query(
      `insert into cases.organisation (organisation_id, name, kind, place_id)
       select 'o-' || place_id, name || '办事处', 'residentsCommittee', place_id from cases.place`,
    )
  })
  await groundwork.house.trees.refresh()
}

async function sealTexts({ database, groundwork }: BenchHouse): Promise<void> {
  const { vault, newId } = groundwork.house
  const ids: string[] = []
  for (let at = 0; at < texts; at += 500) {
    const rows = Array.from({ length: 500 }, (_, each) => {
      const sealing = vault.sealFor(`case-${newId()}`)
      const text = `三单元楼道的灯坏了好几天，老人晚上出门看不见，希望尽快来修，第${at + each}次反映`
      const id = newId()
      ids.push(id)
      sealing.seal({
        id,
        field: 'cases.told',
        class: 'content',
        value: writeTold({ text, answers: {}, point: null, address: null }),
      })
      return sealing.rows
    }).flat()
    await writeTransaction(database.pool, (tx) => vault.insertSecrets(tx, rows))
  }
  await database.pool.query(
    'create table bench.content as select id, n - 1 as n from unnest($1::uuid[]) with ordinality as g(id, n)',
    [ids],
  )
}

// One in twenty-five is open; half of all cases come from a fiftieth of the places, as they do in a city.
const fillText = `
insert into cases.case_list (case_id, number, kind, channel, status, level, is_live, place_id, place_at, organisation_id, organisation_at,
  content_id, photo_count, received_at, due_at, is_stopped, is_supervised, is_late, joined, version)
select uuidv7(at - now()), to_char(at, 'YYMMDD') || '-' || upper(to_hex(g.n)), (array['letter', 'hazard', 'complaint', 'question', 'suggestion', 'help'])[1 + g.n % 6],
  (array['qr', 'web', 'grid', 'phone', 'paper'])[1 + g.n % 5],
  case when is_live then (array['received', 'accepted', 'working', 'answered'])[1 + g.n / 25 % 4] else 'closed' end,
  'community', is_live, leaf.id, leaf.place_at, 'o-' || leaf.id, leaf.organisation_at, content.id, g.n % 4, at,
  case when is_live then at + interval '50 days' end, g.n % 500 = 0, g.n % 750 = 0, false, 1, 3
from generate_series($1::int, $2::int) as g(n)
cross join lateral (select g.n % 25 = 0 as is_live, g.n::bigint * 48271 % 2147483647 as roll) as drawn
cross join lateral (select now() - g.n::bigint * 7919 % case when is_live then 60 * 86400 else 365 * 86400 end * interval '1 second' as at) as told
join bench.leaf on leaf.n = roll % case when roll / 65536 % 2 = 0 then $3::int else $3 / 50 end
join bench.content on content.n = g.n % ${texts}`

const plainTexts = [
  `create table bench.plain_place as select id, parent from tree.node where tree = 'place'`,
  'create unique index on bench.plain_place (id)',
  'create index on bench.plain_place (parent)',
  `create table bench.plain_case as select case_id, place_id, number, kind, channel, status, content_id, received_at, due_at from cases.case_list`,
  'create index on bench.plain_case (place_id)',
  'create index on bench.plain_case (received_at)',
  'analyze bench.plain_place; analyze bench.plain_case',
]

const leafText = `
create table bench.leaf as
select row_number() over (order by p.low) - 1 as n, p.id, p.low as place_at, o.low as organisation_at
from tree.node p join tree.node o on o.tree = 'organisation' and o.id = 'o-' || p.id
where p.tree = 'place' and not exists (select from tree.node c where c.tree = 'place' and c.parent = p.id)`

/** The rows go in without the indexes, which are made afterwards as they were. */
async function fillCases({ database: { pool } }: BenchHouse, cases: number): Promise<void> {
  const { rows: kept } = await pool.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'cases' and tablename = 'case_list' and indexname <> 'case_list_pkey'`,
  )
  for (const { name } of kept) await pool.query(`drop index cases.${name}`)
  await pool.query('alter table cases.case_list drop constraint case_list_pkey')
  const leaves = (await pool.query('select from bench.leaf')).rowCount
  const perStatement = 100_000
  for (let from = 1; from <= cases; from += perStatement)
    await pool.query(fillText, [from, Math.min(cases, from + perStatement - 1), leaves])
  await pool.query('alter table cases.case_list add primary key (case_id)')
  for (const { definition } of kept) await pool.query(definition)
  await pool.query('vacuum analyze cases.case_list')
}

/** Cases all over the country, an office for every place, and the same cases as a plain system keeps them. */
export async function inboxWorld(house: BenchHouse, cases: number): Promise<void> {
  const { pool } = house.database
  await pool.query('create schema bench')
  await mirrorOffices(house)
  await sealTexts(house)
  await pool.query(leafText)
  await pool.query('analyze bench.leaf; analyze bench.content')
  await fillCases(house, cases)
  for (const text of plainTexts) await pool.query(text)
}
