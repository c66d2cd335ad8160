import type { Transaction } from '#platform/database/transaction.ts'
import { ownPhotos } from '#platform/files/photo-holders.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { Vault } from '#platform/vault/vault.ts'
import { type ItemEvent, itemOfStream, itemStream, photoSubject } from '../events.ts'

type Followed = Extract<
  Entry<ItemEvent>,
  {
    type:
      | 'exchange.asked.v1'
      | 'exchange.ask-declined.v1'
      | 'exchange.photo-added.v1'
      | 'exchange.photo-removed.v1'
      | 'exchange.withdrawn.v1'
      | 'exchange.forgotten.v1'
  }
>

/** What stands beside an item: who was asked, and its photos; those taken down are handed to a job. */
export const besideView: View = {
  name: 'exchange.beside',
  of: [
    'exchange.asked.v1',
    'exchange.ask-declined.v1',
    'exchange.photo-added.v1',
    'exchange.photo-removed.v1',
    'exchange.withdrawn.v1',
    'exchange.forgotten.v1',
  ],
  tables: ['exchange.ask', 'exchange.photo', 'exchange.photo_to_forget'],
  async project(tx, entries, { vault }) {
    for (const entry of asEntriesOf<Followed>(entries)) await projectOne(tx, entry, vault)
  },
}

async function projectOne(tx: Transaction, entry: Followed, vault: Vault): Promise<void> {
  const itemId = itemOfStream(entry.stream)
  switch (entry.type) {
    case 'exchange.asked.v1':
      await tx.query(
        'insert into exchange.ask (item_id, participant_id, has_declined) values ($1, $2, false) on conflict do nothing',
        [itemId, entry.data.participantId],
      )
      return
    case 'exchange.ask-declined.v1':
      await tx.query(
        'update exchange.ask set has_declined = true where item_id = $1 and participant_id = $2',
        [itemId, entry.data.participantId],
      )
      return
    case 'exchange.photo-added.v1':
      await tx.query(
        `insert into exchange.photo (photo_id, item_id, version, alt_id) values ($1, $2, $3, $4)
         on conflict do nothing`,
        [entry.data.photoId, itemId, entry.version, entry.data.alt?.secretId ?? null],
      )
      return
    case 'exchange.photo-removed.v1':
      return takeDown(tx, vault, { itemId, photoId: entry.data.photoId })
    case 'exchange.withdrawn.v1':
    case 'exchange.forgotten.v1':
      return takeDown(tx, vault, { itemId, photoId: null })
  }
}

type Down = { readonly itemId: string; readonly photoId: string | null }

/** One photo of an item, or all: gone from view, what was said of it erased, its file left to the job. */
async function takeDown(tx: Transaction, vault: Vault, { itemId, photoId }: Down): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(
    `delete from exchange.photo where item_id = $1 and ($2::uuid is null or photo_id = $2) returning photo_id as id`,
    [itemId, photoId],
  )
  for (const { id } of rows) await vault.erase(tx, photoSubject(id))
  const own = await ownPhotos(
    tx,
    itemStream(itemId),
    rows.map(({ id }) => id),
  )
  await tx.query('insert into exchange.photo_to_forget select unnest($1::uuid[]) on conflict do nothing', [
    own,
  ])
}
