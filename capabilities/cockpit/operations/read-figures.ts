import { readFigures as read } from '#platform/figures/read-figures.ts'
import { query } from '#platform/operations/query.ts'
import { cockpitAccess } from '../access.ts'
import { cockpitContract } from '../contract.ts'
import { chosenFigures } from '../rules.ts'
import { askedNode, questionOf, treeUnder } from './asking.ts'

export const readFigures = query(cockpitContract.readFigures, {
  subject: askedNode,
  access: cockpitAccess.read,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const figures = chosenFigures(call.house.figures, input.figures.split(','))
    return read(tx, questionOf(input, call, { figures, under: await treeUnder(input, call) }))
  },
})
