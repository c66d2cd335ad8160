import { query } from '#platform/operations/query.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { periodById, resultsOf } from '../views/period-reading.ts'
import { briefOf, unitBriefOf } from '../views/told.ts'
import { periodAbilities } from './period-abilities.ts'

export const getPeriod = query(assessmentContract.getPeriod, {
  subject: (tx, input) => periodById(tx, input.periodId),
  access: assessmentAccess.staff,
  isOpenToHouse: true,
  reply: async (tx, { call, subject }) => {
    const { version, treeDay, computedAt, frozenAt, sha256, rule, definition, groups } = subject
    const results = await resultsOf(tx, subject.periodId)
    return {
      ...briefOf(subject),
      ...{ version, treeDay, computedAt, frozenAt, sha256, rule, definition, groups },
      results: results.map((row) => ({ ...unitBriefOf(row), parts: row.result.parts })),
      abilities: periodAbilities(subject, call),
    }
  },
})
