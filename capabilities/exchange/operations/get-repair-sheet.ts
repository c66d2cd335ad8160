import { query } from '#platform/operations/query.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { dayOfSheet, presentSheet } from './sheet-step.ts'

export const getRepairSheet = query(exchangeContract.getRepairSheet, {
  subject: (tx, { repairDayId }) => dayOfSheet(tx, repairDayId),
  access: exchangeAccess.communityOrJob,
  isOpenToHouse: true,
  reply: (tx, { call, subject }) => presentSheet(tx, call, subject),
})
