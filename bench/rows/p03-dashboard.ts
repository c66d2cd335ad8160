import type { StaffActor } from '#platform/access/actor.ts'
import { readConfig } from '#platform/config.ts'
import { type Transaction, writeTransaction } from '#platform/database/transaction.ts'
import { rebuildFigures } from '#platform/figures/rebuild-figures.ts'
import { openHouse } from '#platform/operations/open-house.ts'
import { testVault } from '#platform/vault/test-vault.ts'
import { capabilitiesWith } from '#app/capabilities.ts'
import { benchServer, signedIn } from '../bench-server.ts'
import { type Dashboard, dashboards, readDashboard } from '../dashboard.ts'
import {
  type FigureWorld,
  figureWorld,
  fillLedger,
  nodes,
  plainTables,
  thirtyFigures,
} from '../figure-world.ts'
import { inTurn, ratioOf, type Spread, spreadOf, timed } from '../measure.ts'
import type { Row } from '../row.ts'

const sums = 'select kind, count(*)::int as count, sum(households)::int as households from'

const simpleWays: Readonly<Record<string, (screen: Dashboard) => { text: string; first: string }>> = {
  'ancestors string': ({ node }) => ({
    text: `${sums} bench.plain_entry e join bench.string_place p on p.id = e.place
      where p.ancestors like $1 and day between $2 and $3 group by kind`,
    first: `%,${node},%`,
  }),
  'recursive CTE': ({ node }) => ({
    text: `with recursive below as (select $1::text as id union all
        select p.id from bench.plain_place p join below b on p.parent = b.id)
      ${sums} bench.plain_entry e join below b on b.id = e.place where day between $2 and $3 group by kind`,
    first: node,
  }),
  'column per level, built nightly': ({ node, depth }) => ({
    text: `${sums} bench.wide where l${depth} = $1 and day between $2 and $3 group by kind`,
    first: node,
  }),
}

const wideText = `create table bench.wide as select e.*,
  ${[0, 1, 2, 3, 4, 5, 6].map((level) => `split_part(p.ancestors, ',', ${level + 2}) as l${level}`).join(', ')}
  from bench.plain_entry e join bench.string_place p on p.id = e.place`

async function buildWide({ pool }: FigureWorld): Promise<void> {
  await pool.query(wideText)
  for (const level of [0, 2, 4]) await pool.query(`create index on bench.wide (l${level}, day)`)
  await pool.query('analyze bench.wide')
  await pool.query(
    'grant usage on schema bench to gw_write; grant select on all tables in schema bench to gw_write',
  )
}

async function simple(tx: Transaction, way: string, screen: Dashboard): Promise<number[]> {
  const asked = simpleWays[way]?.(screen)
  const { rows } = await tx.query<{ kind: string; count: number; households: number }>(asked?.text ?? '', [
    asked?.first,
    screen.from,
    screen.to,
  ])
  const found = new Map(rows.map((row) => [row.kind, row]))
  return Array.from({ length: 15 }, (_, at) => {
    const row = found.get(`k${at}`)
    return [row?.count ?? 0, row?.households ?? 0]
  }).flat()
}

/** A house over this ledger, its web server, and somebody who sees all of it. */
async function openHttp({ pool, database, trees }: FigureWorld) {
  const house = openHouse({
    pool,
    trees,
    vault: testVault(),
    views: [],
    figures: thirtyFigures,
    filesFolder: '',
  })
  const capabilities = capabilitiesWith(readConfig({}))
  const housed = { groundwork: { house, trees, capabilities, close: async () => undefined }, database }
  const server = await benchServer(housed)
  const scope = { places: [nodes.root], organisations: [] }
  const post = { postId: house.newId(), role: 'provinceViewer', organisationId: null, placeId: nodes.root }
  const actor: StaffActor = {
    kind: 'staff',
    personId: house.newId(),
    sessionId: '',
    posts: [{ ...post, from: '2025-01-01', to: null }],
    act: scope,
    see: scope,
    search: scope,
  }
  const reader = await signedIn(housed, actor)
  const figures = thirtyFigures.map(({ id }) => id).join()
  return {
    read: ({ node, from, to }: Dashboard) =>
      server.get(
        `/api/figures/values?tree=place&node=${node}&from=${from}&to=${to}&figures=${figures}`,
        reader,
      ),
    close: server.close,
  }
}

async function throughHttp(world: FigureWorld, rounds: number): Promise<Spread> {
  const http = await openHttp(world)
  try {
    const times: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      for (const screen of Object.values(dashboards)) {
        const { ms } = await timed(() => http.read(screen))
        // The first round opens connections and plans.
        if (round > 0) times.push(ms)
      }
    }
    return spreadOf(times)
  } finally {
    await http.close()
  }
}

async function refuseDifferent(tx: Transaction): Promise<void> {
  for (const [name, screen] of Object.entries(dashboards)) {
    const mine = JSON.stringify(await readDashboard(tx, screen))
    for (const way of Object.keys(simpleWays)) {
      const theirs = JSON.stringify(await simple(tx, way, screen))
      if (mine !== theirs) throw new Error(`${name}: ${way} counts ${theirs}, the facts say ${mine}`)
    }
  }
}

/** Ours often, the slow ways a few times, in turn, all within one transaction. */
async function measure(tx: Transaction, rounds: number) {
  const spreads: Record<string, Readonly<Record<string, Spread>>> = {}
  for (const [name, screen] of Object.entries(dashboards)) {
    const ways = Object.keys(simpleWays).map((way) => [way, () => simple(tx, way, screen)] as const)
    const both = await inTurn(rounds, {
      ours: () => readDashboard(tx, screen),
      ...Object.fromEntries(ways),
    })
    spreads[name] = { ...both, ...(await inTurn(40, { ours: () => readDashboard(tx, screen) })) }
  }
  return spreads
}

type Spreads = Awaited<ReturnType<typeof measure>>

const medians = (spreads: Spreads, way: string) =>
  Object.fromEntries(Object.entries(spreads).map(([name, ways]) => [name, ways[way]?.p50 ?? 0]))

const cityYear = (spreads: Spreads, way: string): number =>
  ratioOf(spreads['city, a year']?.['ours']?.p50 ?? 0, spreads['city, a year']?.[way]?.p50 ?? 0)

const rowsOf = (spreads: Spreads, nightlyMs: number) => ({
  ...Object.fromEntries(Object.keys(simpleWays).map((way) => [way, medians(spreads, way)])),
  'column per level, the nightly build': { seconds: Math.round(nightlyMs / 1_000) },
})

export const row: Row = {
  id: 'P3',
  title: 'dashboard of 30 figures, through HTTP and in the database',
  async run({ quick, largest }) {
    const [entries, rounds] = quick ? [100_000, 3] : [largest ? 10_000_000 : 1_000_000, 3]
    const world = await figureWorld()
    try {
      await fillLedger(world, entries)
      await plainTables(world)
      const nightly = await timed(() => buildWide(world))
      await rebuildFigures({ pool: world.pool, trees: world.trees, figures: thirtyFigures })
      await world.pool.query('vacuum analyze figure.fact')
      await writeTransaction(world.pool, refuseDifferent)
      const spreads = await writeTransaction(world.pool, (tx) => measure(tx, rounds))
      const http = await throughHttp(world, quick ? 10 : 60)
      const [overString, overWide] = [
        cityYear(spreads, 'ancestors string'),
        cityYear(spreads, 'column per level, built nightly'),
      ]
      return {
        size: { entries, units: world.units, figures: thirtyFigures.length, rounds },
        ours: { httpP50: http.p50, httpP95: http.p95, httpN: http.n, ...medians(spreads, 'ours') },
        beside: rowsOf(spreads, nightly.ms),
        ratio: overString,
        target:
          'at 10 M entries: p95 ≤ 15 ms through HTTP; in the database, city, a year: ≥ 1,000 × the ancestors string, ≥ 500 × a column per level',
        holds: http.p95 <= 15 && overString >= 1_000 && overWide >= 500,
        note: `medians in the database; every way gave the same numbers; city, a year: ${overWide} × a column per level. The simple ways grow with the entries, ours does not${entries < 10_000_000 ? `: at ${entries.toLocaleString('en')} entries the ratios are smaller than at the 10 M of the target` : ''}.`,
      }
    } finally {
      await world.close()
    }
  },
}
