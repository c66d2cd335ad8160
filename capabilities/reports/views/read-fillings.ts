import type { Transaction } from '#platform/database/transaction.ts'
import type { FormRhythm, TreeName } from '../words.ts'

export type FillingRecord = {
  readonly fillingId: string
  readonly formId: string
  readonly tree: TreeName
  readonly node: string
  readonly nodeName: string
  readonly from: string
  readonly to: string
  readonly workbookId: string
  readonly nameId: string
  readonly uploadedAt: string
  readonly forgetOn: string
  readonly isForgotten: boolean
  readonly filledAt: string | null
  readonly filled: number | null
  readonly leftOpen: number | null
  readonly minutesSaved: number
}

const columns = `f.filling_id as "fillingId", f.form_id as "formId", f.tree, f.node,
  coalesce(p.name, o.name, '') as "nodeName", f.from_on as "from", f.to_on as "to", f.workbook_id as "workbookId",
  f.name_id as "nameId", f.uploaded_at as "uploadedAt", f.forget_on as "forgetOn", f.is_forgotten as "isForgotten",
  f.filled_at as "filledAt", f.filled, f.left_open as "leftOpen", f.minutes_saved as "minutesSaved"`
const joined = `reports.filling f
  left join reports.place p on f.tree = 'place' and p.id = f.node
  left join reports.organisation o on f.tree = 'organisation' and o.id = f.node`

export async function readFilling(tx: Transaction, fillingId: string): Promise<FillingRecord | undefined> {
  const { rows } = await tx.query<FillingRecord>(`select ${columns} from ${joined} where f.filling_id = $1`, [
    fillingId,
  ])
  return rows[0]
}

/** Forms within the reader's reach, newest first. */
export async function newestFillings(tx: Transaction): Promise<FillingRecord[]> {
  const { rows } = await tx.query<FillingRecord>(
    `select ${columns} from ${joined} order by f.uploaded_at desc limit 100`,
  )
  return rows
}

/** Fillings whose bytes have been kept long enough. */
export async function dueToForget(tx: Transaction, today: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    'select filling_id as id from reports.filling where forget_on < $1 and not is_forgotten limit 200',
    [today],
  )
  return rows.map(({ id }) => id)
}

export type AdmittedForm = {
  readonly formId: string
  readonly title: string
  readonly issuer: string
  readonly legalBasis: string
  readonly rhythm: FormRhythm
  readonly until: string | null
  readonly fields: { readonly asked: number; readonly held: number; readonly kept: number }
  readonly minutesByHand: number
  readonly admittedOn: string
  readonly fillings: number
  readonly minutesSaved: number
}

/** Forms that were let in, the newest first, with how often they were filled within the reader's reach. */
export async function admittedForms(tx: Transaction, formId: string | null = null): Promise<AdmittedForm[]> {
  const { rows } = await tx.query<AdmittedForm>(
    `select f.form_id as "formId", f.title, f.issuer, f.legal_basis as "legalBasis", f.rhythm, f.until_on as until,
       json_build_object('asked', f.asked, 'held', f.held, 'kept', f.kept) as fields, f.minutes_by_hand as "minutesByHand",
       f.admitted_on as "admittedOn", coalesce(g.fillings, 0) as fillings, coalesce(g.minutes, 0) as "minutesSaved"
     from reports.form f left join (
       select form_id, count(filled_at)::int as fillings, sum(minutes_saved)::int as minutes from reports.filling group by form_id
     ) g on g.form_id = f.form_id
     where $1::text is null or f.form_id = $1 order by f.admitted_on desc, f.title limit 200`,
    [formId],
  )
  return rows
}
