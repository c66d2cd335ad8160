import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { answerSupervision as decideAnswer } from '../rules/carrying.ts'
import { measureIn } from '../rules/plan-steps.ts'
import { nothingToLearn, planCommand, requireContent } from './plan-command.ts'

/** Answer a supervision. */
export const answerSupervision = planCommand(plansContract.answerSupervision, {
  access: plansAccess.carry,
  words: ({ text }) => text,
  learn: nothingToLearn,
  decide: ({ plan, input, content }) =>
    decideAnswer(plan, measureIn(plan, input.measureId), {
      supervisionId: input.supervisionId,
      content: requireContent(content),
    }),
})
