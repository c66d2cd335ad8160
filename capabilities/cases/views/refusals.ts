import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { Instant } from '#platform/time/instant.ts'
import { caseNumber } from '../case-number.ts'
import type { RefusalEvent } from '../events.ts'

/** What was refused after phones came back, for the worker and whoever is above. */
export const refusalsView: View = {
  name: 'cases.refusal',
  of: ['cases.write-refused.v1'],
  tables: ['cases.refusal'],
  async project(tx, entries) {
    const rows = asEntriesOf<RefusalEvent>(entries).map(rowOf)
    await tx.query(`select tree.hold('place'), tree.hold('organisation')`)
    await tx.query(
      `insert into cases.refusal (refusal_id, operation, case_id, rule, worker, organisation_id, organisation_at, place_at,
         made_at, refused_at)
       select g.refusal_id, g.operation, g.case_id, g.rule, g.worker, g.organisation_id,
         tree.position('organisation', g.organisation_id), tree.position('place', g.place_id), g.made_at, g.refused_at
       from jsonb_to_recordset($1) as g(refusal_id uuid, operation text, case_id uuid, rule text, worker text,
         organisation_id text, place_id text, made_at timestamptz, refused_at timestamptz)
       on conflict (refusal_id) do nothing`,
      [JSON.stringify(rows)],
    )
  },
}

const rowOf = ({ data, actor, organisation, place }: Entry<RefusalEvent>) => ({
  refusal_id: data.refusalId,
  operation: data.operation,
  case_id: data.caseId,
  rule: data.rule,
  worker: actor,
  organisation_id: organisation,
  place_id: place,
  made_at: data.madeAt,
  refused_at: data.refusedAt,
})

type Kept = {
  readonly refusal_id: string
  readonly operation: string
  readonly case_id: string | null
  readonly rule: string
  readonly worker: string
  readonly organisation_id: string | null
  readonly made_at: Instant
  readonly refused_at: Instant
}

const pageSize = 50

/** A page of refusals within reach, the latest first. */
export async function readRefusals(tx: Transaction, cursor: string | undefined) {
  const [at, id] = /^\d{4}[^_]+Z_[0-9a-f-]{36}$/.test(cursor ?? '') ? (cursor ?? '').split('_') : [null, null]
  const { rows } = await tx.query<Kept>(
    `select refusal_id, operation, case_id, rule, worker, organisation_id, made_at, refused_at from cases.refusal
     where $1::timestamptz is null or (refused_at, refusal_id) < ($1::timestamptz, $2::uuid)
     order by refused_at desc, refusal_id desc limit $3`,
    [at, id, pageSize + 1],
  )
  const shown = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => ({
      refusalId: row.refusal_id,
      operation: row.operation,
      caseId: row.case_id,
      number: row.case_id === null ? null : caseNumber(row.case_id),
      rule: row.rule,
      worker: row.worker,
      organisationId: row.organisation_id,
      madeAt: row.made_at,
      refusedAt: row.refused_at,
    })),
    next: last ? `${last.refused_at}_${last.refusal_id}` : null,
  }
}
