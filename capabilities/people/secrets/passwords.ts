import { hash, verify } from '@node-rs/argon2'
import type { Sql } from '#platform/ledger/sql.ts'
import { withdrawTickets } from './tickets.ts'

// Argon2id with 19 MiB, two passes, one lane: the defaults of the library and of OWASP's sheet.
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** What is kept of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), settings)

const nobodysHash = hashPassword('nobody has this password')

/** Compares a password with what is kept; without anything kept it takes as long and says no. */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  const isRight = await verify(kept ?? (await nobodysHash), password.normalize('NFKC'))
  return isRight && kept !== undefined
}

/** What is kept of a person's password. */
export async function readPasswordHash(sql: Sql, personId: string): Promise<string | undefined> {
  const { rows } = await sql.query<{ kept: string }>(
    'select password_hash as kept from people.credential where person_id = $1',
    [personId],
  )
  return rows[0]?.kept
}

/** Keeps a new hash in place of the old one; every link and half-done step goes with the old one. */
export async function keepPassword(sql: Sql, personId: string, hash: string): Promise<void> {
  await sql.query(
    `insert into people.credential (person_id, password_hash) values ($1, $2)
     on conflict (person_id) do update set password_hash = excluded.password_hash`,
    [personId, hash],
  )
  await withdrawTickets(sql, personId)
}

/** Forgets a password and every link of the account. */
export async function dropPassword(sql: Sql, personId: string): Promise<void> {
  await sql.query('delete from people.credential where person_id = $1', [personId])
  await withdrawTickets(sql, personId)
}
