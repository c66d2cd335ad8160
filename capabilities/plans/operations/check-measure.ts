import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { checkMeasure as decideCheck } from '../rules/keeping.ts'
import { measureIn } from '../rules/plan-steps.ts'
import { nothingToLearn, planCommand } from './plan-command.ts'

/** Write down what a check found. */
export const checkMeasure = planCommand(plansContract.checkMeasure, {
  access: plansAccess.keep,
  words: ({ note }) => note,
  learn: nothingToLearn,
  decide: ({ plan, input, content }) => {
    const { checkDay, finding } = input
    return decideCheck(plan, measureIn(plan, input.measureId), { checkDay, finding, content })
  },
})
