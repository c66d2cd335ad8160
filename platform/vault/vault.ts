import { createHmac, createSecretKey, hash, type KeyObject, randomBytes } from 'node:crypto'
import type { Sql } from '../ledger/sql.ts'
import { newId } from '../web/new-id.ts'
import { derivedKey, type RootKeys } from './root-keys.ts'
import { Secret } from './secret.ts'
import { openBox, sealBox } from './secret-box.ts'
import { type SubjectKeys, subjectKeys, wrapKey } from './subject-keys.ts'

/** `content`: what someone wrote, read by whoever has the matter in hand. `personal`: who they are, masked unless revealed for a purpose. */
export type SecretClass = 'content' | 'personal'

export type SecretInput = {
  readonly id: string
  readonly field: string
  readonly class: SecretClass
  readonly value: string
  /** Whether exact look-up by this value must be possible (a phone number). */
  readonly isFindable?: boolean
}

/** What the ledger may know of a secret: where it is, and a salted commitment that reveals nothing. */
export type SealedSecret = { readonly secretId: string; readonly commitment: string }

/** One secret ready to be inserted, with its value for the views of the same transaction; that is written nowhere. */
export type SecretRow = {
  readonly value: Secret
  readonly secretId: string
  readonly subject: string
  readonly keyId: string
  readonly wrappedKey: string
  readonly field: string
  readonly class: SecretClass
  readonly ciphertext: string
  readonly digest: Buffer | null
}

/** Seals values of one subject under a fresh key of its own. Pure computation; `rows` go into the transaction. */
export type Sealing = {
  readonly seal: (input: SecretInput) => SealedSecret
  readonly rows: readonly SecretRow[]
}

export type Vault = {
  readonly sealFor: (subject: string) => Sealing
  readonly insertSecrets: (sql: Sql, rows: readonly SecretRow[]) => Promise<void>
  /** The same vault in the transaction that just inserted these rows: it opens them without reading them back. */
  readonly afterInserting: (rows: readonly SecretRow[]) => Vault
  /** The words of class `content` by secret id; erased or unknown ones are missing, personal ones are refused. */
  readonly openContent: (sql: Sql, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Values of class `personal`, as secrets: the caller masks them, or reveals them for a recorded purpose. */
  readonly openPersonal: (sql: Sql, ids: readonly string[]) => Promise<ReadonlyMap<string, Secret>>
  /** Ids of secrets with exactly this value. */
  readonly find: (sql: Sql, field: string, value: string) => Promise<readonly string[]>
  /** Destroys a subject's keys, and with them the salts; ciphertexts and indexes go too; returns how many secrets are gone. */
  readonly erase: (sql: Sql, subject: string) => Promise<number>
  /** A key derived for one purpose outside the vault (fingerprints of words). */
  readonly keyFor: (purpose: string) => Buffer
}

type Place = { readonly field: string; readonly class: SecretClass; readonly secretId: string }

const bindingOf = (place: Place): string => `vault.secret|${place.field}|${place.class}|${place.secretId}`

/**
 * The salt of a commitment comes from the subject's key: it lies nowhere, so a stolen database is no help in guessing a
 * value from its commitment, and it goes when the key goes.
 */
export const saltOf = (key: KeyObject, secretId: string): Buffer =>
  createHmac('sha256', key).update(`commitment|${secretId}`).digest().subarray(0, 16)

/**
 * Opens the vault with the keys that lie outside the database. Where `declared` fields are given, it seals nothing under
 * another name: what no capability says that it keeps, the house cannot keep.
 */
export function vaultWith(rootKeys: RootKeys, declared?: ReadonlySet<string>): Vault {
  const keyFor = keptKeys(rootKeys)
  const digestOf: DigestOf = (field, value) =>
    createHmac('sha256', keyFor(`blind index ${field}`))
      .update(value.normalize('NFKC').trim())
      .digest()
      .subarray(0, 16)
  return vaultKnowing({ rootKeys, keys: subjectKeys(rootKeys), digestOf, keyFor, declared }, new Map())
}

type VaultMeans = SealingMeans & Pick<Vault, 'keyFor'> & { readonly keys: SubjectKeys }

/** A vault that opens the `fresh` rows, by their ids, without asking the database. */
const vaultKnowing = (means: VaultMeans, fresh: Map<string, SecretRow>): Vault => ({
  sealFor: (subject) => startSealing(subject, means),
  insertSecrets,
  afterInserting: (rows) => vaultKnowing(means, new Map(rows.map((row) => [row.secretId, row]))),
  openContent: async (sql, ids) => {
    const opened = await openAll(sql, ids, { keys: means.keys, fresh })
    return new Map(
      opened
        .filter((one) => one.class === 'content')
        .map(({ secretId, value }) => [secretId, value.reveal()]),
    )
  },
  openPersonal: async (sql, ids) => {
    const opened = await openAll(sql, ids, { keys: means.keys, fresh })
    return new Map(opened.map(({ secretId, value }) => [secretId, value]))
  },
  find: async (sql, field, value) => {
    const { rows } = await sql.query<{ id: string }>(
      'select secret_id as id from vault.blind_index where field = $1 and digest = $2',
      [field, means.digestOf(field, value)],
    )
    return rows.map((row) => row.id)
  },
  erase: (sql, subject) => {
    for (const row of fresh.values()) if (row.subject === subject) fresh.delete(row.secretId)
    return eraseSubject(sql, subject, means.keys)
  },
  keyFor: means.keyFor,
})

/** Keys by their purpose, derived once. */
function keptKeys(rootKeys: RootKeys): (purpose: string) => Buffer {
  const known = new Map<string, Buffer>()
  return (purpose) => {
    const before = known.get(purpose)
    if (before) return before
    const key = derivedKey(rootKeys.lookup.key, purpose)
    known.set(purpose, key)
    return key
  }
}

type DigestOf = (field: string, value: string) => Buffer

type SealingMeans = {
  readonly rootKeys: RootKeys
  readonly digestOf: DigestOf
  readonly declared: ReadonlySet<string> | undefined
}

function startSealing(subject: string, { rootKeys, digestOf, declared }: SealingMeans): Sealing {
  const keyId = newId()
  const key = createSecretKey(randomBytes(32))
  const wrappedKey = wrapKey(keyId, key, rootKeys)
  const rows: SecretRow[] = []
  return {
    rows,
    seal({ id, value, field, class: secretClass, isFindable }) {
      if (declared?.has(field) === false) throw new Error(`no capability declares that it keeps ${field}`)
      const place = { secretId: id, field, class: secretClass }
      const ciphertext = sealBox(Buffer.from(value), { id: keyId, key }, bindingOf(place))
      const digest = isFindable ? digestOf(field, value) : null
      rows.push({ ...place, value: new Secret(value), subject, keyId, wrappedKey, ciphertext, digest })
      return { secretId: id, commitment: commitmentOf(saltOf(key, id), value) }
    },
  }
}

/** SHA-256 over salt and value: with the salt gone, it says nothing. */
export const commitmentOf = (salt: Uint8Array, value: string): string =>
  hash('sha256', Buffer.concat([salt, Buffer.from(value)]), 'hex')

type Kept = Place & {
  readonly keyId: string
  readonly ciphertext: string | null
  readonly wrappedKey: string | null
}

type Opened = Pick<SecretRow, 'secretId' | 'class' | 'value'>

type Opening = { readonly keys: SubjectKeys; readonly fresh: ReadonlyMap<string, SecretRow> }

const keptText = `select secret_id as "secretId", key_id as "keyId", field, class, ciphertext, wrapped_key as "wrappedKey"
from vault.sealed($1::uuid[])`

async function openAll(sql: Sql, ids: readonly string[], { keys, fresh }: Opening): Promise<Opened[]> {
  const known = ids.flatMap((id) => fresh.get(id) ?? [])
  if (known.length === ids.length) return known
  const { rows } = await sql.query<Kept>(keptText, [ids.filter((id) => !fresh.has(id))])
  return [...known, ...rows.flatMap((kept) => openKept(kept, keys) ?? [])]
}

function openKept(kept: Kept, keys: SubjectKeys): Opened | undefined {
  const { secretId, keyId, ciphertext, wrappedKey } = kept
  if (ciphertext === null || wrappedKey === null) return undefined
  const value = openBox(ciphertext, keys.open(keyId, wrappedKey), bindingOf(kept)).toString('utf8')
  return { secretId, class: kept.class, value: new Secret(value) }
}

const insertText = `
with given as (
  select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bytea[])
    as g(secret_id, subject, key_id, wrapped_key, field, class, ciphertext, digest)
), keys as (
  insert into vault.subject_key (key_id, subject, wrapped_key)
  select distinct key_id, subject, wrapped_key from given on conflict (key_id) do nothing
), secrets as (
  insert into vault.secret (secret_id, key_id, field, class, ciphertext)
  select secret_id, key_id, field, class, ciphertext from given
)
insert into vault.blind_index (field, digest, secret_id)
select field, digest, secret_id from given where digest is not null`

async function insertSecrets(sql: Sql, rows: readonly SecretRow[]): Promise<void> {
  if (rows.length === 0) return
  const column = <Value>(pick: (row: SecretRow) => Value) => rows.map(pick)
  await sql.query(insertText, [
    column((row) => row.secretId),
    column((row) => row.subject),
    column((row) => row.keyId),
    column((row) => row.wrappedKey),
    column((row) => row.field),
    column((row) => row.class),
    column((row) => row.ciphertext),
    column((row) => row.digest),
  ])
}

async function eraseSubject(sql: Sql, subject: string, keys: SubjectKeys): Promise<number> {
  const { rows } = await sql.query<{ key_id: string }>(
    `update vault.subject_key set wrapped_key = null, erased_at = now()
     where subject = $1 and wrapped_key is not null returning key_id`,
    [subject],
  )
  const keyIds = rows.map((row) => row.key_id)
  keys.forget(keyIds)
  await sql.query(
    `delete from vault.blind_index where secret_id in (select secret_id from vault.secret where key_id = any ($1::uuid[]))`,
    [keyIds],
  )
  const gone = await sql.query<{ secret_id: string }>(
    'update vault.secret set ciphertext = null where key_id = any ($1::uuid[]) returning secret_id',
    [keyIds],
  )
  return gone.rows.length
}
