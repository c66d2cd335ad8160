import { query } from '#platform/operations/query.ts'
import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { recordHead } from '../views/read-record.ts'
import { openRecord } from './own-record.ts'
import { participantOf } from './volunteer-steps.ts'

export const getMyRecord = query(volunteersContract.getMyRecord, {
  subject: (tx, _input, { actor }) => recordHead(tx, participantOf(actor)),
  access: volunteersAccess.owner,
  reply: (tx, { subject, call }) => openRecord(tx, subject, call.house.vault),
})
