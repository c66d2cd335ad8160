import type { Transaction } from '#platform/database/transaction.ts'
import type { StatisticsColumn } from '../words.ts'

export type StatisticsRecord = {
  readonly statisticsId: string
  readonly name: string
  readonly basis: string
  readonly columns: StatisticsColumn[]
  readonly publishedOn: string
}

/** Statistics forms by name; only the one with this id if it is given. */
export async function statisticsForms(
  tx: Transaction,
  id: string | null = null,
): Promise<StatisticsRecord[]> {
  const { rows } = await tx.query<StatisticsRecord>(
    `select statistics_id as "statisticsId", name, basis, columns, published_on as "publishedOn" from reports.statistics
     where $1::uuid is null or statistics_id = $1 order by name limit 100`,
    [id],
  )
  return rows
}
