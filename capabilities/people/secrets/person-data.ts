import { createSecretKey } from 'node:crypto'
import type { Sql } from '#platform/ledger/sql.ts'
import type { House } from '#platform/operations/house.ts'
import { openBox, sealBox } from '#platform/vault/secret-box.ts'
import type { SecretRow, Vault } from '#platform/vault/vault.ts'
import { personStream, type SealedPerson } from '../events.ts'
import type { Exchange } from '../operations/exchange.ts'

/** Who a person is, in clear; `phone` is the work phone. */
export type PersonNames = { readonly name: string; readonly userName: string; readonly phone: string | null }

/** One spelling of a user name for every way of typing it. */
export const plainUserName = (userName: string): string => userName.normalize('NFKC').trim().toLowerCase()

/** Seals who a person is; the rows go into the vault, the rest into the entry. */
export function sealPerson(
  house: House,
  personId: string,
  names: PersonNames,
): { readonly sealed: SealedPerson; readonly rows: readonly SecretRow[] } {
  const sealing = house.vault.sealFor(personStream(personId))
  const seal = (field: 'staffName' | 'userName' | 'staffPhone', value: string, isFindable: boolean) =>
    sealing.seal({ id: house.newId(), field, class: 'personal', value, isFindable })
  const sealed = {
    name: seal('staffName', names.name, false),
    userName: seal('userName', plainUserName(names.userName), true),
    phone: names.phone === null ? null : seal('staffPhone', names.phone, false),
  }
  return { sealed, rows: sealing.rows }
}

type SecretIds = {
  readonly personId: string
  readonly name: string
  readonly userName: string
  readonly phone: string | null
}

/** Who these people are; those who were erased or never existed are missing. */
export async function readPeople(
  sql: Sql,
  vault: Vault,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PersonNames>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql.query<SecretIds>(
    `select person_id as "personId", name_secret as name, user_name_secret as "userName", phone_secret as phone
     from people.secrets_of($1::uuid[])`,
    [personIds],
  )
  const ids = rows.flatMap(({ name, userName, phone }) =>
    phone === null ? [name, userName] : [name, userName, phone],
  )
  const opened = await vault.openPersonal(sql, ids)
  const reveal = (id: string | null) => (id === null ? null : (opened.get(id)?.reveal() ?? null))
  return new Map(
    rows.flatMap((row) => {
      const [name, userName] = [reveal(row.name), reveal(row.userName)]
      return name === null || userName === null
        ? []
        : [[row.personId, { name, userName, phone: reveal(row.phone) }]]
    }),
  )
}

/** The user name of somebody whose account is open. */
export async function readUserName(given: Exchange, personId: string): Promise<string> {
  const people = await readPeople(given.tx, given.call.house.vault, [personId])
  return people.get(personId)?.userName ?? ''
}

/** The person with this user name, if there is one. Needs the rights of the write path. */
export async function findByUserName(sql: Sql, vault: Vault, userName: string): Promise<string | undefined> {
  const secretIds = await vault.find(sql, 'userName', plainUserName(userName))
  const { rows } = await sql.query<{ personId: string }>(
    'select person_id as "personId" from people.person where user_name_secret = any($1::uuid[])',
    [secretIds],
  )
  return rows[0]?.personId
}

/** Keeps the secret of a factor in the vault and returns where it is. */
export async function keepSecret(given: Exchange, personId: string, value: string): Promise<string> {
  const { vault, newId } = given.call.house
  const sealing = vault.sealFor(personStream(personId))
  const { secretId } = sealing.seal({ id: newId(), field: 'factor', class: 'personal', value })
  await vault.insertSecrets(given.tx, sealing.rows)
  return secretId
}

/** The secret of a factor, from where it is kept. */
export async function openSecret(given: Exchange, secretId: string): Promise<string> {
  const opened = await given.call.house.vault.openPersonal(given.tx, [secretId])
  return opened.get(secretId)?.reveal() ?? ''
}

const ticketKey = (vault: Vault) => ({
  id: 'ticket',
  key: createSecretKey(vault.keyFor('people ticket')),
})

/** Seals what a ticket holds for a few minutes; it opens for the same person only. */
export const sealHeld = ({ call }: Exchange, personId: string, value: string): string =>
  sealBox(Buffer.from(value), ticketKey(call.house.vault), personStream(personId))

export const openHeld = ({ call }: Exchange, personId: string, held: string): string =>
  openBox(held, ticketKey(call.house.vault).key, personStream(personId)).toString('utf8')
