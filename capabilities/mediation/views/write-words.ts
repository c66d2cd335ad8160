import type { Transaction } from '#platform/database/transaction.ts'
import { disputeOfStream } from '../events.ts'
import type { DisputeEntry } from '../rules/dispute-state.ts'
import type { Audience, Manner, Side } from '../words.ts'

type Kept = {
  readonly side?: Side | null
  readonly how?: Manner
  readonly audience?: Audience
  readonly words?: { readonly secretId: string } | null
  readonly aside?: { readonly secretId: string } | null
  readonly sessionId?: string
  readonly offerId?: string
}

// Guarantee: each field has this type in every event that has the field at all.
const keptIn = (data: unknown) => data as Kept

/** Whom a thing said is for besides the mediator: what one side said alone stays with it. */
function audienceOf(type: DisputeEntry['type'], { side, audience }: Kept): Audience {
  if (audience !== undefined) return audience
  const isOwn =
    type === 'mediation.offered.v1' || type === 'mediation.revisited.v1' || type === 'mediation.stoodBack.v1'
  return isOwn && side ? side : 'both'
}

function rowsOf({ stream, version, at, type, data }: DisputeEntry) {
  const kept = keptIn(data)
  const side = type === 'mediation.brought.v1' ? 'a' : (kept.side ?? null)
  const row = {
    mediation_id: disputeOfStream(stream),
    version,
    part: 0,
    at,
    what: type.slice('mediation.'.length, -'.v1'.length),
    side,
    how: kept.how ?? null,
    audience: audienceOf(type, kept),
    secret_id: kept.words?.secretId ?? null,
    item_id: kept.sessionId ?? kept.offerId ?? null,
  }
  if (!kept.aside || side === null) return [row]
  return [row, { ...row, part: 1, what: 'aside', audience: side, secret_id: kept.aside.secretId }]
}

export async function writeWords(tx: Transaction, entries: readonly DisputeEntry[]): Promise<void> {
  await tx.query(
    `insert into mediation.word select g.* from jsonb_populate_recordset(null::mediation.word, $1) as g
     on conflict (mediation_id, version, part) do nothing`,
    [JSON.stringify(entries.flatMap(rowsOf))],
  )
  for (const { type, data, stream } of entries) {
    if (type !== 'mediation.offerShared.v1') continue
    await tx.query(
      `update mediation.word set audience = 'both' where mediation_id = $1 and item_id = $2 and what = 'offered'`,
      [disputeOfStream(stream), data.offerId],
    )
  }
}

export async function writeSessions(tx: Transaction, entries: readonly DisputeEntry[]): Promise<void> {
  for (const { type, data, stream } of entries) {
    const mediationId = disputeOfStream(stream)
    if (type === 'mediation.sessionPlanned.v1') {
      await tx.query(
        `insert into mediation.session (mediation_id, session_id, at, audience, secret_id) values ($1, $2, $3, $4, $5)
         on conflict (mediation_id, session_id) do nothing`,
        [mediationId, data.sessionId, data.at, data.audience, data.words.secretId],
      )
    }
    if (type === 'mediation.sessionHeld.v1') {
      await tx.query(
        'update mediation.session set is_held = true where mediation_id = $1 and session_id = $2',
        [mediationId, data.sessionId],
      )
    }
  }
}
