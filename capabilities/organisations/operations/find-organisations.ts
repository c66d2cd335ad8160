import { everything, query } from '#platform/operations/query.ts'
import { plainKey } from '#platform/text/search-keys.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { findByKeys } from '../views/organisation-rows.ts'

export const findOrganisations = query(organisationsContract.findOrganisations, {
  subject: everything,
  access: organisationsAccess.everyone,
  reply: async (tx, { input }) => {
    const word = plainKey(input.text)
    if (word === '') return { organisations: [] }
    return {
      organisations: await findByKeys(tx, { word, kind: input.kind ?? null, limit: input.limit ?? 20 }),
    }
  },
})
