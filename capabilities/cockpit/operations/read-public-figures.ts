import { readForEverybody } from '#platform/figures/read-for-everybody.ts'
import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { cockpitAccess } from '../access.ts'
import { cockpitContract } from '../contract.ts'
import { publicFigures } from '../shapes.ts'
import { finishedMonth } from '../rules.ts'
import { askedNode } from './asking.ts'
import { figureShape } from './figure-shape.ts'

export const readPublicFigures = query(cockpitContract.readPublicFigures, {
  subject: (tx, { placeId }, call) => {
    const today = dayOf(call.now)
    return askedNode(tx, { tree: 'place', node: placeId, from: today, to: today }, call)
  },
  access: cockpitAccess.everyone,
  reply: async (_tx, { input, call }) => {
    const { from, to } = finishedMonth(input.month, dayOf(call.now))
    const figures = call.house.figures.filter((figure) => publicFigures.includes(figure.id))
    const means = { pool: call.house.pool, index: call.house.trees.index('place') }
    const question = {
      figures,
      tree: 'place',
      node: input.placeId,
      from,
      to,
      today: dayOf(call.now),
    } as const
    const answer = await readForEverybody(means, question)
    const told = answer.values.flatMap((value, at) => {
      const figure = figures[at]
      if (!figure) return []
      const { better: _better, shareOf: _shareOf, slices: _slices, ...shape } = figureShape(figure)
      return [{ ...shape, ...value }]
    })
    return { asOf: answer.asOf, lagSeconds: answer.lagSeconds, figures: told }
  },
})
