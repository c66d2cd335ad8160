import { everything, query } from '#platform/operations/query.ts'
import { organisationsAccess } from '../access.ts'
import { organisationsContract } from '../contract.ts'
import { responsibilitiesAt } from '../views/responsible.ts'

export const listResponsibilities = query(organisationsContract.listResponsibilities, {
  subject: everything,
  access: organisationsAccess.staff,
  reply: async (tx, { input, call }) => {
    const at = { placeId: input.placeId, organisationId: null }
    const mayAssign = organisationsAccess.assign(call.actor, at, call.house.trees)
    return {
      responsibilities: await responsibilitiesAt(tx, input.placeId),
      abilities: mayAssign ? ['assignResponsibility', 'endResponsibility'] : [],
    }
  },
})
