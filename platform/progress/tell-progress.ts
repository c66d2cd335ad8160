import { actorName } from '../access/actor.ts'
import { type Transaction, writeTransaction } from '../database/transaction.ts'
import type { Call } from '../operations/house.ts'
import type { Progress } from './progress.ts'

/** Tells how far the caller's work has come, beside its own transaction, so that every process sees it at once. */
export async function tellProgress({ house, actor }: Call, id: string, progress: Progress): Promise<void> {
  await writeTransaction(house.pool, async (tx) => {
    await tx.query(`delete from progress.told where at < now() - interval '1 day'`)
    await tx.query(
      `insert into progress.told (id, by_whom, step, done, total) values ($1, $2, $3, $4, $5)
       on conflict (id) do update set step = excluded.step, done = excluded.done, total = excluded.total, at = now()
       where told.by_whom = excluded.by_whom`,
      [id, actorName(actor), progress.step, progress.done, progress.total],
    )
  })
}

/** Takes away what was told of work that is over. */
export async function forgetProgress({ house, actor }: Call, id: string): Promise<void> {
  await writeTransaction(house.pool, (tx) =>
    tx.query('delete from progress.told where id = $1 and by_whom = $2', [id, actorName(actor)]),
  )
}

/** What the reader's own work has told of itself; undefined where nothing was told, or by somebody else. */
export async function toldProgress(tx: Transaction, id: string): Promise<Progress | undefined> {
  const { rows } = await tx.query<Progress>('select step, done, total from progress.told where id = $1', [id])
  return rows[0]
}

/** The same for whoever polls: work that has not told of itself is waiting. */
export const readProgress = async (tx: Transaction, id: string): Promise<Progress> =>
  (await toldProgress(tx, id)) ?? { step: 'waiting', done: 0, total: 0 }
