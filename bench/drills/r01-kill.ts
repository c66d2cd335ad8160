import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { clusterAt } from '#platform/database/cluster.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { openProjector, type Projector } from '#platform/figures/projector.ts'
import { rebuildFigures } from '#platform/figures/rebuild-figures.ts'
import { treesOf } from '#platform/trees/live-trees.ts'
import { type BenchDatabase, benchDatabase } from '../bench-database.ts'
import { thirtyFigures, worldTrees } from '../figure-world.ts'
import type { Row } from '../row.ts'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const program = path.join(import.meta.dirname, 'writing-process.ts')

type Writing = {
  readonly child: ChildProcessByStdio<Writable, Readable, null>
  readonly isReady: Promise<unknown>
  readonly isGone: Promise<unknown>
}

function startWriting(url: string, name: string, given: { manner: string; safe: Set<string> }): Writing {
  const child = spawn(process.execPath, [program, url, name, given.manner], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.on('error', () => {})
  const isGone = new Promise((resolve) => child.on('close', resolve))
  const isReady = new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'ready') resolve(undefined)
      else given.safe.add(line)
    })
  })
  return { child, isReady, isGone }
}

const postmasterOf = ({ folder }: BenchDatabase): number =>
  Number(readFileSync(path.join(clusterAt(folder).files, 'postmaster.pid'), 'utf8').split('\n')[0])

async function isUpAgain({ pool }: BenchDatabase): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    try {
      await pool.query('select 1')
      return
    } catch {
      await pause(100)
    }
  }
  throw new Error('PostgreSQL did not come back')
}

type Round = { readonly name: string; readonly manner: string; readonly kills: 'writer' | 'postgres' }

/** Writes, kills at a random moment, and waits until everything stands again. */
async function killOnce(database: BenchDatabase, round: Round, safe: Set<string>): Promise<void> {
  const writing = startWriting(database.url, round.name, { manner: round.manner, safe })
  await writing.isReady
  await pause(300 + randomInt(700))
  if (round.kills === 'writer') writing.child.kill('SIGKILL')
  else {
    process.kill(postmasterOf(database), 'SIGKILL')
    await pause(200)
    await isUpAgain(database)
    await pause(300)
    writing.child.stdin.end()
  }
  await writing.isGone
}

async function lossesOf({ pool }: BenchDatabase, safe: ReadonlySet<string>, like: string) {
  const { rows } = await pool.query<{ stream: string; times: number }>(
    'select stream, count(*)::int as times from ledger.entry where stream like $1 group by stream',
    [like],
  )
  const kept = new Set(rows.map(({ stream }) => stream))
  const lost = [...safe].filter((stream) => !kept.has(stream)).length
  return { lost, doubled: rows.filter(({ times }) => times > 1).length }
}

const factsOf = async ({ pool }: BenchDatabase): Promise<string> =>
  String(
    (
      await pool.query(
        `select md5(string_agg(md5(tree || node || month || all_bytes || payload::text), null order by tree, node, sheet, month)) as mark from figure.fact`,
      )
    ).rows[0]?.mark,
  )

/** Folding goes on through every kill, as a server's worker does. */
function foldAlways(projector: Projector) {
  let isOver = false
  const running = (async () => {
    while (!isOver) {
      await projector.foldBatch().catch(() => 0)
      await pause(20)
    }
  })()
  return async () => {
    isOver = true
    await running
    await projector.foldAll()
  }
}

async function drill(database: BenchDatabase, kills: number) {
  const { pool } = database
  const nodes = [
    { id: 'top', parent: null },
    { id: 'grid', parent: 'top' },
  ]
  await writeTransaction(pool, (tx) => worldTrees.addNodes(tx, { tree: 'place', nodes, on: '2025-01-01' }))
  const trees = await treesOf(pool)
  const means = { pool, trees, figures: thirtyFigures }
  const careless = new Set<string>()
  for (let at = 0; at < 3; at += 1)
    await killOnce(database, { name: `careless-${at}`, manner: 'careless', kills: 'writer' }, careless)
  const control = await lossesOf(database, careless, 'kill-careless-%')
  const stopFolding = foldAlways(await openProjector(means))
  const safe = new Set<string>()
  for (let at = 0; at < kills; at += 1) {
    const whom = at % 2 === 0 ? 'writer' : 'postgres'
    await killOnce(database, { name: `round-${at}`, manner: 'careful', kills: whom }, safe)
  }
  await stopFolding()
  const found = await lossesOf(database, safe, 'kill-round-%')
  const live = await factsOf(database)
  await rebuildFigures(means)
  const isSame = live === (await factsOf(database))
  await trees.close()
  return { control, found, isSame, safe: safe.size }
}

export const row: Row = {
  id: 'R1',
  title: 'kill -9 of a writing process and of PostgreSQL, in turn',
  async run({ quick }) {
    const kills = quick ? 8 : 50
    const database = await benchDatabase()
    database.pool.on('error', () => {})
    try {
      const { control, found, isSame, safe } = await drill(database, kills)
      return {
        size: { kills, 'entries acknowledged': safe, callers: 8 },
        ours: { ...found, 'figures equal a rebuild': isSame ? 'yes' : 'no' },
        beside: { 'a writer that acknowledges before the commit': { kills: 3, lost: control.lost } },
        ratio: null,
        target: '0 acknowledged writes lost, 0 doubled, figures equal a rebuild',
        holds: found.lost + found.doubled === 0 && isSame && control.lost > 0,
        note: 'what is killed appends entries in a process of its own; the web server itself is not in this drill',
      }
    } finally {
      await database.close()
    }
  },
}
