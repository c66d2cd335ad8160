import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { hidePlan as decideHiding } from '../rules/keeping.ts'
import { nothingToLearn, planCommand } from './plan-command.ts'

/** Take the public page of a plan away. */
export const hidePlan = planCommand(plansContract.hidePlan, {
  access: plansAccess.keep,
  learn: nothingToLearn,
  decide: ({ plan }) => decideHiding(plan),
})
