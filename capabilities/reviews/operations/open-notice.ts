import { nothing } from '#platform/operations/command.ts'
import { houseCalendar } from '#platform/time/house-calendar.ts'
import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import * as rules from '../rules/commendations.ts'
import { commendationStep } from './commendation-steps.ts'

const calendar = houseCalendar()

export const openNotice = commendationStep(reviewsContract.openNotice, {
  prepare: nothing,
  access: reviewsAccess.commend,
  decide: ({ input, before, on }) => {
    const workingDays = input.until <= on ? 0 : calendar.workingDaysBetween(on, input.until)
    return rules.openNotice(before, { from: on, until: input.until, workingDays })
  },
})
