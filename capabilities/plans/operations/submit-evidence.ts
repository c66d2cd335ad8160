import { dayOf } from '#platform/time/instant.ts'
import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { submitEvidence as decideSubmission } from '../rules/carrying.ts'
import { measureIn } from '../rules/plan-steps.ts'
import { nothingToLearn, planCommand, requireContent } from './plan-command.ts'

/** Show what was done in a year, in words and photos. */
export const submitEvidence = planCommand(plansContract.submitEvidence, {
  access: plansAccess.carry,
  words: ({ text }) => text,
  learn: nothingToLearn,
  decide: ({ plan, input, content, now }) => {
    const { evidenceId, year, photos } = input
    const thisYear = Number(dayOf(now).slice(0, 4))
    return decideSubmission(plan, measureIn(plan, input.measureId), {
      ...{ evidenceId, year, photos, thisYear },
      content: requireContent(content),
    })
  },
})
