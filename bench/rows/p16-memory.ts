import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { sessionCookie } from '#platform/http/identify.ts'
import { rebuildFigures } from '#platform/figures/rebuild-figures.ts'
import { Sealer } from '#platform/ledger/seal/sealer.ts'
import { signingKeyIn } from '#platform/ledger/seal/signing-key.ts'
import type { NewEntry } from '#platform/ledger/append.ts'
import { dayOf } from '#platform/time/instant.ts'
import { type BenchHouse, benchHouse } from '../bench-house.ts'
import { signedIn } from '../bench-server.ts'
import {
  type FigureWorld,
  figureWorld,
  fillLedger,
  plainTables,
  rolledTable,
  thirtyFigures,
} from '../figure-world.ts'
import { ratioOf, spreadOf } from '../measure.ts'
import type { Row } from '../row.ts'
import { megabytesOf, type ServingProcess, servingProcess } from '../serving-process.ts'
import { ofLoad, writeSteadily } from '../steady-load.ts'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

function receivedCases(places: readonly string[], count: number, newId: () => string): NewEntry[] {
  const at = new Date().toISOString()
  return Array.from({ length: count }, () => ({
    ...ofLoad,
    stream: `case-${newId()}`,
    version: 1,
    type: 'cases.received.v1',
    at,
    occurredOn: dayOf(at),
    place: places[randomInt(places.length)] ?? null,
    data: { about: { kind: 'hazard', channel: 'qr', level: 'community' } },
  }))
}

/** Somebody has the cockpit open: it hears that something changed, and asks again. */
async function openCockpit(house: BenchHouse, { address }: ServingProcess) {
  const organiser = house.society.streets[0]?.district.organiser
  if (!organiser) throw new Error('the demonstration lacks an organiser')
  const { sessionToken } = await signedIn(house, organiser)
  const headers = { cookie: `${sessionCookie.loopback}=${sessionToken}` }
  const ending = new AbortController()
  const asked = `tree=place&node=${organiser.see.places[0]}&from=2026-01-01&to=2026-12-31&figures=cases.received,cases.escalated`
  const listening = (async () => {
    const live = await fetch(`${address}/api/live`, { headers, signal: ending.signal })
    for await (const _said of live.body ?? [])
      await fetch(`${address}/api/figures/values?${asked}`, { headers })
  })().catch(() => undefined)
  return async () => {
    ending.abort()
    await listening
  }
}

/** What the server holds, again and again, until something is done. */
async function sample(server: ServingProcess, until: Promise<unknown>): Promise<number[]> {
  const samples: number[] = []
  const timer = setInterval(() => samples.push(server.megabytes()), 250)
  await until.finally(() => clearInterval(timer))
  return samples
}

// The engine gives back what starting took once nothing has happened for a while.
const untilIdleMs = 60_000

async function memory(seconds: number) {
  const house = await benchHouse()
  const server = await servingProcess(house)
  try {
    await pause(untilIdleMs)
    const idle = await sample(server, pause(5_000))
    const { pool } = house.database
    const tree = house.groundwork.house.trees.index('place')
    const places = tree.childrenOf(null).flatMap((root) => tree.subtreeOf(root))
    const close = await openCockpit(house, server)
    const load = {
      perSecond: 1_000,
      seconds,
      entries: (_from: number, count: number) => receivedCases(places, count, house.groundwork.house.newId),
    }
    const writing = writeSteadily(pool, load)
    const loaded = await sample(server, writing)
    await close()
    return { idle: spreadOf(idle).p50, loaded: Math.max(...loaded), written: await writing }
  } finally {
    await server.stop()
    await house.close()
  }
}

async function bareNode(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  await pause(2_000)
  const megabytes = megabytesOf(child.pid)
  child.kill()
  return megabytes
}

const sizeText = (schema: string) =>
  `select sum(pg_total_relation_size(c.oid))::float8 / 1e6 as megabytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = '${schema}' and c.relkind in ('r', 'p')`

const megabytesIn = async ({ pool }: FigureWorld, schema: string): Promise<number> =>
  (await pool.query<{ megabytes: number }>(sizeText(schema))).rows[0]?.megabytes ?? Number.NaN

async function sealAll({ pool, database }: FigureWorld): Promise<void> {
  const folder = path.join(database.folder, 'seal')
  mkdirSync(folder)
  const sealer = new Sealer({ pool, signer: signingKeyIn(folder), folder, batch: 10_000 })
  for (let isLevel = false; !isLevel; ) {
    const round = await sealer.seal()
    isLevel = round.state === 'elsewhere' || round.isLevel
  }
}

/** Megabytes for a million entries: with their indexes, their seal and thirty figures rolled up. */
async function disk(entries: number) {
  const world = await figureWorld()
  try {
    await fillLedger(world, entries)
    await rebuildFigures({ pool: world.pool, trees: world.trees, figures: thirtyFigures })
    await sealAll(world)
    await plainTables(world)
    await rolledTable(world)
    await world.pool.query('create index on bench.rolled (node, day)')
    const perMillion = (megabytes: number) => Math.round((megabytes * 1_000_000) / entries)
    const [ledger, facts] = [await megabytesIn(world, 'ledger'), await megabytesIn(world, 'figure')]
    const { rows } = await world.pool.query<{ megabytes: number }>(
      `select (pg_total_relation_size('bench.rolled') + pg_total_relation_size('bench.plain_entry'))::float8 / 1e6 as megabytes`,
    )
    return {
      ledger: perMillion(ledger),
      facts: perMillion(facts),
      plain: perMillion(rows[0]?.megabytes ?? Number.NaN),
    }
  } finally {
    await world.close()
  }
}

export const row: Row = {
  id: 'P16',
  title:
    'memory of the server, idle and under 1,000 entries a second; disk of a million entries with their figures',
  async run({ quick, largest }) {
    const [seconds, entries] = quick ? [15, 100_000] : largest ? [300, 1_000_000] : [60, 300_000]
    const found = await memory(seconds)
    const stored = await disk(entries)
    const whole = stored.ledger + stored.facts
    return {
      size: { seconds, written: found.written, places: 48_955, entries, figures: thirtyFigures.length },
      ours: {
        idleMegabytes: found.idle,
        loadedMegabytesMost: found.loaded,
        diskMegabytesPerMillion: whole,
        'of it ledger, indexes and seal': stored.ledger,
        'of it facts': stored.facts,
      },
      beside: {
        'a bare Node process': { megabytes: await bareNode() },
        'a plain table, and a row for every ancestor, day and kind': {
          diskMegabytesPerMillion: stored.plain,
        },
      },
      ratio: ratioOf(whole, stored.plain),
      target: 'server ≤ 200 MB idle, ≤ 500 MB under load; ≤ 900 MB of disk per million entries with facts',
      holds: found.idle <= 200 && found.loaded <= 500 && whole <= 900,
      note: `the server is a process as \`npm start\` makes it, idle for a minute, then with a cockpit open; facts grow slower than entries: ${entries.toLocaleString('en')} entries over a year and 115,376 units are their worst case`,
    }
  },
}
