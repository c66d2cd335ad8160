import type { Transaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { type Day, dayOf } from '#platform/time/instant.ts'
import { organisationsProblems } from '../problems.ts'
import { type OrganisationRecord, organisationsByIds } from '../views/organisation-rows.ts'

/** An organisation that stands today, or the problem that a change would meet. */
export async function standingNow(tx: Transaction, organisationId: string): Promise<OrganisationRecord> {
  const [organisation] = await organisationsByIds(tx, [organisationId])
  if (!organisation) throw new Problem('not-found', houseProblems.notFound)
  if (organisation.endedOn !== null)
    throw new Problem('rule-broken', organisationsProblems.ended, { organisationId })
  return organisation
}

export function assertNotFuture(on: Day, call: Call): void {
  const today = dayOf(call.now)
  if (on > today) throw new Problem('rule-broken', organisationsProblems.inFuture, { on, today })
}
