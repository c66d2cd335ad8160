import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { Statement, View } from '#platform/operations/view.ts'
import { type ItemEvent, itemStream } from '../events.ts'

const prefix = itemStream('')

/** Service items, and who claimed them. */
export const itemView: View = {
  name: 'partners.item',
  of: [
    'partners.itemPublished.v1',
    'partners.itemClaimed.v1',
    'partners.itemGivenBack.v1',
    'partners.itemDone.v1',
    'partners.itemWithdrawn.v1',
  ],
  tables: ['partners.item'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<ItemEvent>(entries)) {
      const [text, values] = statementOf(entry)
      await tx.query(text, [entry.stream.slice(prefix.length), ...values])
    }
  },
}

function statementOf(entry: Entry<ItemEvent>): Statement {
  switch (entry.type) {
    case 'partners.itemPublished.v1':
      return [
        `insert into partners.item (item_id, place_id, place_at, title, about, due_on, status)
         values ($1, $2, tree.position('place', $2), $3, $4, $5, 'open') on conflict (item_id) do nothing`,
        [entry.place, entry.data.title, entry.data.about, entry.data.dueOn],
      ]
    case 'partners.itemClaimed.v1':
      return [
        `update partners.item set status = 'claimed', partner_id = $2 where item_id = $1`,
        [entry.data.partnerId],
      ]
    case 'partners.itemGivenBack.v1':
      return [`update partners.item set status = 'open', partner_id = null where item_id = $1`, []]
    case 'partners.itemDone.v1':
      return [`update partners.item set status = 'done', done_on = $2 where item_id = $1`, [entry.data.on]]
    case 'partners.itemWithdrawn.v1':
      return [`update partners.item set status = 'withdrawn' where item_id = $1`, []]
  }
}
