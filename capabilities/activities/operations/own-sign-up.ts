import { bookletOf } from '#platform/access/booklet.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { signUpStream } from '../events.ts'
import { activityById, signUpById } from '../views/read-activities.ts'

const prefix = signUpStream('')

/** Which sign-up is meant: the one that the receipt opens, or of a booklet's the one that is named. */
function meant({ actor }: Call, named: string | undefined): string | undefined {
  if (bookletOf(actor) !== null) return named
  return actor.kind === 'resident' && actor.stream.startsWith(prefix)
    ? actor.stream.slice(prefix.length)
    : undefined
}

/** The caller's own sign-up with its activity; row-level security shows it to nobody else. */
export async function ownSignUp(tx: Transaction, input: { signUpId?: string | undefined }, call: Call) {
  const signUpId = meant(call, input.signUpId)
  const own = signUpId === undefined ? undefined : await signUpById(tx, signUpId)
  const activity = own && (await activityById(tx, own.activityId))
  return own && activity && { ...own, activity }
}
