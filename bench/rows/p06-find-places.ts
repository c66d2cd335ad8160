import { performerIn } from '#app/demonstration/perform.ts'
import { placesContract } from '#capabilities/places/contract.ts'
import { benchHouse } from '../bench-house.ts'
import { inTurn, ratioOf, spreadOf } from '../measure.ts'
import type { Row } from '../row.ts'

const whole = [
  '霞山海滨',
  'haibinjiedao',
  'hbjd',
  '440803',
  '解放街道',
  '广州天河',
  '新村',
  'zhanjiang',
  '建设社区',
  '延平',
]
const typed = whole.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1)))

export const row: Row = {
  id: 'P6',
  title: 'find a place by name, pinyin, initials or code while typing',
  async run({ quick }) {
    const rounds = quick ? 5 : 40
    const { groundwork, database, close } = await benchHouse()
    try {
      const perform = performerIn(groundwork.house, groundwork.capabilities)
      const moment = { actor: { kind: 'anonymous' }, at: groundwork.house.now() } as const
      const [first = ''] = typed
      await perform(placesContract.findPlaces, { text: first }, moment)
      const { rows } = await database.pool.query<{ count: number }>(
        'select count(*)::int as count from places.place',
      )
      const times: Record<'ours' | 'like', { p50: number; p95: number }[]> = { ours: [], like: [] }
      for (const text of typed) {
        const found = await inTurn(rounds, {
          ours: () => perform(placesContract.findPlaces, { text }, moment),
          like: () =>
            database.pool.query(
              `select id, name from places.place where name like $1 or search_keys like $1 order by code limit 20`,
              [`%${text}%`],
            ),
        })
        for (const way of ['ours', 'like'] as const)
          times[way].push(found[way] ?? { p50: Number.NaN, p95: Number.NaN })
      }
      const summary = (way: 'ours' | 'like') => ({
        p50: spreadOf(times[way].map(({ p50 }) => p50)).p50,
        p95: spreadOf(times[way].map(({ p95 }) => p95)).p95,
        n: typed.length * rounds,
      })
      const [ours, like] = [summary('ours'), summary('like')]
      return {
        size: { places: rows[0]?.count ?? 0, texts: typed.length, rounds },
        ours,
        beside: { "LIKE '%…%' over name and keys": like },
        ratio: ratioOf(ours.p50, like.p50),
        target: 'p95 ≤ 30 ms in the server',
        holds: ours.p95 <= 30,
        note: 'every beginning of ten texts; p95 is the 95th percentile of the p95 of each text',
      }
    } finally {
      await close()
    }
  },
}
