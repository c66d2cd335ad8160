import type { Transaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { nodes, thirtyFigures } from './figure-world.ts'

/** A dashboard: thirty figures of one node over a month or a year. */
export type Dashboard = {
  readonly node: string
  readonly depth: number
  readonly from: string
  readonly to: string
}

const year = { from: '2025-01-01', to: '2025-12-31' }
const month = { from: '2025-12-01', to: '2025-12-30' }
export const dashboards: Readonly<Record<string, Dashboard>> = {
  'root, 30 days': { node: nodes.root, depth: 0, ...month },
  'root, a year': { node: nodes.root, depth: 0, ...year },
  'city, 30 days': { node: nodes.city, depth: 2, ...month },
  'city, a year': { node: nodes.city, depth: 2, ...year },
  'town, a year': { node: nodes.town, depth: 4, ...year },
}

/** The thirty numbers of a dashboard, from the facts. */
export async function readDashboard(tx: Transaction, { node, from, to }: Dashboard): Promise<number[]> {
  const question = { figures: thirtyFigures, tree: 'place', node, from, to, today: '2025-12-31' } as const
  const { values } = await readFigures(tx, { ...question, as: 'house' })
  return values.map(({ value }) => value ?? 0)
}
