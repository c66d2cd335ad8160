import { everything, query } from '#platform/operations/query.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { onlyResults, periodsOf } from '../views/period-reading.ts'
import { briefOf, unitBriefOf } from '../views/told.ts'

export const listPeriods = query(assessmentContract.listPeriods, {
  subject: everything,
  access: assessmentAccess.staff,
  isOpenToHouse: true,
  reply: async (tx) => {
    const periods = await periodsOf(tx, null)
    const own = await onlyResults(
      tx,
      periods.map(({ periodId }) => periodId),
    )
    return {
      periods: periods.map((period) => {
        const result = own.get(period.periodId)
        return { ...briefOf(period), own: result ? unitBriefOf(result) : null }
      }),
    }
  },
})
