import { houseProblems, Problem } from '#platform/errors.ts'
import { query } from '#platform/operations/query.ts'
import { seesThere } from '#platform/access/rule.ts'
import { reportsContract } from '../contract.ts'
import { reportsProblems } from '../problems.ts'
import { locatedAt } from '../rules/filling.ts'
import type { FormNode, PlannedCell } from '../rules/plan-form.ts'
import { nodeWithBelow } from '../views/find-nodes.ts'
import { statisticsForms } from '../views/read-statistics.ts'
import type { StatisticsColumn } from '../words.ts'
import { readFigureCells } from './fill-from-figures.ts'

/** A column of a statistics form is asked like a cell of any other form. */
const cellOf = (node: FormNode, column: StatisticsColumn, period: PlannedCell['period']) => ({
  row: 0,
  column: 0,
  format: 'general' as const,
  given: '',
  axis: 'column' as const,
  asks: [column.label],
  key: column.label,
  meaning: { kind: 'figure', figureId: column.figureId, slice: column.slice } as const,
  certainty: 'chosen' as const,
  node,
  nodeLabel: node.name,
  period,
  unit: column.unit,
})

export const readStatistics = query(reportsContract.readStatistics, {
  subject: async (_tx, { tree, node }) => locatedAt(tree, node),
  access: seesThere,
  reply: async (tx, { input, call }) => {
    if (input.to < input.from) throw new Problem('rule-broken', reportsProblems.daysReversed)
    const [form] = await statisticsForms(tx, input.statisticsId)
    const { scope, below } = await nodeWithBelow(tx, input)
    if (!form || !scope) throw new Problem('not-found', houseProblems.notFound)
    const period = { from: input.from, to: input.to }
    const rows = [...below, scope].map((node) => ({
      node,
      cells: form.columns.map((column) => cellOf(node, column, period)),
    }))
    const wish = { formId: '', tree: input.tree, node: input.node, ...period }
    const lookup = await readFigureCells(
      { tx, call, wish },
      rows.flatMap(({ cells }) => cells),
    )
    return {
      columns: form.columns.map(({ label }) => label),
      rows: rows.map(({ node, cells }) => ({
        nodeId: node.id,
        name: node.name,
        values: cells.map((cell) => {
          const content = lookup(cell)?.content ?? null
          return content && ('text' in content ? content.text : String(content.number))
        }),
      })),
    }
  },
})
