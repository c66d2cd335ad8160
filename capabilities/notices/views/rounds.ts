import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'

/** The hour it is now on a day. */
export type HourNow = { readonly on: Day; readonly hour: number }

/** The hours of a day whose digests are to be made: the one it is now, and those before in which nobody made any. */
export async function openHours(tx: Transaction, { on, hour }: HourNow): Promise<number[]> {
  const { rows } = await tx.query<{ hour: number }>(
    `select g.hour from generate_series(0, $2::int) as g(hour)
     where g.hour = $2 or not exists (select from notices.round r where r.on_day = $1 and r.hour = g.hour)`,
    [on, hour],
  )
  return rows.map((row) => row.hour)
}

/** Notes that the digests of these hours were made; what is noted of other days is forgotten. */
export async function noteHours(tx: Transaction, on: Day, hours: readonly number[]): Promise<void> {
  await tx.query('delete from notices.round where on_day <> $1', [on])
  await tx.query(
    'insert into notices.round (on_day, hour) select $1, unnest($2::int[]) on conflict do nothing',
    [on, hours],
  )
}
