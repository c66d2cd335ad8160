import type { Transaction } from '#platform/database/transaction.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { Voice } from '../rules/dispute-state.ts'
import type { Audience, DisputeStatus, Manner, Side, Subject } from '../words.ts'

export type FoundDispute = {
  readonly mediationId: string
  readonly groupId: string
  readonly groupName: string
  readonly subject: Subject
  readonly status: DisputeStatus
  readonly placeId: string | null
  readonly organisationId: string | null
  readonly broughtOn: Day
  readonly mediatorId: string | null
  readonly excluded: readonly string[]
  readonly consents: readonly Side[]
  readonly confirmed: readonly Side[]
  readonly hasMet: boolean
  readonly draft: number
  readonly revisitAfter: readonly number[]
  readonly revisitOn: readonly Day[]
  readonly voices: readonly Voice[]
  readonly erased: readonly Side[]
}

const selected = `select d.mediation_id as "mediationId", d.group_id as "groupId", t.name as "groupName", d.subject, d.status,
  d.place_id as "placeId", d.organisation_id as "organisationId", d.brought_on as "broughtOn", d.mediator_id as "mediatorId",
  d.excluded, d.consents, d.confirmed, d.has_met as "hasMet", d.draft, d.revisit_after as "revisitAfter",
  d.revisit_on as "revisitOn", d.voices, d.erased
  from mediation.dispute d join mediation.team t on t.group_id = d.group_id`

/** The dispute that the reader’s receipt opens, and as which side. */
export async function readOwnDispute(
  tx: Transaction,
): Promise<{ readonly found: FoundDispute; readonly side: Side } | undefined> {
  const { rows } = await tx.query<FoundDispute & { readonly ownSide: Side }>(
    `select own.*, mediation.own_side() as "ownSide" from (${selected} where d.mediation_id = mediation.own_dispute()) as own`,
  )
  const [row] = rows
  if (row === undefined) return undefined
  const { ownSide, ...found } = row
  return { found, side: ownSide }
}

export async function findDispute(tx: Transaction, mediationId: string): Promise<FoundDispute | undefined> {
  const { rows } = await tx.query<FoundDispute>(`${selected} where d.mediation_id = $1`, [mediationId])
  return rows[0]
}

/** What a mediator was asked for or has in hand, what waits for an answer first. */
export async function readMediated(tx: Transaction): Promise<FoundDispute[]> {
  const { rows } = await tx.query<FoundDispute>(
    `${selected} where d.mediator_id = mediation.own_mediator() and d.status in ('asked', 'underWay', 'agreed')
     order by array_position(array['asked', 'underWay', 'agreed'], d.status), d.mediation_id`,
  )
  return rows
}

const pageSize = 50
const over = `('held', 'broken', 'unsettled', 'refused', 'withdrawn')`

export type Asked = {
  readonly show: 'live' | 'all'
  readonly groupId: string | null
  readonly cursor: string | null
}

/** A page of the disputes within reach, the newest first. */
export async function readDisputes(tx: Transaction, { show, groupId, cursor }: Asked) {
  const { rows } = await tx.query<FoundDispute>(
    `${selected} where ($1 = 'all' or d.status not in ${over}) and ($2::uuid is null or d.group_id = $2)
       and ($3::uuid is null or d.mediation_id < $3)
     order by d.mediation_id desc limit ${pageSize + 1}`,
    [show, groupId, cursor],
  )
  const disputes = rows.slice(0, pageSize)
  return { disputes, next: rows.length > pageSize ? (disputes.at(-1)?.mediationId ?? null) : null }
}

export type FoundWord = {
  readonly version: number
  readonly at: Instant
  readonly what: string
  readonly side: Side | null
  readonly how: Manner | null
  readonly audience: Audience
  readonly secretId: string | null
  readonly itemId: string | null
}

/** What this reader may read of a dispute. */
export async function readWords(tx: Transaction, mediationId: string): Promise<FoundWord[]> {
  const { rows } = await tx.query<FoundWord>(
    `select version, at, what, side, how, audience, secret_id as "secretId", item_id as "itemId"
     from mediation.word where mediation_id = $1 order by version, part`,
    [mediationId],
  )
  return rows
}

export type FoundSession = {
  readonly sessionId: string
  readonly at: Instant
  readonly audience: Audience
  readonly secretId: string
  readonly isHeld: boolean
}

export async function readSessions(tx: Transaction, mediationId: string): Promise<FoundSession[]> {
  const { rows } = await tx.query<FoundSession>(
    `select session_id as "sessionId", at, audience, secret_id as "secretId", is_held as "isHeld"
     from mediation.session where mediation_id = $1 order by at, session_id`,
    [mediationId],
  )
  return rows
}

export async function readParties(tx: Transaction, mediationId: string) {
  const { rows } = await tx.query<{ readonly side: Side; readonly secretId: string }>(
    'select side, secret_id as "secretId" from mediation.party where mediation_id = $1',
    [mediationId],
  )
  return rows
}

/** Disputes in the hands of somebody whose booklet is closed, as the job asks: another can be found. */
export async function disputesOfClosed(
  tx: Transaction,
): Promise<{ readonly mediationId: string; readonly mediatorId: string }[]> {
  const { rows } = await tx.query<{ mediationId: string; mediatorId: string }>(
    `select d.mediation_id as "mediationId", d.mediator_id as "mediatorId" from mediation.dispute d
     where d.status in ('asked', 'underWay') and d.mediator_id is not null
       and not exists (select from mediation.person p where p.participant_id = d.mediator_id)
     order by d.mediation_id limit 512`,
  )
  return rows
}
