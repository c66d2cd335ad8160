import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { tieMeasure as decideTie } from '../rules/keeping.ts'
import { measureIn } from '../rules/plan-steps.ts'
import { knownFigure } from './known-figure.ts'
import { planCommand } from './plan-command.ts'

/** Tie a measure to a figure with a target a year. */
export const tieMeasure = planCommand(plansContract.tieMeasure, {
  access: plansAccess.keep,
  learn: async ({ figureId }, call) => knownFigure(call, figureId).measure === 'share',
  decide: ({ plan, input, learnt }) =>
    decideTie(plan, measureIn(plan, input.measureId), { ...input, isShare: learnt }),
})
