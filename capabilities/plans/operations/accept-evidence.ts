import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { acceptEvidence as decideAcceptance } from '../rules/carrying.ts'
import { measureIn } from '../rules/plan-steps.ts'
import { judgementOf } from './judgement.ts'
import { nothingToLearn, planCommand } from './plan-command.ts'

/** Accept evidence; the own unit cannot. */
export const acceptEvidence = planCommand(plansContract.acceptEvidence, {
  access: plansAccess.judge,
  words: ({ note }) => note,
  learn: nothingToLearn,
  decide: (deciding) => {
    const measure = measureIn(deciding.plan, deciding.input.measureId)
    return decideAcceptance(deciding.plan, measure, {
      ...judgementOf(deciding, measure),
      content: deciding.content,
    })
  },
})
