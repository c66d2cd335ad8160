import type { Transaction } from '#platform/database/transaction.ts'

/** Counts up; the row's lock lets one transaction at a time change places, so numbers become visible in order. */
export async function nextRevision(tx: Transaction): Promise<string> {
  const { rows } = await tx.query<{ number: string }>(
    'update places.revision set number = number + 1 returning number::text as number',
  )
  return rows[0]?.number ?? '0'
}

/** The number of the last change that this transaction sees. */
export async function currentRevision(tx: Transaction): Promise<number> {
  const { rows } = await tx.query<{ number: string }>('select number::text as number from places.revision')
  return Number(rows[0]?.number ?? 0)
}
