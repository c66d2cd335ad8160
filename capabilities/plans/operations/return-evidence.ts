import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { returnEvidence as decideReturn } from '../rules/carrying.ts'
import { measureIn } from '../rules/plan-steps.ts'
import { judgementOf } from './judgement.ts'
import { nothingToLearn, planCommand, requireContent } from './plan-command.ts'

/** Return evidence with a reason; the own unit cannot. */
export const returnEvidence = planCommand(plansContract.returnEvidence, {
  access: plansAccess.judge,
  words: ({ reason }) => reason,
  learn: nothingToLearn,
  decide: (deciding) => {
    const measure = measureIn(deciding.plan, deciding.input.measureId)
    return decideReturn(deciding.plan, measure, {
      ...judgementOf(deciding, measure),
      content: requireContent(deciding.content),
    })
  },
})
