import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { endTie as decideEnd } from '../rules/keeping.ts'
import { measureIn } from '../rules/plan-steps.ts'
import { nothingToLearn, planCommand } from './plan-command.ts'

/** Take a figure off a measure. */
export const endTie = planCommand(plansContract.endTie, {
  access: plansAccess.keep,
  learn: nothingToLearn,
  decide: ({ plan, input }) => decideEnd(plan, measureIn(plan, input.measureId), input.tieId),
})
