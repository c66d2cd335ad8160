import { everything, query } from '#platform/operations/query.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import example from '../party-statistics.json' with { type: 'json' }
import { statisticsForms } from '../views/read-statistics.ts'

export const listStatistics = query(reportsContract.listStatistics, {
  subject: everything,
  access: reportsAccess.staff,
  reply: async (tx, { call: { actor, house } }) => ({
    items: await statisticsForms(tx),
    example,
    abilities: reportsAccess.define(actor, null, house.trees) ? ['publishStatistics'] : [],
  }),
})
