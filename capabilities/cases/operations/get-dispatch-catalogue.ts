import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { casesContract } from '../contract.ts'
import { catalogueOn } from '../rule-set.ts'
import { staffOnly } from './staff-only.ts'

/** What is sent where, and what may not be sent to the grassroots. */
export const getDispatchCatalogue = query(casesContract.getDispatchCatalogue, {
  subject: everything,
  access: staffOnly,
  reply: async (_tx, { call }) => {
    const { version, items } = catalogueOn(dayOf(call.now))
    return { ruleVersion: version, items }
  },
})
