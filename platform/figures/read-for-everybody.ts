import type pg from 'pg'
import { houseReadTransaction } from '../database/transaction.ts'
import type { TreeIndex } from '../trees/tree-index.ts'
import type { FigureValue } from './figure-value.ts'
import type { Period } from './periods.ts'
import type { Figure } from './figure.ts'
import { type Freshness, type FigureQuestion, readSubtrees } from './read-figures.ts'
import { suppressSmallCells } from './suppress-small-cells.ts'

/** A figure that everybody may see; `isHidden` where it, or what could be computed from it, is about too few. */
type PublicValue = FigureValue & { readonly isHidden: boolean }
export type PublicAnswer = Freshness & { readonly values: readonly PublicValue[] }

type ByNode = ReadonlyMap<string, readonly FigureValue[]>
type Family = { readonly parent: string | null; readonly children: readonly string[] }

/** The node's own siblings under their parent, then the parent's, up to the roots. */
const familiesAbove = (index: TreeIndex, node: string): Family[] =>
  [node, ...index.ancestors(node)].map((each) => {
    const parent = index.parentOf(each) ?? null
    return { parent, children: parent === null ? [each] : index.childrenOf(parent) }
  })

/** The counts behind a number: all of them, and of a share the part and the rest as well. */
const countsOf = ({ n, part }: FigureValue): number[] => (part === null ? [n] : [n, part, n - part])

const countOf = (values: ByNode, node: string, at: { figure: number; count: number }): number => {
  const value = values.get(node)?.[at.figure]
  return value ? (countsOf(value)[at.count] ?? 0) : 0
}

function hiddenInFamily(
  values: ByNode,
  family: Family,
  at: { figure: number; count: number },
): ReadonlySet<string> {
  const ids = family.parent === null ? family.children : [family.parent, ...family.children]
  const cells = ids.map((id) => ({ id, value: Math.abs(countOf(values, id, at)) }))
  const sums = family.parent === null ? [] : [{ total: family.parent, parts: family.children }]
  return suppressSmallCells({ cells, sums })
}

/** Whoever is hidden among its siblings hides everything below: else the parts would tell the sum. */
function isHidden(
  values: ByNode,
  families: readonly Family[],
  given: { line: readonly string[]; figure: number },
): boolean {
  const counts = [0, 1, 2]
  return families.some((family, level) =>
    counts.some((count) =>
      hiddenInFamily(values, family, { figure: given.figure, count }).has(given.line[level] ?? ''),
    ),
  )
}

/**
 * Figures of a node that everybody may see. A number is hidden if fewer than ten stand behind it, at the node or at
 * what is above it, or if it could be computed from what is shown beside it.
 */
export async function readForEverybody(
  means: { readonly pool: pg.Pool; readonly index: TreeIndex },
  question: Period &
    Pick<FigureQuestion, 'tree' | 'node' | 'today'> & { readonly figures: readonly Figure[] },
): Promise<PublicAnswer> {
  const { index, pool } = means
  const line = [question.node, ...index.ancestors(question.node)]
  const families = familiesAbove(index, question.node)
  const ids = new Set(
    families.flatMap(({ parent, children }) => (parent === null ? children : [parent, ...children])),
  )
  const nodes = [...ids].map((nodeId) => ({ nodeId }))
  const answer = await houseReadTransaction(pool, (tx) =>
    readSubtrees(tx, { ...question, nodes, as: 'house' }),
  )
  const values: ByNode = new Map(answer.nodes.map((each) => [each.nodeId, each.values]))
  return {
    asOf: answer.asOf,
    lagSeconds: answer.lagSeconds,
    values: (values.get(question.node) ?? []).map((value, figure) =>
      isHidden(values, families, { line, figure })
        ? { figureId: value.figureId, value: null, n: 0, part: null, isHidden: true }
        : { ...value, isHidden: false },
    ),
  }
}
