import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { FillingEvent, FormFilled, FormUploaded } from '../events.ts'

/** Forms that came in, how far they are filled, and until when their bytes are kept. */
export const fillingsView: View = {
  name: 'reports.filling',
  of: ['reports.uploaded.v1', 'reports.periodChosen.v1', 'reports.filled.v1', 'reports.workbookForgotten.v1'],
  tables: ['reports.filling'],
  async project(tx, entries, { vault }) {
    await tx.query(`select tree.hold('place'), tree.hold('organisation')`)
    for (const entry of asEntriesOf<FillingEvent>(entries)) {
      await write(tx, entry)
      // The keys are destroyed in the transaction that says so.
      if (entry.type === 'reports.workbookForgotten.v1') await vault.erase(tx, entry.stream)
    }
  },
}

const idOf = (entry: Entry): string => entry.stream.slice('filling:'.length)

async function write(tx: Transaction, entry: Entry<FillingEvent>): Promise<void> {
  switch (entry.type) {
    case 'reports.uploaded.v1':
      return insert(tx, entry)
    case 'reports.periodChosen.v1': {
      const { from, to } = entry.data
      await tx.query('update reports.filling set from_on = $2, to_on = $3 where filling_id = $1', [
        idOf(entry),
        from,
        to,
      ])
      return
    }
    case 'reports.filled.v1':
      return finish(tx, entry)
    case 'reports.workbookForgotten.v1':
      await tx.query('update reports.filling set is_forgotten = true where filling_id = $1', [idOf(entry)])
  }
}

async function insert(tx: Transaction, entry: Entry<FormUploaded>): Promise<void> {
  const { formId, tree, node, from, to, workbook, name, forgetOn } = entry.data
  await tx.query(
    `insert into reports.filling (filling_id, form_id, tree, node, place_at, organisation_at, from_on, to_on, workbook_id, name_id, uploaded_at, forget_on)
     values ($1, $2, $3, $4, tree.position('place', $5), tree.position('organisation', $6), $7, $8, $9, $10, $11, $12)
     on conflict (filling_id) do nothing`,
    [
      idOf(entry),
      formId,
      tree,
      node,
      entry.place,
      entry.organisation,
      from,
      to,
      workbook.secretId,
      name.secretId,
      entry.at,
      forgetOn,
    ],
  )
}

async function finish(tx: Transaction, entry: Entry<FormFilled>): Promise<void> {
  const { figures, registers, facts, open, minutesSaved } = entry.data
  await tx.query(
    `update reports.filling set filled_at = $2, filled = $3, left_open = $4, minutes_saved = minutes_saved + $5 where filling_id = $1`,
    [idOf(entry), entry.at, figures + registers + facts, open, minutesSaved],
  )
}
