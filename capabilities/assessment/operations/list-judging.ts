import { query } from '#platform/operations/query.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'
import { periodById } from '../views/period-reading.ts'
import { judgingOf } from '../views/told.ts'
import { periodAbilities } from './period-abilities.ts'

export const listJudging = query(assessmentContract.listJudging, {
  subject: (tx, input) => periodById(tx, input.periodId),
  access: assessmentAccess.staff,
  isOpenToHouse: true,
  reply: async (tx, { call, subject }) => ({
    ...(await judgingOf(tx, call.house.vault, { periodId: subject.periodId, unitId: null })),
    abilities: periodAbilities(subject, call),
  }),
})
