import { query } from '#platform/operations/query.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { demandOf } from '../rules/demand.ts'
import { fullHours } from '../views/read-learners.ts'
import { rules } from './learning-steps.ts'

export const countFullHours = query(learningContract.countFullHours, {
  subject: async (_tx, { organisationId }) => ({ placeId: null, organisationId }),
  access: learningAccess.seeCounts,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const { organisationId, year } = input
    const [member, officer] = [demandOf(rules, 'member', year), demandOf(rules, 'officer', year)]
    const span = call.house.trees.index('organisation').positionOf(organisationId) ?? { low: 0, high: 0 }
    const found = await fullHours(tx, {
      span,
      year,
      memberHours: member.hours,
      officerHours: officer.hours,
      officerConcentrated: officer.concentrated,
    })
    return { year, demanded: found?.demanded ?? null, full: found?.full ?? null }
  },
})
