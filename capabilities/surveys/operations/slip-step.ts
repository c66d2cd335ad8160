import { houseReadTransaction } from '#platform/database/transaction.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { slipOfStream } from '../events.ts'
import { type SlipRecord, slipById } from '../views/read-slips.ts'

/** The slip whose code the caller shows. */
export async function slipShown({ actor, house }: Call): Promise<SlipRecord> {
  const slipId = actor.kind === 'resident' ? slipOfStream(actor.stream) : null
  const slip = slipId && (await houseReadTransaction(house.pool, (tx) => slipById(tx, slipId)))
  if (!slip) throw new Problem('not-found', houseProblems.notFound)
  return slip
}
