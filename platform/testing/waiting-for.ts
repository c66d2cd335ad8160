import { houseReadTransaction, readTransaction } from '../database/transaction.ts'
import { readerOf } from '../operations/query.ts'
import type { Waits } from '../operations/waiting.ts'
import type { Instant } from '../time/instant.ts'
import type { Caller } from './callers.ts'
import type { TestHouse } from './test-house.ts'

type Asked = { readonly waits: Waits; readonly caller: Caller; readonly now?: Instant }

/** How many of what wait for somebody: as the morning's job finds it, which must be what the person's own session finds. */
export async function waitingFor(house: TestHouse, asked: Asked): Promise<Readonly<Record<string, number>>> {
  const { waits, caller, now = house.now() } = asked
  const { actor } = caller
  if (actor.kind !== 'staff') throw new Error('only staff have anything waiting')
  const waiter = { actor, trees: house.trees, now }
  const told = await houseReadTransaction(house.pool, (tx) => waits(tx, waiter))
  const own = await readTransaction(house.pool, readerOf(house.call(caller)), (tx) => waits(tx, waiter))
  if (JSON.stringify(own) !== JSON.stringify(told))
    throw new Error(`the job found ${JSON.stringify(told)}, the session ${JSON.stringify(own)}`)
  return Object.fromEntries(told.map(({ matter, count }) => [matter, count]))
}
