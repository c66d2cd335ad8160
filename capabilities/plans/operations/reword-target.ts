import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { rewordTarget as decideRewording } from '../rules/keeping.ts'
import { measureIn } from '../rules/plan-steps.ts'
import { nothingToLearn, planCommand, requireContent } from './plan-command.ts'

/** Reword what the document wants of a year, with a reason; the old words stay to be seen. */
export const rewordTarget = planCommand(plansContract.rewordTarget, {
  access: plansAccess.keep,
  words: ({ reason }) => reason,
  learn: nothingToLearn,
  decide: ({ plan, input, content }) => {
    const { year, text } = input
    return decideRewording(plan, measureIn(plan, input.measureId), {
      year,
      text,
      content: requireContent(content),
    })
  },
})
