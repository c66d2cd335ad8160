import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { FormAdmitted, FormEvent, StatisticsPublished } from '../events.ts'

type Followed = FormEvent | FormAdmitted | StatisticsPublished

/** Forms that were let in, what their labels mean, and what statistics forms are made of. */
export const formsView: View = {
  name: 'reports.form',
  of: [
    'reports.meaningChosen.v1',
    'reports.nodeChosen.v1',
    'reports.admitted.v1',
    'reports.statisticsPublished.v1',
  ],
  tables: ['reports.form', 'reports.meaning', 'reports.chosen_node', 'reports.statistics'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<Followed>(entries)) await write(tx, entry)
  },
}

async function write(tx: Transaction, entry: Entry<Followed>): Promise<void> {
  switch (entry.type) {
    case 'reports.meaningChosen.v1':
      await tx.query(
        `insert into reports.meaning (form_id, print, meaning, chosen_at) values ($1, $2, $3, $4)
         on conflict (form_id, print) do update set meaning = excluded.meaning, chosen_at = excluded.chosen_at`,
        [entry.data.formId, entry.data.print, JSON.stringify(entry.data.meaning), entry.at],
      )
      return
    case 'reports.nodeChosen.v1':
      await tx.query(
        `insert into reports.chosen_node (print, tree, node) values ($1, $2, $3)
         on conflict (tree, print) do update set node = excluded.node`,
        [entry.data.print, entry.data.tree, entry.data.node],
      )
      return
    case 'reports.admitted.v1':
      return admit(tx, entry)
    default:
      return publish(tx, entry)
  }
}

async function admit(tx: Transaction, { data, occurredOn }: Entry<FormAdmitted>): Promise<void> {
  const { formId, title, issuer, legalBasis, rhythm, until, fields, minutesByHand } = data
  await tx.query(
    `insert into reports.form (form_id, title, issuer, legal_basis, rhythm, until_on, asked, held, kept, minutes_by_hand, admitted_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (form_id) do update set title = excluded.title, issuer = excluded.issuer, legal_basis = excluded.legal_basis,
       rhythm = excluded.rhythm, until_on = excluded.until_on, asked = excluded.asked, held = excluded.held, kept = excluded.kept,
       minutes_by_hand = excluded.minutes_by_hand, admitted_on = excluded.admitted_on`,
    [
      formId,
      title,
      issuer,
      legalBasis,
      rhythm,
      until,
      fields.asked,
      fields.held,
      fields.kept,
      minutesByHand,
      occurredOn,
    ],
  )
}

async function publish(tx: Transaction, { data, occurredOn }: Entry<StatisticsPublished>): Promise<void> {
  await tx.query(
    `insert into reports.statistics (statistics_id, name, basis, columns, published_on) values ($1, $2, $3, $4, $5)
     on conflict (statistics_id) do update set name = excluded.name, basis = excluded.basis, columns = excluded.columns,
       published_on = excluded.published_on`,
    [data.statisticsId, data.name, data.basis, JSON.stringify(data.columns), occurredOn],
  )
}
