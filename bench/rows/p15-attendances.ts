import { learningContract } from '#capabilities/learning/contract.ts'
import { learningFigures } from '#capabilities/learning/figures.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { openProjector } from '#platform/figures/projector.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { type BenchHouse, benchHouse } from '../bench-house.ts'
import { perSecond, ratioOf, timed } from '../measure.ts'
import type { Row } from '../row.ts'
import { attendancesIn, province, type TrainingWorld, trainingWorld } from '../training-world.ts'

/** Hands in one sheet; what came of it. */
async function handIn({ groundwork }: BenchHouse, { perform, moment, sheet }: TrainingWorld, at: number) {
  const { programmeId, file } = sheet(at)
  const importId = groundwork.house.newId()
  return timed(() =>
    perform(
      learningContract.importAttendances,
      { programmeId, importId, file, dryRun: false, decisions: [] },
      moment,
    ),
  )
}

/** Takes the connection away from whatever writes attendances now; whether something was cut off. */
async function killWriter({ database }: BenchHouse): Promise<boolean> {
  const { rows } = await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where query like '%learning.attendance%' and pid <> pg_backend_pid() and state = 'active'`,
  )
  return rows.length > 0
}

/** A sheet is cut off in the middle, as by a power cut; the sheets before it stand, and it is handed in again later. */
async function cutOff(house: BenchHouse, world: TrainingWorld, at: number): Promise<boolean> {
  const writing = handIn(house, world, at).then(
    () => false,
    () => true,
  )
  let isOver = false
  void writing.then(() => {
    isOver = true
  })
  while (!isOver && !(await killWriter(house))) await new Promise((resolve) => setImmediate(resolve))
  return writing
}

type Tally = {
  added: number
  taken: number
  importMs: number
  repeatMs: number
  foldMs: number
  peak: number
}

const rssOf = (): number => process.memoryUsage().rss / 1_048_576

/** All sheets in order; in the middle one is cut off, and whoever hands them in begins again with the first. */
async function importAll(house: BenchHouse, world: TrainingWorld) {
  const { pool, trees } = house.groundwork.house
  const projector = await openProjector({ pool, trees, figures: learningFigures })
  const tally: Tally = { added: 0, taken: 0, importMs: 0, repeatMs: 0, foldMs: 0, peak: rssOf() }
  const timer = setInterval(() => {
    tally.peak = Math.max(tally.peak, rssOf())
  }, 20)
  const cut = Math.floor(world.sheets / 2)
  let wasCut = false
  try {
    for (let at = 0; at < world.sheets; at += 1) {
      if (at === cut && !wasCut) {
        wasCut = await cutOff(house, world, at)
        at = -1
        continue
      }
      const { ms, result } = await handIn(house, world, at)
      tally.added += result.added
      tally.taken += result.wasTaken ? 1 : 0
      tally[result.wasTaken ? 'repeatMs' : 'importMs'] += ms
      tally.foldMs += (await timed(() => projector.foldAll())).ms
    }
  } finally {
    clearInterval(timer)
  }
  return { ...tally, wasCut }
}

async function readAll({ groundwork }: BenchHouse): Promise<ReadonlyMap<string, number | null>> {
  const { pool, now } = groundwork.house
  const today = dayOf(now())
  const span = { from: addDays(today, -400), to: today, today }
  const { values } = await writeTransaction(pool, (tx) =>
    readFigures(tx, { figures: learningFigures, tree: 'place', node: province, ...span, as: 'house' }),
  )
  return new Map(values.map(({ figureId, value }) => [figureId, value]))
}

/** What is written first: a row checked and inserted at a time, one after the other. */
async function rowByRow({ database }: BenchHouse, rows: number): Promise<number> {
  const { pool } = database
  await pool.query(
    'create table public.plain_attendance (session text, number text, primary key (session, number))',
  )
  const { ms } = await timed(async () => {
    for (let at = 0; at < rows; at += 1)
      await pool.query('insert into public.plain_attendance values ($1, $2) on conflict do nothing', [
        `S${at % 900}`,
        `4401${at}`,
      ])
  })
  return ms
}

const oneDigit = (value: number): number => Number(value.toFixed(1))
const target = { seconds: 600, megabytes: 1_024, attendances: 5_558_000 }

export const row: Row = {
  id: 'P15',
  title: 'import 5.56 million attendances from sheets, cut off once, rolled up',
  async run(wish) {
    const house = await benchHouse()
    try {
      const world = await trainingWorld(house, attendancesIn(wish))
      const found = await importAll(house, world)
      const figures = await readAll(house)
      const { rows } = await house.database.pool.query<{ rows: number; people: number }>(
        'select count(*)::int as rows, count(distinct member)::int as people from learning.attendance',
      )
      const [counted] = rows
      const plainRows = wish.quick ? 3_000 : 20_000
      const plainMs = await rowByRow(house, plainRows)
      const seconds = (found.importMs + found.repeatMs) / 1_000
      const [rate, plainRate] = [perSecond(world.attendances, seconds), perSecond(plainRows, plainMs / 1_000)]
      const judged = seconds * (target.attendances / world.attendances)
      const isRight =
        found.added === world.attendances &&
        counted?.rows === world.attendances &&
        figures.get('learning.attendances') === world.attendances
      const people = figures.get('learning.learners') ?? 0
      return {
        size: { attendances: world.attendances, sessions: world.sessions, sheets: world.sheets },
        ours: {
          seconds: oneDigit(seconds),
          perSecond: rate,
          'rolled up s': oneDigit(found.foldMs / 1_000),
          'peak MB': Math.round(found.peak),
          'cut off and resumed': found.wasCut ? 'yes' : 'no',
          'sheets known again': found.taken,
          'counted right': isRight ? 'yes' : 'no',
          people: counted?.people ?? 0,
          'people by the figure': people,
        },
        beside: { 'insert row by row': { rows: plainRows, perSecond: plainRate } },
        ratio: ratioOf(plainRate, rate),
        target: '≤ 10 min, ≤ 1 GB memory, resumable',
        holds: isRight && found.wasCut && judged <= target.seconds && found.peak <= target.megabytes,
        note:
          world.attendances === target.attendances
            ? 'the process reads, checks, writes and folds; memory is its whole peak'
            : `judged by 5.558 million at this rate: ${Math.round(judged)} s`,
      }
    } finally {
      await house.close()
    }
  },
}
