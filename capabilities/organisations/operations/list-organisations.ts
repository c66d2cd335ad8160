import { everything, query } from '#platform/operations/query.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { organisationsBelow } from '../views/organisation-rows.ts'

export const listOrganisations = query(organisationsContract.listOrganisations, {
  subject: everything,
  access: organisationsAccess.staff,
  reply: async (tx, { input }) => ({ organisations: await organisationsBelow(tx, input.parentId ?? null) }),
})
