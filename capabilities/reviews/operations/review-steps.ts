import type { Located } from '#platform/access/rule.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import type { SecretRow } from '#platform/vault/vault.ts'
import type { Sealed } from '../events.ts'
import { type ItemWords, readItemWords, writeItemWords } from '../item-words.ts'

/** Why those who review may write about units that they do not act for. */
export const reviewedFromAbove =
  'Assessors and leaders review units that they see but do not act for, and change nothing else there'

/** Why a department may record a benefit of a firm that belongs to somebody else’s part of the tree. */
export const recordedByDepartment =
  'A department records what it gave in its own name; the firm need not belong to it'

export type SealedWords = { readonly content: Sealed | null; readonly rows: readonly SecretRow[] }

/** Seals words by item under a key of the stream; nothing when there are none. */
export function sealItemWords(call: Call, stream: string, words: ItemWords): SealedWords {
  if (Object.values(words).every((one) => one === '')) return { content: null, rows: [] }
  return sealText(call, stream, writeItemWords(words))
}

/** Seals one text under a key of the stream. */
export function sealText(
  call: Call,
  stream: string,
  value: string,
): { content: Sealed; rows: readonly SecretRow[] } {
  const sealing = call.house.vault.sealFor(stream)
  const content = sealing.seal({ id: call.house.newId(), field: 'reviews.words', class: 'content', value })
  return { content, rows: sealing.rows }
}

/** Words by item out of the vault; empty when there were none or they were erased. */
export async function openItemWords(tx: Transaction, call: Call, content: Sealed | null): Promise<ItemWords> {
  if (content === null) return {}
  return readItemWords((await call.house.vault.openContent(tx, [content.secretId])).get(content.secretId))
}

const nowhere: Located = { placeId: null, organisationId: null }

/** Where a state belongs; nowhere when there is none. */
export const locatedAt = (
  state: { readonly organisationId: string | null; readonly placeId?: string | null } | null,
): Located =>
  state === null ? nowhere : { organisationId: state.organisationId, placeId: state.placeId ?? null }
