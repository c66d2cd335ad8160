import { createHmac } from 'node:crypto'
import type { Sql } from '#platform/ledger/sql.ts'
import type { Vault } from '#platform/vault/vault.ts'
import { plainUserName } from './person-data.ts'

const mostTries = 5

const indexOf = (vault: Vault, userName: string): string =>
  createHmac('sha256', vault.keyFor('people stranger')).update(plainUserName(userName)).digest('hex')

/** Counts a try on a user name that belongs to nobody, by a keyed hash of it; how many there were within half an hour. */
export async function countStranger(sql: Sql, vault: Vault, userName: string): Promise<number> {
  const index = indexOf(vault, userName)
  const { rows } = await sql.query<{ tries: number }>(
    `select count(*)::int as tries from people.stranger
     where name_index = $1 and tried_at > now() - interval '30 minutes'`,
    [index],
  )
  const tries = rows[0]?.tries ?? 0
  if (tries < mostTries) await sql.query('insert into people.stranger (name_index) values ($1)', [index])
  return tries + 1
}

/** Clears away tries that no longer count. */
export async function sweepStrangers(sql: Sql): Promise<void> {
  await sql.query(`delete from people.stranger where tried_at < now() - interval '30 minutes'`)
}
