import type { Transaction } from '#platform/database/transaction.ts'
import { openFigure } from '#platform/figures/open-figure.ts'
import { readSubtrees } from '#platform/figures/read-figures.ts'
import type { Call } from '#platform/operations/house.ts'
import { addDays, dayOf, epochMsOf } from '#platform/time/instant.ts'
import type { PastTree } from '#platform/trees/past-tree.ts'
import { lastDays, type Traces } from '../rules/signs.ts'
import type { Span } from '../rules/spans.ts'

export type Traced = {
  readonly ownerId: string
  readonly unitIds: readonly string[]
  readonly span: Span
  readonly treeDay: string
}

const closings = ['cases.closedConfirmed', 'cases.closedDeemed']
const ratings = 'cases.satisfactionRate'
const pageSize = 200
// Enough to see a pattern in; a whole district's year of ratings is not read.
const mostPages = 20

type Counting = Span & { readonly figures: readonly string[]; readonly slice?: string }

type Means = {
  readonly tx: Transaction
  readonly call: Call
  readonly traced: Traced
  readonly under: PastTree
}

const asOf = ({ actor }: Call) => (actor.kind === 'staff' ? 'reader' : 'house')

/** How many of these figures' entries every unit has. */
async function count(
  { tx, call, traced, under }: Means,
  asked: Counting,
): Promise<ReadonlyMap<string, number>> {
  const { figures: wanted, ...span } = asked
  const figures = call.house.figures.filter(({ id }) => wanted.includes(id))
  const nodes = traced.unitIds.map((nodeId) => ({ nodeId, pieces: under.piecesOf(nodeId) }))
  const question = { figures, tree: 'organisation', node: traced.ownerId, today: dayOf(call.now) } as const
  const answer = await readSubtrees(tx, { ...question, ...span, nodes, as: asOf(call) })
  return new Map(
    answer.nodes.map(({ nodeId, values }) => [
      nodeId,
      values.reduce((sum, { value }) => sum + (value ?? 0), 0),
    ]),
  )
}

/** When ratings came in, by unit; who gave them is not looked at and not known. */
async function ratedAt({ tx, call, traced, under }: Means): Promise<ReadonlyMap<string, number[]>> {
  const times = new Map<string, number[]>(traced.unitIds.map((unitId) => [unitId, []]))
  const figure = call.house.figures.find(({ id }) => id === ratings)
  if (!figure) return times
  let after: string | null = null
  for (let page = 0; page < mostPages; page += 1) {
    const opened = await openFigure(tx, {
      figure,
      tree: 'organisation',
      node: traced.ownerId,
      ...traced.span,
      under,
      today: dayOf(call.now),
      as: asOf(call),
      limit: pageSize,
      ...(after !== null && { after }),
    })
    for (const { entry } of opened.items) {
      const { organisation } = entry
      const unit = traced.unitIds.find(
        (unitId) => organisation !== null && under.within(organisation, unitId),
      )
      if (unit !== undefined) times.get(unit)?.unshift(epochMsOf(entry.at))
    }
    after = opened.next
    if (after === null) break
  }
  return times
}

/** What the ledger can say of how each unit's entries came about. */
export async function tracesOf(
  tx: Transaction,
  call: Call,
  traced: Traced,
): Promise<ReadonlyMap<string, Traces>> {
  const under = await call.house.trees.at('organisation', traced.treeDay)
  const means = { tx, call, traced, under }
  const { from, to } = traced.span
  const closed = await count(means, { from, to, figures: closings })
  const late = await count(means, { from: addDays(to, 1 - lastDays), to, figures: closings })
  const received = await count(means, { from, to, figures: ['cases.received'] })
  const fromStaff = await count(means, { from, to, figures: ['cases.received'], slice: 'channel:grid' })
  const rated = await ratedAt(means)
  const days =
    Math.round((epochMsOf(`${to}T00:00:00.000Z`) - epochMsOf(`${from}T00:00:00.000Z`)) / 86_400_000) + 1
  return new Map(
    traced.unitIds.map((unitId) => [
      unitId,
      {
        days,
        closed: closed.get(unitId) ?? 0,
        closedLate: late.get(unitId) ?? 0,
        received: received.get(unitId) ?? 0,
        receivedFromStaff: fromStaff.get(unitId) ?? 0,
        ratedAt: rated.get(unitId) ?? [],
      },
    ]),
  )
}
