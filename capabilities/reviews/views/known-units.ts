import { readTransaction, type Transaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { reviewsProblems } from '../problems.ts'

/** An organisation that is to be reviewed. */
export type Unit = {
  readonly organisationId: string
  readonly name: string
  readonly kind: string
  readonly placeId: string | null
}

const unitColumns = `organisation_id as "organisationId", name, kind, place_id as "placeId"`

export async function findUnit(tx: Transaction, organisationId: string): Promise<Unit | undefined> {
  const { rows } = await tx.query<Unit>(
    `select ${unitColumns} from tree.organisation where organisation_id = $1 and not is_ended`,
    [organisationId],
  )
  return rows[0]
}

/** A unit as far as it is known, and the first of those named with it that does not stand. */
export type NamedUnit = {
  readonly placeId: string | null
  readonly kind: string | null
  readonly missing: string | null
}

/** Looks a unit up with others named beside it; whoever may act on it is told what is missing, at `assertStanding`. */
export async function lookUpUnit(
  call: Call,
  organisationId: string,
  beside: readonly string[] = [],
): Promise<NamedUnit> {
  const ids = [organisationId, ...beside]
  const { rows } = await readTransaction(call.house.pool, {}, (tx) =>
    tx.query<Unit>(
      `select ${unitColumns} from tree.organisation where organisation_id = any ($1::text[]) and not is_ended`,
      [ids],
    ),
  )
  const known = new Map(rows.map((unit) => [unit.organisationId, unit]))
  const { placeId = null, kind = null } = known.get(organisationId) ?? {}
  return { placeId, kind, missing: ids.find((id) => !known.has(id)) ?? null }
}

/** Refuses an organisation that is not there or has ended. */
export function assertStanding({ missing }: NamedUnit): void {
  if (missing !== null)
    throw new Problem('rule-broken', reviewsProblems.unknownOrganisation, { organisationId: missing })
}

/** Names of organisations by id. */
export async function namesOf(
  tx: Transaction,
  ids: readonly (string | null)[],
): Promise<(organisationId: string | null) => string> {
  const { rows } = await tx.query<{ id: string; name: string }>(
    'select organisation_id as id, name from tree.organisation where organisation_id = any ($1::text[])',
    [ids.filter((id) => id !== null)],
  )
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return (organisationId) => names.get(organisationId ?? '') ?? ''
}
