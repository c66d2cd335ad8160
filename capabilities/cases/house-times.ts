import { houseCalendar } from '#platform/time/house-calendar.ts'
import { houseRules } from '#platform/time/house-rules.ts'
import type { Day } from '#platform/time/instant.ts'
import type { CaseTimes } from './case-times.ts'
import { kindsOn } from './rule-set.ts'
import type { CaseKind, Level } from './words.ts'

const rules = houseRules()

/** The working calendar of this house. */
export const caseCalendar = houseCalendar()

const levelOfRule: Readonly<Record<Level, string>> = {
  grid: 'compound',
  compound: 'compound',
  community: 'community',
  street: 'street',
  district: 'district',
}

/** The times of one kind of case by the rules in force on a day (CASE-02, 05, 06, 09, 10). */
export function caseTimesOn(kind: CaseKind, day: Day): CaseTimes {
  const [first, limits, disputes] = [
    rules.at('CASE-02', day),
    rules.at('CASE-10', day),
    rules.at('CASE-05', day),
  ]
  const [extensions, visits] = [rules.at('CASE-06', day), rules.at('CASE-09', day)]
  const handling = (level: Level) => limits.number('handlingWorkingDays', levelOfRule[level])
  const { waitWorkingDays, reopenWorkingDays } = kindsOn(day)
  return {
    ruleVersion: [first, limits].map((rule) => `${rule.ruleId}.${rule.version}`).join(' '),
    firstResponseWorkingMinutes: first.number('firstResponseWorkingMinutes', kind),
    handlingWorkingDays: {
      grid: handling('grid'),
      compound: handling('compound'),
      community: handling('community'),
      street: handling('street'),
      district: handling('district'),
    },
    totalWorkingDays: limits.number('totalWorkingDays', kind),
    confirmWorkingDays: visits.number('deemedConfirmedAfterWorkingDays'),
    waitWorkingDays,
    reopenWorkingDays,
    disputeDispatchWorkingDays: disputes.number('raiseWithinWorkingDays'),
    decideDisputeWorkingDays: disputes.number('decideWithinWorkingDays'),
    mostExtensions: extensions.number('extensionsAtMost'),
    mostExtensionWorkingDays: extensions.number('extensionWorkingDays'),
  }
}
