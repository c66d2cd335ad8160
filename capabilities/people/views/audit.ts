import type { Sql } from '#platform/ledger/sql.ts'

type AuditEntry = {
  readonly xid: string
  readonly seq: string
  readonly at: string
  readonly type: string
  readonly stream: string
  readonly actor: string
  readonly place: string | null
  readonly organisation: string | null
  readonly subject: string | null
}

type AuditFilter = {
  readonly type: string | undefined
  readonly on: string | undefined
  /** Where the page before ended: `xid.seq`, the order in which readers follow the ledger. */
  readonly before: string | undefined
  readonly limit: number
}

/** Entries of the ledger by their envelope, newest first; what they hold is left out. For the audit administrator alone. */
export async function listEntries(sql: Sql, filter: AuditFilter): Promise<AuditEntry[]> {
  const [xid = null, seq = null] = filter.before?.split('.') ?? []
  const { rows } = await sql.query<AuditEntry>('select * from people.audit_entries($1, $2, $3, $4, $5)', [
    filter.type ?? null,
    filter.on ?? null,
    xid,
    seq,
    filter.limit,
  ])
  return rows
}

/** Where the next page goes on. */
export const pageAfter = ({ xid, seq }: AuditEntry): string => `${xid}.${seq}`
