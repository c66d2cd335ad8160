import { bookletOf } from '#platform/access/booklet.ts'
import { readTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { readerOf } from '#platform/operations/query.ts'
import { findParticipant } from '../views/read-people.ts'

/** The caller as a participant: who, and at home where; both empty for anybody without a booklet. */
export type Participant = { readonly participantId: string; readonly placeId: string }

/** Reads whose booklet the caller shows, before the transaction. */
export async function participantOf(_input: unknown, call: Call): Promise<Participant> {
  const participantId = bookletOf(call.actor) ?? ''
  if (participantId === '') return { participantId, placeId: '' }
  const found = await readTransaction(call.house.pool, readerOf(call), (tx) =>
    findParticipant(tx, participantId),
  )
  return { participantId, placeId: found?.placeId ?? '' }
}

/** A booklet that is closed has no home any more. */
export function requireHome({ placeId }: Participant): string {
  if (placeId === '') throw new Problem('not-found', houseProblems.notFound)
  return placeId
}
