import { everything, query } from '#platform/operations/query.ts'
import { anyStaff } from '#platform/access/rule.ts'
import { reviewsContract } from '../contract.ts'
import { scorableFigures } from './scorable-figures.ts'

export const listScorableFigures = query(reviewsContract.listScorableFigures, {
  subject: everything,
  access: anyStaff,
  reply: async (_tx, { call }) => ({
    figures: scorableFigures(call.house.figures).map(({ id, words, measure }) => ({
      figureId: id,
      name: { zh: words.zh, en: words.en },
      isShare: measure === 'share',
    })),
  }),
})
