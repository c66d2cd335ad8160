import type { Transaction } from '#platform/database/transaction.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { ParticipantKind, Skill } from '../shapes.ts'

type BookletRow = {
  readonly participantId: string
  readonly placeId: string
  readonly placeName: string
  readonly secretId: string
  readonly phoneSecretId: string | null
  readonly skills: readonly Skill[]
  readonly kind: ParticipantKind
  readonly openedAt: Instant
  readonly renewedAt: Instant | null
}

/** A booklet as its owner may read it; row-level security shows it to nobody else. */
export async function ownBooklet(tx: Transaction, participantId: string): Promise<BookletRow | undefined> {
  const { rows } = await tx.query<BookletRow>(
    `select participant_id as "participantId", place_id as "placeId", coalesce(l.name, '') as "placeName",
       secret_id as "secretId", phone_secret_id as "phoneSecretId", skills, p.kind, opened_at as "openedAt",
       renewed_at as "renewedAt"
     from participants.participant p
     left join tree.label l on l.tree = 'place' and l.id = p.place_id
     where participant_id = $1`,
    [participantId],
  )
  return rows[0]
}

export type WrittenBooklet = {
  readonly participantId: string
  readonly secretId: string
  readonly phoneSecretId: string | null
  readonly openedAt: Instant
  readonly renewedAt: Instant | null
}

/** Booklets at home in a community, the newest first; the function asks itself whether this reader works there. */
export async function bookletsAt(tx: Transaction, placeId: string): Promise<WrittenBooklet[]> {
  const { rows } = await tx.query<WrittenBooklet>(
    `select participant_id as "participantId", secret_id as "secretId", phone_secret_id as "phoneSecretId",
       opened_at as "openedAt", renewed_at as "renewedAt"
     from participants.written_at($1)`,
    [placeId],
  )
  return rows
}

type CodeState = { readonly state: 'open' | 'renewed' | 'closed'; readonly on: Day | null }

/** What became of a code, by its hash; undefined for one that never was. */
export async function codeState(tx: Transaction, hash: Buffer): Promise<CodeState | undefined> {
  const { rows } = await tx.query<CodeState>(
    `select coalesce(stopped, 'open') as state, stopped_on as "on" from participants.code_state($1)`,
    [hash],
  )
  return rows[0]
}
