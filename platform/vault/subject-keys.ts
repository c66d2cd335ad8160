import { createSecretKey, type KeyObject } from 'node:crypto'
import type { Sql } from '../ledger/sql.ts'
import type { RootKeys } from './root-keys.ts'
import { keyIdOf, openBox, sealBox } from './secret-box.ts'

const keyBindingOf = (keyId: string): string => `vault.subject_key|${keyId}`

/** A data key as the database keeps it: under a root key that is not there. */
export const wrapKey = (keyId: string, key: KeyObject, rootKeys: RootKeys): string =>
  sealBox(key.export(), rootKeys.current, keyBindingOf(keyId))

function unwrapKey(keyId: string, wrapped: string, rootKeys: RootKeys): KeyObject {
  const root = rootKeys.find(keyIdOf(wrapped))
  if (!root) throw new Error(`the root key ${keyIdOf(wrapped)} is not in the key file`)
  return createSecretKey(openBox(wrapped, root.key, keyBindingOf(keyId)))
}

/** Unwrapped data keys, kept in memory for the next time. */
export type SubjectKeys = {
  readonly open: (keyId: string, wrapped: string) => KeyObject
  readonly forget: (keyIds: readonly string[]) => void
}

const mostKeys = 20_000

export function subjectKeys(rootKeys: RootKeys): SubjectKeys {
  const known = new Map<string, KeyObject>()
  return {
    open(keyId, wrapped) {
      const before = known.get(keyId)
      if (before) return before
      const key = unwrapKey(keyId, wrapped, rootKeys)
      if (known.size >= mostKeys) known.clear()
      known.set(keyId, key)
      return key
    },
    forget: (keyIds) => {
      for (const keyId of keyIds) known.delete(keyId)
    },
  }
}

type Wrapped = { readonly key_id: string; readonly wrapped_key: string }

/** Wraps up to `limit` data keys anew under the current root key; returns how many it found still to do. Values stay untouched. */
export async function rewrapKeys(sql: Sql, rootKeys: RootKeys, limit: number): Promise<number> {
  const { rows } = await sql.query<Wrapped>(
    `select key_id, wrapped_key from vault.subject_key
     where wrapped_key is not null and split_part(wrapped_key, '.', 2) <> $1 limit $2 for update`,
    [rootKeys.current.id, limit],
  )
  const anew = rows.map((row) =>
    wrapKey(row.key_id, unwrapKey(row.key_id, row.wrapped_key, rootKeys), rootKeys),
  )
  await sql.query(
    `update vault.subject_key k set wrapped_key = g.wrapped_key
     from unnest($1::uuid[], $2::text[]) as g(key_id, wrapped_key)
     where k.key_id = g.key_id and k.wrapped_key is not null`,
    [rows.map((row) => row.key_id), anew],
  )
  return rows.length
}
