import { everyone } from '#platform/access/rule.ts'
import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { casesContract } from '../contract.ts'
import { caseTimesOn } from '../house-times.ts'
import { kindsOn } from '../rule-set.ts'

/** The kinds of case with their forms and promised times, as the rules of today say. */
export const getCaseKinds = query(casesContract.getCaseKinds, {
  subject: everything,
  access: everyone,
  reply: async (_tx, { call }) => {
    const day = dayOf(call.now)
    const set = kindsOn(day)
    const forms = set.kinds.map((form) => ({ form, times: caseTimesOn(form.kind, day) }))
    return {
      ruleVersion: set.version,
      kinds: forms.map(({ form, times }) => ({
        ...form,
        firstResponseMinutes: times.firstResponseWorkingMinutes,
        totalWorkingDays: times.totalWorkingDays,
      })),
      confirmWorkingDays: forms[0]?.times.confirmWorkingDays ?? 0,
    }
  },
})
