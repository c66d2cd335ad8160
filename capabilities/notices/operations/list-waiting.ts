import type { Transaction } from '#platform/database/transaction.ts'
import { everything, query } from '#platform/operations/query.ts'
import type { Waiter, Waiting, Waits } from '#platform/operations/waiting.ts'
import { noticesAccess } from '../access.ts'
import { noticesContract } from '../contract.ts'
import { staffIn } from './staff-in.ts'

/** The lines of every capability, in the order the capabilities are listed. */
export async function gatherWaiting(
  tx: Transaction,
  everyone: readonly Waits[],
  waiter: Waiter,
): Promise<Waiting[]> {
  const lines: Waiting[] = []
  for (const waits of everyone) lines.push(...(await waits(tx, waiter)))
  return lines
}

export const listWaiting = (everyone: readonly Waits[]) =>
  query(noticesContract.listWaiting, {
    subject: everything,
    access: noticesAccess.staff,
    reply: async (tx, { call }) => {
      const waiter = { actor: staffIn(call), trees: call.house.trees, now: call.now }
      return { lines: await gatherWaiting(tx, everyone, waiter) }
    },
  })
