import { everything, query } from '#platform/operations/query.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { liftsInReach } from '../views/lift-rows.ts'
import { liftShown } from './get-lift.ts'

export const listLifts = query(assessmentContract.listLifts, {
  subject: everything,
  access: assessmentAccess.staff,
  isOpenToHouse: true,
  reply: async (tx) => ({ lifts: (await liftsInReach(tx)).map((lift) => liftShown(lift, new Map())) }),
})
