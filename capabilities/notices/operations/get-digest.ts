import { everything, query } from '#platform/operations/query.ts'
import { noticesAccess } from '../access.ts'
import { noticesContract } from '../contract.ts'
import { ownDigest } from '../views/digest-view.ts'
import { staffIn } from './staff-in.ts'

export const getDigest = query(noticesContract.getDigest, {
  subject: everything,
  access: noticesAccess.staff,
  reply: async (tx, { call }) => {
    const kept = await ownDigest(tx, staffIn(call).personId)
    const digest = kept?.on && kept.lines ? { on: kept.on, lines: kept.lines } : null
    return { hour: kept?.hour ?? null, digest }
  },
})
