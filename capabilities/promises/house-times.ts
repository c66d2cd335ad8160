import { houseCalendar } from '#platform/time/house-calendar.ts'
import { houseRules } from '#platform/time/house-rules.ts'
import { dayOf, type Instant } from '#platform/time/instant.ts'

const rules = houseRules()
const calendar = houseCalendar()

/** Until when those a promise is for may speak: as long as the author of a case may (CASE-09). */
export const confirmByOf = (now: Instant): Instant =>
  calendar.addWorkingDays(now, rules.at('CASE-09', dayOf(now)).number('deemedConfirmedAfterWorkingDays'))
