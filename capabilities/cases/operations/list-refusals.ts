import { everything, query } from '#platform/operations/query.ts'
import { casesContract } from '../contract.ts'
import { readRefusals } from '../views/refusals.ts'
import { staffOnly } from './staff-only.ts'

/** What was refused after phones came back. */
export const listRefusals = query(casesContract.listRefusals, {
  subject: everything,
  access: staffOnly,
  reply: (tx, { input }) => readRefusals(tx, input.cursor),
})
