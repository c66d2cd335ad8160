import type { Sql } from '../ledger/sql.ts'
import type { ResidentActor } from './actor.ts'
import { secretHash } from './secret.ts'

/** Remembers (by its hash) the secret that opens one stream for the resident who holds it. */
export async function giveReceipt(sql: Sql, secret: string, stream: string): Promise<void> {
  await sql.query(
    'insert into access.receipt (secret_hash, stream) values ($1, $2) on conflict (secret_hash) do nothing',
    [secretHash(secret), stream],
  )
}

/** The resident whose receipt this is, if it is one. */
export async function findReceipt(sql: Sql, secret: string): Promise<ResidentActor | undefined> {
  const hash = secretHash(secret)
  if (!hash) return undefined
  const { rows } = await sql.query<{ stream: string }>(
    'select stream from access.receipt where secret_hash = $1',
    [hash],
  )
  return rows[0] && { kind: 'resident', stream: rows[0].stream }
}

/** Takes back every receipt of a stream. */
export async function withdrawReceipts(sql: Sql, stream: string): Promise<void> {
  await sql.query('delete from access.receipt where stream = $1', [stream])
}

/** Remembers receipts by the hashes that the ledger holds, so that they can be rebuilt with the rest. */
export async function keepReceipts(
  sql: Sql,
  receipts: readonly { readonly hash: string; readonly stream: string }[],
): Promise<void> {
  if (receipts.length === 0) return
  await sql.query(
    `insert into access.receipt (secret_hash, stream)
     select decode(hash, 'hex'), stream from unnest($1::text[], $2::text[]) as given(hash, stream)
     on conflict (secret_hash) do nothing`,
    [receipts.map((receipt) => receipt.hash), receipts.map((receipt) => receipt.stream)],
  )
}
