import { randomInt } from 'node:crypto'
import { bookletOf } from '#platform/access/booklet.ts'
import type { Actor } from '#platform/access/actor.ts'
import type { Located } from '#platform/access/rule.ts'
import { houseReadTransaction, type Transaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import type { AccountSubject } from '../access.ts'
import { accountStream } from '../events.ts'
import { pointsProblems } from '../problems.ts'
import type { AccountState } from '../rules/account.ts'
import type { GoodState } from '../rules/good.ts'
import type { Good } from '../shapes.ts'
import { accountByCode, type AccountRow, type ClaimRow, nameSecretsOf } from '../views/read-accounts.ts'

/** The caller's participant; operations for booklets let in nobody without one. */
export const ownIdOf = (actor: Actor): string => bookletOf(actor) ?? ''

/** What a decision needs besides histories, read with the house's own rights before the transaction. */
export const readFacts = <Facts>(
  { house }: Call,
  read: (tx: Transaction) => Promise<Facts>,
): Promise<Facts> => houseReadTransaction(house.pool, read)

export const accountFor = (code: string, call: Call): Promise<AccountRow | null> =>
  readFacts(call, (tx) => accountByCode(tx, code))

export const accountSubject = (account: AccountState | null): AccountSubject => ({
  holder: account?.holder ?? null,
  members: account?.members ?? [],
})

export const placed = (placeId: string | null | undefined): Located => ({
  placeId: placeId ?? null,
  organisationId: null,
})

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const codeLength = 8

/** A code that a family shows at the counter. */
export const newCode = (): string =>
  Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join('')

export function toGood(goodId: string, good: GoodState | null): Good {
  if (good === null) throw new Problem('not-found', houseProblems.notFound)
  const { name, note, points, stock } = good
  return { goodId, name, note, points, stock }
}

/** Whether there is such a place, for what begins there. */
export const isPlaceKnown = async ({ placeId }: { readonly placeId: string }, { house }: Call) =>
  house.trees.index('place').has(placeId)

export function assertPlaceKnown(isKnown: boolean): void {
  if (!isKnown) throw new Problem('rule-broken', pointsProblems.unknownPlace)
}

/** What participants are called, as far as the reader of `tx` meets them. */
export async function namesIn(
  tx: Transaction,
  { house }: Call,
  participantIds: readonly string[],
): Promise<(participantId: string) => string> {
  const secrets = await nameSecretsOf(tx, participantIds)
  const names = await house.vault.openContent(tx, [...secrets.values()])
  return (participantId) => names.get(secrets.get(participantId) ?? '') ?? ''
}

/** Claims as those who made them or vouch for them see them. */
export async function presentClaims(tx: Transaction, { house }: Call, claims: readonly ClaimRow[]) {
  const texts = await house.vault.openContent(
    tx,
    claims.flatMap(({ secretId }) => secretId ?? []),
  )
  return claims.map(({ secretId, vouchedBy, participantId: _who, placeId: _where, ...claim }) => ({
    ...claim,
    vouched: vouchedBy.length,
    text: texts.get(secretId ?? '') ?? null,
  }))
}

/** What was written about the deed goes into the vault, under the account. */
export function sealClaim(accountId: string, words: string, { house }: Call) {
  if (words === '') return { content: null, rows: [] }
  const sealing = house.vault.sealFor(accountStream(accountId))
  const content = sealing.seal({ id: house.newId(), field: 'points.claim', class: 'content', value: words })
  return { content, rows: sealing.rows }
}
