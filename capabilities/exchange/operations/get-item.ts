import { query } from '#platform/operations/query.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { findItem } from '../views/read-items.ts'
import { presentItem } from './present-item.ts'

export const getItem = query(exchangeContract.getItem, {
  subject: (tx, { itemId }) => findItem(tx, itemId),
  access: exchangeAccess.everyone,
  isOpenToHouse: true,
  reply: (tx, { subject, call }) => presentItem(tx, call, subject),
})
