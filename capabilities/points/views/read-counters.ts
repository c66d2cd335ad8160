import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { CounterKind } from '../shapes.ts'

/** The counter whose link this is, or was until it was spent; read with the house's own rights. */
export async function counterByTicket(tx: Transaction, ticketHash: string): Promise<string | null> {
  const { rows } = await tx.query<{ counterId: string }>(
    'select counter_id as "counterId" from points.counter where ticket_hash = $1',
    [ticketHash],
  )
  return rows[0]?.counterId ?? null
}

export type CounterRow = {
  readonly counterId: string
  readonly placeId: string
  readonly kind: CounterKind
  readonly secretId: string
  readonly until: Day
  readonly isOpened: boolean
  readonly isEnded: boolean
}

const counter = `counter_id as "counterId", place_id as "placeId", kind, secret_id as "secretId", until_on as "until",
  is_opened as "isOpened", is_ended as "isEnded"`

/** A counter, as far as its reader may see it: its own phone, and those who keep its village. */
export async function counterById(tx: Transaction, counterId: string): Promise<CounterRow | null> {
  const { rows } = await tx.query<CounterRow>(`select ${counter} from points.counter where counter_id = $1`, [
    counterId,
  ])
  return rows[0] ?? null
}

/** The counters of a village, those that run first, and how many exchanges each made. */
export async function countersOf(
  tx: Transaction,
  placeId: string,
): Promise<(CounterRow & { readonly exchanges: number })[]> {
  const { rows } = await tx.query<CounterRow & { readonly exchanges: number }>(
    `select ${counter}, (select count(*)::integer from points.redemption r
       where r.counter_id = counter.counter_id and not r.is_returned) as exchanges
     from points.counter where place_id = $1 order by is_ended, until_on desc, counter_id desc limit 200`,
    [placeId],
  )
  return rows
}
