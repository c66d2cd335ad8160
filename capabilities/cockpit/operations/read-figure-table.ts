import { query } from '#platform/operations/query.ts'
import { cockpitAccess } from '../access.ts'
import { cockpitContract } from '../contract.ts'
import { chosenFigures } from '../rules.ts'
import { checkLayout } from '../rules/tables.ts'
import { readNames } from '../views/read-nodes.ts'
import { askedNode, questionOf, treeUnder } from './asking.ts'
import { columnHeads, planTable, readCells, rowHeads } from './table-cells.ts'

export const readFigureTable = query(cockpitContract.readFigureTable, {
  subject: askedNode,
  access: cockpitAccess.read,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const figures = chosenFigures(call.house.figures, input.figures.split(','))
    checkLayout({ ...input, figures: figures.map(({ id }) => id) })
    const under = await treeUnder(input, call)
    const question = questionOf(input, call, { figures, under })
    const plan = await planTable(tx, { ...input, question: { ...question, levels: input.levels }, under })
    const { valueAt, asOf, lagSeconds } = await readCells(tx, plan)
    const names = await readNames(tx, input.tree, plan.nodes)
    const isSliced = input.columns === 'kind' || input.columns === 'channel'
    const columns = columnHeads(plan).filter(({ id }) => !isSliced || valueAt(null, id).n !== 0)
    const hasNumbers = (row: string) =>
      plan.isOpen(row) || columns.some((column) => valueAt(row, column.id).n !== 0)
    const rows = rowHeads(plan).filter((row) => hasNumbers(row.id))
    const named = (heads: typeof rows) => heads.map((head) => ({ ...head, name: names.get(head.id) ?? null }))
    const isOneFigure = input.columns !== 'figure'
    return {
      asOf,
      lagSeconds,
      rows: named(rows),
      columns: named(columns),
      cells: rows.map((row) => columns.map((column) => valueAt(row.id, column.id))),
      rowTotals: isOneFigure ? rows.map((row) => valueAt(row.id, null)) : null,
      columnTotals: columns.map((column) => valueAt(null, column.id)),
      total: isOneFigure ? valueAt(null, null) : null,
    }
  },
})
