import type { StaffActor } from '#platform/access/actor.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'

/** The member of staff who calls; the contract lets nobody else in. */
export function staffIn({ actor }: Call): StaffActor {
  if (actor.kind !== 'staff') throw new Problem('not-signed-in', houseProblems.notSignedIn)
  return actor
}
