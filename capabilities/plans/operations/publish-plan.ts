import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { publishPlan as decidePublication } from '../rules/keeping.ts'
import { nothingToLearn, planCommand } from './plan-command.ts'

/** Show the progress of a plan to everybody. */
export const publishPlan = planCommand(plansContract.publishPlan, {
  access: plansAccess.keep,
  learn: nothingToLearn,
  decide: ({ plan }) => decidePublication(plan),
})
