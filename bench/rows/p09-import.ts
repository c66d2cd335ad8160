import { readFileSync } from 'node:fs'
import path from 'node:path'
import { performerIn } from '#app/demonstration/perform.ts'
import { beginning } from '#app/demonstration/settle-places.ts'
import { openGroundwork } from '#app/open-groundwork.ts'
import { placesContract } from '#capabilities/places/contract.ts'
import { readConfig } from '#platform/config.ts'
import { gunzipSync } from 'node:zlib'
import { benchDatabase } from '../bench-database.ts'
import { ratioOf, timed } from '../measure.ts'
import type { Row } from '../row.ts'

const list = path.resolve(
  import.meta.dirname,
  '../../data-sets/divisions/cn-divisions-gd-gz-luanping-yanping-2023.csv.gz',
)

/** The real list with history, tree and search, beside the same rows put into one table one by one. */
export const row: Row = {
  id: 'P9',
  title: 'import 48,892 divisions with history, tree and search',
  async run({ quick }) {
    const database = await benchDatabase()
    const groundwork = await openGroundwork(readConfig({ DATA_DIR: database.folder }), database.pool)
    try {
      const perform = performerIn(groundwork.house, groundwork.capabilities)
      const bytes = readFileSync(list)
      const { actor, at } = beginning('2026-01-05T01:00:00.000Z')
      const importAll = () =>
        perform(
          placesContract.importDivisions,
          {
            importId: groundwork.house.newId(),
            file: bytes.toString('base64'),
            dryRun: false,
            on: '2026-01-05',
          },
          { actor, at },
        )
      const first = await timed(importAll)
      const again = await timed(importAll)
      await database.pool.query(
        'create table public.plain_division (code text primary key, name text, parent text)',
      )
      const rows = gunzipSync(bytes).toString('utf8').trim().split('\n').slice(1)
      const plain = await timed(async () => {
        for (const line of rows.slice(0, quick ? 3_000 : rows.length)) {
          await database.pool.query(
            'insert into public.plain_division values ($1, $2, $3)',
            line.split(',').slice(0, 3),
          )
        }
      })
      const [firstSeconds, againSeconds] = [first.ms / 1_000, again.ms / 1_000]
      return {
        size: {
          rows: rows.length,
          added: first.result.added,
          unchangedTheSecondTime: again.result.unchanged,
        },
        ours: { seconds: Number(firstSeconds.toFixed(1)), 'seconds again': Number(againSeconds.toFixed(1)) },
        beside: {
          'insert row by row, no history, no search': {
            rows: quick ? 3_000 : rows.length,
            seconds: Number((plain.ms / 1_000).toFixed(1)),
          },
        },
        ratio: quick ? null : ratioOf(first.ms, plain.ms),
        target: '≤ 20 s; again, unchanged, ≤ 5 s',
        holds: firstSeconds <= 20 && againSeconds <= 5 && again.result.unchanged === rows.length,
      }
    } finally {
      await groundwork.close()
      await database.close()
    }
  },
}
