import { dayOf } from '#platform/time/instant.ts'
import { partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { recordActivity as record } from '../rules/partnership.ts'
import { assertImpersonal, partnerCommand } from './partner-steps.ts'

export const recordActivity = partnerCommand(partnersContract.recordActivity, {
  access: partnersAccess.keep,
  decide: ({ activityId, on, title, people }, { state, now }) => {
    assertImpersonal(title)
    return record(state, { activityId, on, title, people }, dayOf(now))
  },
})
