import { keepReceipts, withdrawReceipts } from '#platform/access/receipts.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import { type CounterEvent, counterIn } from '../events.ts'

/** Counters that villages named. A new link and the end take the phone's receipt back in the same transaction. */
export const counterView: View = {
  name: 'points.counter',
  of: ['counterNamed', 'counterLinkGiven', 'counterOpened', 'counterEnded'].map(
    (name) => `points.${name}.v1`,
  ),
  tables: ['points.counter'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<CounterEvent>(entries)) await follow(tx, entry)
  },
}

async function follow(tx: Transaction, entry: Entry<CounterEvent>): Promise<void> {
  const counterId = counterIn(entry.stream)
  switch (entry.type) {
    case 'points.counterNamed.v1': {
      const { kind, name, until, ticketHash } = entry.data
      await tx.query(
        `insert into points.counter (counter_id, place_id, place_at, kind, secret_id, until_on, ticket_hash)
         values ($1, $2, tree.position('place', $2), $3, $4, $5, $6) on conflict do nothing`,
        [counterId, entry.place, kind, name.secretId, until, ticketHash],
      )
      return
    }
    case 'points.counterLinkGiven.v1':
      await tx.query('update points.counter set ticket_hash = $2, is_opened = false where counter_id = $1', [
        counterId,
        entry.data.ticketHash,
      ])
      return withdrawReceipts(tx, entry.stream)
    case 'points.counterOpened.v1':
      await tx.query('update points.counter set is_opened = true where counter_id = $1', [counterId])
      return keepReceipts(tx, [{ hash: entry.data.receiptHash, stream: entry.stream }])
    case 'points.counterEnded.v1':
      await tx.query('update points.counter set is_ended = true where counter_id = $1', [counterId])
      return withdrawReceipts(tx, entry.stream)
  }
}
