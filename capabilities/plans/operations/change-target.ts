import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { changeTarget as decideChange } from '../rules/keeping.ts'
import { measureIn, tieOf } from '../rules/plan-steps.ts'
import { planCommand, requireContent } from './plan-command.ts'

/** Change the target of a year with a reason; the old one stays to be seen. */
export const changeTarget = planCommand(plansContract.changeTarget, {
  access: plansAccess.keep,
  words: ({ reason }) => reason,
  learn: async (_input, call) =>
    call.house.figures.filter(({ measure }) => measure === 'share').map(({ id }) => id),
  decide: ({ plan, input, content, learnt: shares }) => {
    const measure = measureIn(plan, input.measureId)
    const isShare = shares.includes(tieOf(measure, input.tieId).figureId)
    return decideChange(plan, measure, { ...input, isShare, content: requireContent(content) })
  },
})
