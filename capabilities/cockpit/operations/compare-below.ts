import { readSubtrees } from '#platform/figures/read-figures.ts'
import { query } from '#platform/operations/query.ts'
import { cockpitAccess } from '../access.ts'
import { cockpitContract } from '../contract.ts'
import { chosenFigures } from '../rules.ts'
import { askedNode, questionOf, treeUnder } from './asking.ts'

export const compareBelow = query(cockpitContract.compareBelow, {
  subject: askedNode,
  access: cockpitAccess.read,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const under = await treeUnder(input, call)
    const figures = chosenFigures(call.house.figures, input.figures.split(','))
    const nodes = under.childrenOf(input.node).map((nodeId) => ({ nodeId, pieces: under.piecesOf(nodeId) }))
    return readSubtrees(tx, { ...questionOf(input, call, { figures, under }), nodes })
  },
})
