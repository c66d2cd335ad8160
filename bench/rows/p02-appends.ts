import { casesContract } from '#capabilities/cases/contract.ts'
import { newSecret } from '#platform/access/secret.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { benchHouse, type BenchHouse } from '../bench-house.ts'
import { perSecond, ratioOf, spreadOf, together } from '../measure.ts'
import type { Row } from '../row.ts'

const callers = 64

function submitterIn({ groundwork, society }: BenchHouse): (index: number) => Promise<unknown> {
  const { house, capabilities } = groundwork
  const submit = capabilities
    .flatMap((module) => Object.values<Operation>(module.operations))
    .find(({ contract }) => contract === casesContract.submitCase)
  const grids = society.streets.flatMap(({ communities }) =>
    communities.flatMap((community) => community.grids),
  )
  return async (index) => {
    const call: Call = { house, actor: { kind: 'anonymous' }, now: house.now(), key: `bench-${index}` }
    const placeId = grids[index % grids.length]?.placeId ?? ''
    const told = { caseId: house.newId(), receipt: newSecret(16), kind: 'hazard', channel: 'qr', photos: [] }
    await submit?.run(
      { ...told, text: `楼道里的灯坏了，晚上看不见，第${index}次说`, where: { placeId } },
      call,
    )
  }
}

const plainTable = `create table public.plain_case (case_id uuid primary key, kind text, place text, words text, at timestamptz default now())`

/** A letter through the whole write path, beside the same letter put into one table. */
export const row: Row = {
  id: 'P2',
  title: 'durable letters through the whole write path, one process, 64 callers',
  async run({ quick }) {
    const total = quick ? 4_000 : 30_000
    const house = await benchHouse()
    try {
      const { pool } = house.database
      await pool.query(plainTable)
      const submit = submitterIn(house)
      const insert = (index: number) =>
        pool.query('insert into public.plain_case (case_id, kind, place, words) values ($1, $2, $3, $4)', [
          house.groundwork.house.newId(),
          'hazard',
          '440803006002',
          `楼道里的灯坏了，晚上看不见，第${index}次说`,
        ])
      await together(callers, 500, submit)
      const ours = await together(callers, total, (index) => submit(index + 1_000))
      const plain = await together(callers, total, insert)
      const rates = { ours: perSecond(total, ours.seconds), plain: perSecond(total, plain.seconds) }
      const spread = spreadOf(ours.times)
      return {
        size: { operations: total, callers, places: 48_955 },
        ours: { perSecond: rates.ours, ...spread },
        beside: {
          'insert into one table, a commit each': { perSecond: rates.plain, ...spreadOf(plain.times) },
        },
        ratio: ratioOf(rates.plain, rates.ours),
        target: '≥ 1,500 a second, p95 ≤ 40 ms',
        holds: rates.ours >= 1_500 && spread.p95 <= 40,
      }
    } finally {
      await house.close()
    }
  },
}
