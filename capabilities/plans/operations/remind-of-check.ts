import { dayOf } from '#platform/time/instant.ts'
import { plansAccess } from '../access.ts'
import { plansContract } from '../contract.ts'
import { remindOfCheck as decideReminder } from '../rules/keeping.ts'
import { measureIn } from '../rules/plan-steps.ts'
import { nothingToLearn, planCommand } from './plan-command.ts'

/** Write down once that a check is near. */
export const remindOfCheck = planCommand(plansContract.remindOfCheck, {
  access: plansAccess.job,
  learn: nothingToLearn,
  decide: ({ plan, input, now }) =>
    decideReminder(plan, measureIn(plan, input.measureId), {
      checkDay: input.checkDay,
      today: dayOf(now),
    }),
})
