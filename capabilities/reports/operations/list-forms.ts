import { everything, query } from '#platform/operations/query.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import { admittedForms } from '../views/read-fillings.ts'

export const listForms = query(reportsContract.listForms, {
  subject: everything,
  access: reportsAccess.staff,
  reply: async (tx) => ({ items: await admittedForms(tx) }),
})
