import { dayOf } from '#platform/time/instant.ts'
import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { supervise } from '../rules/keeping.ts'
import { measureIn } from '../rules/plan-steps.ts'
import { nothingToLearn, planCommand, requireContent } from './plan-command.ts'

/** Put a measure under supervision with a reason and a day for the answer. */
export const superviseMeasure = planCommand(plansContract.superviseMeasure, {
  access: plansAccess.keep,
  words: ({ reason }) => reason,
  learn: nothingToLearn,
  decide: ({ plan, input, content, now }) => {
    const { supervisionId, answerBy } = input
    const given = { supervisionId, answerBy, today: dayOf(now), content: requireContent(content) }
    return supervise(plan, measureIn(plan, input.measureId), given)
  },
})
