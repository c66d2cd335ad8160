import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { CommendedKind } from '../closed-lists.ts'
import type { CommendationEvent } from '../events.ts'
import { applyCommendation, type Commendation } from '../rules/commendations.ts'
import { keptState } from './kept-state.ts'
import { writeObjections } from './objections.ts'

export const commendationsView = keptState<CommendationEvent, Commendation>({
  table: 'commendation',
  of: [
    'reviews.nominated.v1',
    'reviews.noticeOpened.v1',
    'reviews.objected.v1',
    'reviews.objectionDecided.v1',
    'reviews.consentRecorded.v1',
    'reviews.consentWithdrawn.v1',
    'reviews.commendationGranted.v1',
    'reviews.commendationDeclined.v1',
    'reviews.commendationPublished.v1',
  ],
  tables: ['reviews.honour', 'reviews.objection'],
  apply: (commendation, entry) => applyCommendation({ commendation }, entry).commendation,
  shelf: ({ organisationId, placeId, status, decidedOn, nominatedOn }) => ({
    organisationId,
    placeId,
    status,
    sortedOn: decidedOn ?? nominatedOn,
  }),
  async beside(tx, changed, entries) {
    await writeHonours(tx, changed)
    await writeObjections(tx, changed, entries)
  },
})

/** What everybody may see: notices that run, and what was published. People only with their consent. */
async function writeHonours(tx: Transaction, changed: readonly Commendation[]): Promise<void> {
  const isShown = (one: Commendation) => one.status === 'onNotice' || one.isPublished
  const hidden = changed.filter((one) => !isShown(one)).map((one) => one.commendationId)
  await tx.query('delete from reviews.honour where commendation_id = any ($1::text[])', [hidden])
  await tx.query(
    `insert into reviews.honour (commendation_id, kind, honour, organisation_id, name_secret, deed_secret, notice_until, published_on)
     select commendation_id, kind, honour, organisation_id, name_secret, deed_secret, notice_until, published_on
     from jsonb_populate_recordset(null::reviews.honour, $1)
     on conflict (commendation_id) do update set name_secret = excluded.name_secret, notice_until = excluded.notice_until,
       published_on = excluded.published_on`,
    [JSON.stringify(changed.filter(isShown).map(rowOf))],
  )
}

const rowOf = (one: Commendation) => ({
  commendation_id: one.commendationId,
  kind: one.kind,
  honour: one.honour,
  organisation_id: one.organisationId,
  name_secret: one.kind === 'group' || one.hasConsent ? one.name.secretId : null,
  deed_secret: one.content.secretId,
  notice_until: one.status === 'onNotice' ? one.noticeUntil : null,
  published_on: one.isPublished ? one.decidedOn : null,
})

export type Honour = {
  readonly commendationId: string
  readonly kind: CommendedKind
  readonly honour: string
  readonly organisationName: string
  readonly nameSecret: string | null
  readonly deedSecret: string
  readonly until: Day | null
  readonly on: Day | null
}

/** Notices that still run and published commendations, the newest first. */
export async function readHonours(tx: Transaction, today: Day): Promise<Honour[]> {
  const { rows } = await tx.query<Honour>(
    `select h.commendation_id as "commendationId", h.kind, h.honour, coalesce(o.name, '') as "organisationName",
       h.name_secret as "nameSecret", h.deed_secret as "deedSecret", h.notice_until as until, h.published_on as on
     from reviews.honour h left join tree.organisation o on o.organisation_id = h.organisation_id
     where h.published_on is not null or h.notice_until >= $1
     order by coalesce(h.published_on, h.notice_until) desc, h.commendation_id desc limit 500`,
    [today],
  )
  return rows
}
