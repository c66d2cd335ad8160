import { writeTransaction } from '../database/transaction.ts'
import { ledgerStart, readAfter } from '../ledger/read.ts'
import { projectViews, type View } from '../operations/view.ts'
import { quietLedger } from './quiet-ledger.ts'
import type { TestHouse } from './test-house.ts'

type Contents = Readonly<Record<string, readonly string[]>>

async function contentsOf(house: TestHouse, tables: readonly string[]): Promise<Contents> {
  const found: Record<string, readonly string[]> = {}
  for (const table of tables) {
    const { rows } = await house.database.pool.query<{ row: string }>(
      `select t::text as row from ${table} t order by 1`,
    )
    found[table] = rows.map(({ row }) => row)
  }
  return found
}

/** Throws views away and tells them again from the ledger; what their tables held before and after, row for row. */
export async function toldAgain(
  house: TestHouse,
  views: readonly View[],
): Promise<{ readonly before: Contents; readonly after: Contents }> {
  const tables = views.flatMap((view) => view.tables)
  const before = await contentsOf(house, tables)
  await quietLedger(house.pool)
  await house.database.pool.query(`truncate ${tables.join(', ')}`)
  await writeTransaction(house.pool, async (tx) => {
    const entries = await readAfter(tx, ledgerStart, 100_000)
    await projectViews(tx, views, { entries, tools: { vault: house.vault } })
  })
  return { before, after: await contentsOf(house, tables) }
}
