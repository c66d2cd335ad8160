import { keepReceipts, withdrawReceipts } from '#platform/access/receipts.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { Vault } from '#platform/vault/vault.ts'
import type { BookletChanged, BookletClosed, BookletOpened, BookletRenewed, BookletEvent } from '../events.ts'

/** Booklets that are open, and what became of codes. Closing one takes its code back and destroys what the vault held. */
export const participantsView: View = {
  name: 'participants.participant',
  of: [
    'participants.opened.v1',
    'participants.changed.v1',
    'participants.renewed.v1',
    'participants.closed.v1',
  ],
  tables: ['participants.participant', 'participants.code'],
  async project(tx, entries, { vault }) {
    for (const entry of asEntriesOf<BookletEvent>(entries)) {
      if (entry.type === 'participants.opened.v1') await opened(tx, entry)
      else if (entry.type === 'participants.changed.v1') await changed(tx, entry)
      else if (entry.type === 'participants.renewed.v1') await renewed(tx, entry)
      else await closed(tx, entry, vault)
    }
  },
}

const saidIn = ({ data }: Entry<BookletOpened | BookletChanged>) => [
  data.participantId,
  data.placeId,
  data.secretId,
  data.phone?.secretId ?? null,
  data.skills,
  data.kind,
]

async function opened(tx: Transaction, entry: Entry<BookletOpened>): Promise<void> {
  await tx.query(
    `insert into participants.participant (participant_id, place_id, secret_id, phone_secret_id, skills, kind, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (participant_id) do nothing`,
    [...saidIn(entry), entry.at],
  )
  await giveCode(tx, entry)
}

/** One code at a time opens a booklet. */
async function giveCode(tx: Transaction, { stream, data }: Entry<BookletOpened | BookletRenewed>) {
  await tx.query(
    `insert into participants.code (secret_hash, participant_id) values (decode($1, 'hex'), $2)
     on conflict (secret_hash) do nothing`,
    [data.receiptHash, data.participantId],
  )
  await keepReceipts(tx, [{ hash: data.receiptHash, stream }])
}

/** Takes back whatever opened the booklet until now, and keeps why. */
async function stopCodes(tx: Transaction, entry: Entry<BookletRenewed | BookletClosed>): Promise<void> {
  await withdrawReceipts(tx, entry.stream)
  await tx.query(
    `update participants.code set stopped = $2, stopped_on = $3 where participant_id = $1 and stopped is null`,
    [
      entry.data.participantId,
      entry.type === 'participants.closed.v1' ? 'closed' : 'renewed',
      entry.occurredOn,
    ],
  )
}

async function renewed(tx: Transaction, entry: Entry<BookletRenewed>): Promise<void> {
  await stopCodes(tx, entry)
  await giveCode(tx, entry)
  await tx.query('update participants.participant set renewed_at = $2 where participant_id = $1', [
    entry.data.participantId,
    entry.at,
  ])
}

const changed = (tx: Transaction, entry: Entry<BookletChanged>) =>
  tx.query(
    `update participants.participant set place_id = $2, secret_id = $3, phone_secret_id = $4, skills = $5, kind = $6
     where participant_id = $1`,
    saidIn(entry),
  )

async function closed(tx: Transaction, entry: Entry<BookletClosed>, vault: Vault): Promise<void> {
  await tx.query('delete from participants.participant where participant_id = $1', [entry.data.participantId])
  await stopCodes(tx, entry)
  await vault.erase(tx, entry.stream)
}
