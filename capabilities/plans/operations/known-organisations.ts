import { readTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { plansProblems } from '../problems.ts'
import { type KnownOrganisation, organisationsOf } from '../views/organisation-names.ts'

/** The organisations of these ids; refuses one that is not there or has ended. */
export async function assertOrganisations(
  call: Call,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownOrganisation>> {
  const known = await readTransaction(call.house.pool, {}, (tx) => organisationsOf(tx, ids))
  const organisationId = ids.find((id) => known.get(id)?.isEnded !== false)
  if (organisationId !== undefined)
    throw new Problem('rule-broken', plansProblems.unknownOwner, { organisationId })
  return known
}
