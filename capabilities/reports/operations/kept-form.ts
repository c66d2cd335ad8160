import type { Transaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { reportsProblems } from '../problems.ts'
import type { FillingRecord } from '../views/read-fillings.ts'
import type { FormWish } from './plan-sheets.ts'

/** The bytes and the name of a form, from the vault. */
export async function keptForm(
  tx: Transaction,
  { workbookId, nameId }: FillingRecord,
  { house }: Call,
): Promise<{ readonly bytes: Uint8Array; readonly name: string }> {
  // The workbook is opened in another thread meanwhile; the transaction waits for it.
  await tx.query(`set local idle_in_transaction_session_timeout = '60s'`)
  const kept = await house.vault.openContent(tx, [workbookId, nameId])
  const file = kept.get(workbookId)
  if (file === undefined) throw new Problem('rule-broken', reportsProblems.forgotten)
  return { bytes: Buffer.from(file, 'base64'), name: kept.get(nameId) ?? '' }
}

export const wishOf = ({ formId, tree, node, from, to }: FillingRecord): FormWish => ({
  formId,
  tree,
  node,
  from,
  to,
})
