import { keepReceipts } from '#platform/access/receipts.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import { ownPhotos } from '#platform/files/photo-holders.ts'
import type { View } from '#platform/operations/view.ts'
import type { Vault } from '#platform/vault/vault.ts'
import { caseNumber } from '../case-number.ts'
import { caseEventTypes } from '../events.ts'
import { writeClocks, writeList, writeParties, writeSteps } from './case-rows.ts'
import { writeBoard, writeWords } from './case-words.ts'
import { type Touched, touchedCases } from './touched-cases.ts'

/** Everything shown of cases, kept in the transaction that appends. */
export const casesView: View = {
  name: 'cases.case',
  of: caseEventTypes,
  tables: [
    'cases.photo_to_forget',
    'cases.board',
    'cases.case_words',
    'cases.case_clock',
    'cases.step',
    'cases.case_party',
    'cases.case_list',
  ],
  async project(tx, entries, { vault }) {
    const cases = await touchedCases(tx, entries)
    if (cases.length === 0) return
    await tx.query(`select tree.hold('place'), tree.hold('organisation')`)
    await writeList(tx, cases)
    await writeParties(tx, cases)
    await writeSteps(tx, cases)
    await writeClocks(tx, cases)
    await writeWords(tx, cases, vault)
    await writeBoard(tx, cases, { vault, numberOf: caseNumber })
    await writeReceipts(tx, cases)
    await erase(tx, cases, vault)
  },
}

/** The receipt given out with the case opens it; only its hash was ever written down. */
async function writeReceipts(tx: Transaction, cases: readonly Touched[]): Promise<void> {
  const receipts = cases.flatMap(({ fresh }) =>
    fresh.flatMap((entry) =>
      entry.type === 'cases.received.v1' ? [{ hash: entry.data.receiptHash, stream: entry.stream }] : [],
    ),
  )
  await keepReceipts(tx, receipts)
}

/** What the author erased: the keys are destroyed here, the prints emptied, the photos handed to a job. */
async function erase(tx: Transaction, cases: readonly Touched[], vault: Vault): Promise<void> {
  for (const { state, fresh } of cases) {
    const erased = fresh.find((entry) => entry.type === 'cases.erased.v1')
    if (erased?.type !== 'cases.erased.v1') continue
    await vault.erase(tx, erased.stream)
    await tx.query(`update cases.case_words set prints = '{}' where case_id = $1`, [state.caseId])
    await tx.query(
      'insert into cases.photo_to_forget select unnest($1::uuid[]) on conflict (photo_id) do nothing',
      [await ownPhotos(tx, erased.stream, erased.data.forgotten)],
    )
  }
}
