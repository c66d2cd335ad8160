import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { measureIn } from '../rules/plan-steps.ts'
import { retitleMeasure as decideRetitling } from '../rules/revising.ts'
import { nothingToLearn, planCommand, requireContent } from './plan-command.ts'

/** Give a measure another title or number, with the reason; the old one stays to be seen. */
export const retitleMeasure = planCommand(plansContract.retitleMeasure, {
  access: plansAccess.keep,
  words: ({ reason }) => reason,
  learn: nothingToLearn,
  decide: ({ plan, input, content }) => {
    const { number, title } = input
    const to = { number, title, content: requireContent(content) }
    return decideRetitling(plan, measureIn(plan, input.measureId), to)
  },
})
