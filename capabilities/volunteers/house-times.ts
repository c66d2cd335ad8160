import { houseCalendar } from '#platform/time/house-calendar.ts'
import { houseRules } from '#platform/time/house-rules.ts'
import { type Day, dayOf, type Instant } from '#platform/time/instant.ts'

const rules = houseRules()
const calendar = houseCalendar()

/** The last day on which hours are published before they are entered (VOL-04). */
export const publishedUntil = (now: Instant): Day =>
  dayOf(calendar.addWorkingDays(now, rules.at('VOL-04', dayOf(now)).number('publicityWorkingDays')))
