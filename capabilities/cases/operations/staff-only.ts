import type { StaffActor } from '#platform/access/actor.ts'
import { kinds } from '#platform/access/rule.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import type { Asker } from '../views/inbox-filter.ts'

/** Lists are filtered by their rows; this only says who has any. */
export const staffOnly = kinds('staff')

function staffOf({ actor }: Call): StaffActor {
  if (actor.kind !== 'staff') throw new Problem('not-signed-in', houseProblems.notSignedIn)
  return actor
}

/** Who asks for a list. */
export const askerOf = (call: Call): Asker => ({
  actor: staffOf(call),
  trees: call.house.trees,
  now: call.now,
})
