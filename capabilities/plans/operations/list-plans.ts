import { everything, query } from '#platform/operations/query.ts'
import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { listPlanRows } from '../views/read-plans.ts'

export const listPlans = query(plansContract.listPlans, {
  subject: everything,
  access: plansAccess.staff,
  isOpenToHouse: true,
  reply: async (tx, { call: { actor, house } }) => ({
    plans: await listPlanRows(tx),
    abilities: plansAccess.prepare(actor, null, house.trees) ? ['beginPlan'] : [],
  }),
})
