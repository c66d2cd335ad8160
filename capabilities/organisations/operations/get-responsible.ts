import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { ladderFor } from '../views/responsible.ts'

export const getResponsible = query(organisationsContract.getResponsible, {
  subject: everything,
  access: organisationsAccess.everyone,
  reply: async (tx, { input, call }) => {
    const ladder = await ladderFor(tx, input.placeId, input.on ?? dayOf(call.now))
    return { responsible: ladder[0] ?? null, ladder }
  },
})
