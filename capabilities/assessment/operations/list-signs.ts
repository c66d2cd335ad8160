import { query } from '#platform/operations/query.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { signsIn } from '../rules/signs.ts'
import { periodById, resultsOf } from '../views/period-reading.ts'
import { at } from './assessment-steps.ts'
import { tracesOf } from './traces.ts'

export const listSigns = query(assessmentContract.listSigns, {
  subject: async (tx, input) => {
    const row = await periodById(tx, input.periodId)
    return row && { ...row, ...at(row.ownerId) }
  },
  access: assessmentAccess.suspect,
  isOpenToHouse: true,
  reply: async (tx, { call, subject }) => {
    const results = await resultsOf(tx, subject.periodId)
    const traces = await tracesOf(tx, call, {
      ownerId: subject.ownerId,
      unitIds: results.map(({ unitId }) => unitId),
      span: { from: subject.from, to: subject.to },
      treeDay: subject.treeDay,
    })
    return {
      signs: results.flatMap(({ unitId, name }) => {
        const found = traces.get(unitId)
        return found ? signsIn(found).map((sign) => ({ unitId, name, ...sign })) : []
      }),
    }
  },
})
