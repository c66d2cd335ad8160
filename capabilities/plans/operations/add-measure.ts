import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { addMeasure as decideAdding } from '../rules/revising.ts'
import { assertOrganisations } from './known-organisations.ts'
import { planCommand, requireContent } from './plan-command.ts'

/** Add a measure to a plan that was taken over, with the reason. */
export const addMeasure = planCommand(plansContract.addMeasure, {
  access: plansAccess.keep,
  words: ({ reason }) => reason,
  learn: ({ ownerId, helperIds }, call) => assertOrganisations(call, [ownerId, ...helperIds]),
  decide: ({ plan, input, content }) => {
    const { planId: _plan, reason: _reason, ...measure } = input
    return decideAdding(plan, measure, requireContent(content))
  },
})
