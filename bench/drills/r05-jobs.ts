import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { type BenchHouse, benchHouse } from '../bench-house.ts'
import { perSecond, spreadOf, timed } from '../measure.ts'
import type { Row } from '../row.ts'
import { clockWorld } from './open-clocks.ts'

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const program = path.join(import.meta.dirname, 'sweeping-process.ts')

type Worker = {
  readonly child: ChildProcessByStdio<Writable, Readable, null>
  readonly isReady: Promise<unknown>
  readonly isGone: Promise<unknown>
}

function hire({ database, folder }: BenchHouse, manner: 'careful' | 'careless', failures: string[]): Worker {
  const child = spawn(process.execPath, [program, database.url, folder, manner], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.on('error', () => {})
  const isGone = new Promise((resolve) => child.on('close', resolve))
  const isReady = new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'ready') resolve(undefined)
      else failures.push(line)
    })
  })
  return { child, isReady, isGone }
}

async function begin(worker: Worker): Promise<void> {
  await worker.isReady
  worker.child.stdin.write('begin\n')
}

async function kill(worker: Worker): Promise<void> {
  worker.child.kill('SIGKILL')
  await worker.isGone
}

type Hire = () => Worker

/** One after another begins and is killed at a random moment; the next one makes itself ready meanwhile. */
async function killInTurn(hireOne: Hire, kills: number, isOver: () => Promise<boolean>): Promise<number> {
  let next = hireOne()
  let inMidJob = 0
  for (let at = 0; at < kills; at += 1) {
    const worker = next
    await begin(worker)
    next = hireOne()
    await pause(20 + randomInt(300))
    await kill(worker)
    if (await isOver()) break
    inMidJob += 1
  }
  await kill(next)
  return inMidJob
}

const countOf = async ({ database }: BenchHouse, text: string): Promise<number> =>
  (await database.pool.query<{ count: number }>(text)).rows[0]?.count ?? 0

const waitingText = (which: string) =>
  `select count(*)::int as count from cases.case_clock c join bench.deed d on d.id = c.case_id
   where d.which = '${which}' and c.act = 'firstResponse'`

async function untilNoneWaits(house: BenchHouse, which: string, patienceMs: number): Promise<void> {
  const deadline = performance.now() + patienceMs
  while (performance.now() < deadline && (await countOf(house, waitingText(which))) > 0) await pause(500)
}

/** What is not held together by a key is done twice when the worker dies in between. */
async function control(house: BenchHouse, failures: string[]) {
  const left = () => countOf(house, 'select count(*)::int as count from bench.deed where not is_done')
  await killInTurn(
    () => hire(house, 'careless', failures),
    3,
    async () => (await left()) === 0,
  )
  const doubled = await countOf(
    house,
    'select count(*)::int as count from (select from bench.effect group by id having count(*) > 1) as twice',
  )
  return { kills: 3, doubled }
}

const effectsText = `
select d.which, count(e.stream)::int as effects, count(distinct e.stream)::int as streams, count(distinct d.id)::int as deeds
from bench.deed d left join ledger.entry e on e.stream = 'case-' || d.id and e.type = 'cases.first-response-missed.v1'
group by d.which`

type Effects = {
  readonly which: string
  readonly effects: number
  readonly streams: number
  readonly deeds: number
}

async function effectsIn({ database }: BenchHouse) {
  const { rows } = await database.pool.query<Effects>(effectsText)
  const due = rows.filter(({ which }) => which !== 'later')
  const sum = (of: (row: Effects) => number) => due.reduce((total, row) => total + of(row), 0)
  return {
    doubled: sum(({ effects, streams }) => effects - streams),
    missing: sum(({ deeds, streams }) => deeds - streams),
    early: rows.find(({ which }) => which === 'later')?.effects ?? 0,
  }
}

const latenessText = `
select extract(epoch from e.at - d.due_at)::float8 * 1000 as ms from bench.deed d
join ledger.entry e on e.stream = 'case-' || d.id and e.type = 'cases.first-response-missed.v1' where d.which = 'soon'`

/** Clocks come due one after another while two workers go round, and one of them is killed every few seconds. */
async function lateness(house: BenchHouse, hireOne: Hire, seconds: number) {
  const workers = [hireOne(), hireOne()]
  for (const worker of workers) await begin(worker)
  let kills = 0
  const deadline = performance.now() + seconds * 1_000
  while (performance.now() < deadline) {
    await pause(7_000)
    const worker = workers.shift()
    if (worker) await kill(worker)
    kills += 1
    const next = hireOne()
    workers.push(next)
    await begin(next)
  }
  await untilNoneWaits(house, 'soon', 120_000)
  for (const worker of workers) await kill(worker)
  const { rows } = await house.database.pool.query<{ ms: number }>(latenessText)
  return { kills, spread: spreadOf(rows.map(({ ms }) => ms)) }
}

type Size = {
  readonly kills: number
  readonly overdue: number
  readonly open: number
  readonly soon: number
  readonly seconds: number
}

async function drill(house: BenchHouse, size: Size) {
  const failures: string[] = []
  const world = await clockWorld(house)
  await world.add({ which: 'overdue', count: size.overdue, from: -5, over: 4 })
  const controlled = await control(house, failures)
  await world.add({ which: 'later', count: size.open - size.overdue - size.soon, from: 86_400, over: 86_400 })
  const hireOne = () => hire(house, 'careful', failures)
  const waiting = () => countOf(house, waitingText('overdue'))
  const inMidJob = await killInTurn(hireOne, size.kills, async () => (await waiting()) === 0)
  const left = await waiting()
  const last = hireOne()
  await begin(last)
  const rest = await timed(() => untilNoneWaits(house, 'overdue', 300_000))
  await kill(last)
  await world.add({ which: 'soon', count: size.soon, from: 5, over: size.seconds })
  const late = await lateness(house, hireOne, size.seconds + 5)
  const effects = await effectsIn(house)
  return { controlled, inMidJob, restPerSecond: perSecond(left, rest.ms / 1_000), late, effects, failures }
}

export const row: Row = {
  id: 'R5',
  title: 'open clocks swept by workers that are killed in mid-job',
  async run({ quick }) {
    const size = quick
      ? { kills: 8, open: 5_000, overdue: 3_000, soon: 300, seconds: 15 }
      : { kills: 100, open: 100_000, overdue: 40_000, soon: 3_000, seconds: 60 }
    const house = await benchHouse()
    try {
      const { controlled, inMidJob, restPerSecond, late, effects, failures } = await drill(house, size)
      return {
        size: { 'open clocks': size.open, overdue: size.overdue, 'due while measured': size.soon },
        ours: {
          'killed in mid-job': inMidJob,
          ...effects,
          failures: failures.length,
          lateP50: late.spread.p50,
          lateP99: late.spread.p99,
          'killed while measured': late.kills,
          sweptPerSecond: restPerSecond,
        },
        beside: { 'a job that strikes off afterwards, without keys': controlled },
        ratio: null,
        target: `effects once after ${size.kills} kills in mid-job; due clocks fire ≤ 60 s late at p99; no double`,
        holds:
          inMidJob === size.kills &&
          controlled.doubled > 0 &&
          effects.doubled + effects.missing + effects.early === 0 &&
          late.spread.n === size.soon &&
          late.spread.p99 <= 60_000,
        note: 'workers are processes of their own; the rhythm is the one of every installation (10 s)',
      }
    } finally {
      await house.close()
    }
  },
}
