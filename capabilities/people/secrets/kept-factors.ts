import type { Sql } from '#platform/ledger/sql.ts'
import type { FactorKind } from '../events.ts'

export type KeptFactor = {
  readonly factorId: string
  readonly kind: FactorKind
  readonly secret: string
  readonly counter: string
  readonly credentialId: string | null
}

/** The second factors of a person, with their sealed secrets. */
export async function readFactors(sql: Sql, personId: string): Promise<KeptFactor[]> {
  const { rows } = await sql.query<KeptFactor>(
    `select factor_id as "factorId", kind, secret, counter::text as counter, credential_id as "credentialId"
     from people.factor where person_id = $1 order by added_at`,
    [personId],
  )
  return rows
}

type NewFactor = Omit<KeptFactor, 'counter'> & {
  readonly personId: string
  readonly label: string
  readonly counter: number
}

/** Keeps a proven second factor. */
export async function keepFactor(sql: Sql, factor: NewFactor): Promise<void> {
  await sql.query(
    `insert into people.factor (factor_id, person_id, kind, label, secret, counter, credential_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      factor.factorId,
      factor.personId,
      factor.kind,
      factor.label,
      factor.secret,
      factor.counter,
      factor.credentialId,
    ],
  )
}

/** Notes the time step or the counter a factor was used with, so that it cannot be used with it again. */
export async function noteUse(sql: Sql, factorId: string, counter: number): Promise<void> {
  await sql.query('update people.factor set counter = $2 where factor_id = $1', [factorId, counter])
}

/** Forgets one factor of a person. */
export async function dropFactor(sql: Sql, personId: string, factorId: string): Promise<void> {
  await sql.query('delete from people.factor where factor_id = $1 and person_id = $2', [factorId, personId])
}

/** Forgets every factor of a person. */
export async function dropFactors(sql: Sql, personId: string): Promise<void> {
  await sql.query('delete from people.factor where person_id = $1', [personId])
}
