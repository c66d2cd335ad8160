import type { Pool } from 'pg'
import { writeTransaction } from '../database/transaction.ts'
import type { Credentials, Identify, Identity } from '../http/identify.ts'
import type { Sql } from '../ledger/sql.ts'
import { findReceipt } from './receipts.ts'
import { secretHash } from './secret.ts'
import { findSession } from './sessions.ts'

async function asStaff(sql: Sql, sessionToken: string | undefined): Promise<Identity | undefined> {
  if (sessionToken === undefined) return undefined
  const actor = await findSession(sql, sessionToken)
  return actor && { actor, sessionToken }
}

async function asResident(sql: Sql, receipt: string | undefined): Promise<Identity | undefined> {
  if (receipt === undefined) return undefined
  const actor = await findReceipt(sql, receipt)
  const hash = secretHash(receipt)
  return actor && hash && { actor, receiptHash: hash.toString('hex') }
}

const unknown: Identity = { actor: { kind: 'anonymous' } }
const hasNothing = (shown: Credentials) => shown.sessionToken === undefined && shown.receipt === undefined

/**
 * Looks every caller up afresh, so that an ended session or a taken-back receipt is worth nothing from that moment.
 * A receipt is shown on purpose, a session cookie comes along by itself: a worker's own letters are a resident's.
 */
export const identifyCaller =
  (pool: Pool): Identify =>
  async (shown) => {
    if (hasNothing(shown)) return unknown
    return writeTransaction(pool, async (sql) => {
      const known = (await asResident(sql, shown.receipt)) ?? (await asStaff(sql, shown.sessionToken))
      return known ?? unknown
    })
  }
