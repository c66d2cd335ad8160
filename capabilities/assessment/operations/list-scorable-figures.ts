import { everything, query } from '#platform/operations/query.ts'
import { assessmentAccess } from '../access.ts'
import { assessmentContract } from '../contract.ts'

export const listScorableFigures = query(assessmentContract.listScorableFigures, {
  subject: everything,
  access: assessmentAccess.staff,
  reply: async (_tx, { call }) => ({
    figures: call.house.figures.map(({ id, version = 1, words, unit, measure, better }) => {
      const { meaning, ...name } = words
      return { figureId: id, version, name, meaning, unit, measure, better }
    }),
  }),
})
