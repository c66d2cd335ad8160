import type { Transaction } from '../database/transaction.ts'

/** The little that ledger code needs of a transaction or a pool. */
export type Sql = Pick<Transaction, 'query'>
