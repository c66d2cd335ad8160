import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'

/** Joint bodies whose last day has passed and which nobody has closed yet. */
export async function alliancesEndedBefore(tx: Transaction, today: Day): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    'select id from organisations.organisation where ends_on < $1 and ended_on is null order by ends_on, id limit 500',
    [today],
  )
  return rows.map(({ id }) => id)
}
