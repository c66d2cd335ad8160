import { openFigure as open } from '#platform/figures/open-figure.ts'
import { tellEntry } from '#platform/figures/told-entry.ts'
import { query } from '#platform/operations/query.ts'
import { cockpitAccess } from '../access.ts'
import { cockpitContract } from '../contract.ts'
import { chosenFigures } from '../rules.ts'
import { askedNode, questionOf, treeUnder } from './asking.ts'

export const openFigure = query(cockpitContract.openFigure, {
  subject: askedNode,
  access: cockpitAccess.read,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const under = await treeUnder(input, call)
    const [figure] = chosenFigures(call.house.figures, [input.figure])
    if (!figure) throw new Error('a chosen figure is missing')
    const {
      figures: _all,
      pieces: _pieces,
      ...question
    } = questionOf(input, call, { figures: [figure], under })
    const page = await open(tx, {
      ...question,
      figure,
      under,
      limit: input.limit,
      ...(input.after !== undefined && { after: input.after }),
    })
    return {
      items: page.items.map((opened) => tellEntry(opened, input, call.house.streams)),
      next: page.next,
    }
  },
})
