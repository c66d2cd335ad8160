import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { arrangeMeasure as decideArrangement } from '../rules/keeping.ts'
import { measureIn } from '../rules/plan-steps.ts'
import { assertOrganisations } from './known-organisations.ts'
import { planCommand } from './plan-command.ts'

/** Say who leads a measure, who helps, and when it is checked. */
export const arrangeMeasure = planCommand(plansContract.arrangeMeasure, {
  access: plansAccess.keep,
  learn: ({ ownerId, helperIds }, call) => assertOrganisations(call, [ownerId, ...helperIds]),
  decide: ({ plan, input }) => decideArrangement(plan, measureIn(plan, input.measureId), input),
})
