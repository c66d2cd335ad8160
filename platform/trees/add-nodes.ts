import type { TreeName } from '../access/rule.ts'
import { Problem } from '../errors.ts'
import type { Day } from '../time/instant.ts'
import { addEdges } from './edges.ts'
import { layOutAgain } from './lay-out-again.ts'
import {
  type ChildNode,
  childrenByParent,
  layOut,
  type PlacedNode,
  type Span,
  shareOfRoom,
} from './layout.ts'
import { type Tail, tailsOf } from './room.ts'
import { aboveRoots, findNodes, noteChange, type StoredNode, type TreeSql, takeTree } from './tree-node.ts'
import { treeProblems } from './tree-problems.ts'

/** A node to add. `origin` is what it came out of (a split), when that is not its parent. */
export type NewNode = ChildNode & { readonly from?: Day; readonly origin?: string }

export type AddNodes = { readonly tree: TreeName; readonly nodes: readonly NewNode[]; readonly on: Day }

// With less room than this for each newcomer, an ancestor is laid out anew.
const leastPositionsPerNode = 16

type Group = { readonly parent: string | null; readonly forest: readonly ChildNode[]; readonly tops: number }

function groupsByParent(nodes: readonly NewNode[]): Group[] {
  const children = childrenByParent(nodes)
  const added = new Set(nodes.map(({ id }) => id))
  const parents = [...children.keys()].filter((parent) => parent === null || !added.has(parent))
  return parents.map((parent) => {
    const forest: ChildNode[] = []
    const waiting: (string | null)[] = [parent]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const id of children.get(next) ?? []) {
        forest.push({ id, parent: next })
        waiting.push(id)
      }
    }
    return { parent, forest, tops: children.get(parent)?.length ?? 0 }
  })
}

function birthDays(request: AddNodes, known: ReadonlyMap<string, StoredNode>): Map<string, Day> {
  const born = new Map<string, Day>([...known].map(([id, node]) => [id, node.bornOn]))
  for (const { id, from } of request.nodes) {
    if (born.has(id)) throw new Problem('rule-broken', treeProblems.nodeExists, { id })
    born.set(id, from ?? request.on)
  }
  return born
}

function refuseUnfit(request: AddNodes, known: ReadonlyMap<string, StoredNode>): void {
  const born = birthDays(request, known)
  for (const { id, parent, from = request.on } of request.nodes) {
    if (parent === null) continue
    const parentBorn = born.get(parent)
    if (parentBorn === undefined)
      throw new Problem('rule-broken', treeProblems.unknownNode, { id: parent, child: id })
    if (parentBorn > from) throw new Problem('rule-broken', treeProblems.beforeBirth, { id, parent })
    if (known.get(parent)?.closedOn) throw new Problem('rule-broken', treeProblems.nodeClosed, { id: parent })
  }
}

function placeGroup(group: Group, tail: Tail, depth: number): PlacedNode[] | undefined {
  const room = shareOfRoom(tail.high - tail.low, tail.siblings, group.tops)
  if (room < group.forest.length * leastPositionsPerNode) return undefined
  return layOut(group.forest, { parent: group.parent, span: { low: tail.low, high: tail.low + room }, depth })
}

type Adding = AddNodes & { readonly given: ReadonlyMap<string, NewNode> }

async function storeSome(sql: TreeSql, request: Adding, placed: readonly PlacedNode[]): Promise<void> {
  const bornOn = placed.map(({ id }) => request.given.get(id)?.from ?? request.on)
  await sql.query(
    `insert into tree.node (tree, id, parent, origin, low, high, depth, born_on)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::int[], $8::date[])`,
    [
      request.tree,
      placed.map(({ id }) => id),
      placed.map(({ parent }) => parent),
      placed.map(({ id, parent }) => request.given.get(id)?.origin ?? parent),
      placed.map(({ low }) => low),
      placed.map(({ high }) => high),
      placed.map(({ depth }) => depth),
      bornOn,
    ],
  )
  const edges = placed.map(({ id, parent }, at) => ({ id, parent, on: bornOn[at] ?? request.on }))
  await addEdges(sql, request.tree, edges)
}

// One statement must end well within a server's time limit.
const nodesPerStatement = 10_000

async function store(sql: TreeSql, request: AddNodes, placed: readonly PlacedNode[]): Promise<void> {
  const adding = { ...request, given: new Map(request.nodes.map((node) => [node.id, node])) }
  for (let at = 0; at < placed.length; at += nodesPerStatement) {
    await storeSome(sql, adding, placed.slice(at, at + nodesPerStatement))
  }
}

const insideOf = (
  parent: string | null,
  known: ReadonlyMap<string, StoredNode>,
): Span & { depth: number } => {
  const node = parent === null ? undefined : known.get(parent)
  return node ? { low: node.low + 1, high: node.high, depth: node.depth } : aboveRoots
}

async function placeRoomy(sql: TreeSql, request: AddNodes, groups: readonly Group[]): Promise<Group[]> {
  const known = await findNodes(
    sql,
    request.tree,
    groups.flatMap(({ parent }) => parent ?? []),
  )
  const insides = new Map(groups.map(({ parent }) => [parent, insideOf(parent, known)]))
  const tails = await tailsOf(sql, request.tree, insides)
  const placed: PlacedNode[] = []
  const crowded: Group[] = []
  for (const group of groups) {
    const tail = tails.get(group.parent)
    const fits = tail && placeGroup(group, tail, insideOf(group.parent, known).depth + 1)
    if (fits) for (const node of fits) placed.push(node)
    else crowded.push(group)
  }
  if (placed.length > 0) await store(sql, request, placed)
  return crowded
}

/** Adds nodes, parents and children in any order, below nodes that exist or as roots. */
export async function addNodes(sql: TreeSql, request: AddNodes): Promise<void> {
  if (request.nodes.length === 0) return
  await takeTree(sql, request.tree)
  const mentioned = new Set(
    request.nodes.flatMap(({ id, parent }) => (parent === null ? [id] : [id, parent])),
  )
  refuseUnfit(request, await findNodes(sql, request.tree, [...mentioned]))
  let waiting = groupsByParent(request.nodes)
  if (waiting.reduce((sum, { forest }) => sum + forest.length, 0) < request.nodes.length) {
    throw new Problem('rule-broken', treeProblems.wouldCircle)
  }
  while (waiting.length > 0) {
    const [first, ...others] = await placeRoomy(sql, request, waiting)
    if (!first) break
    await store(
      sql,
      request,
      await layOutAgain(sql, { tree: request.tree, parent: first.parent, newcomers: first.forest }),
    )
    waiting = others
  }
  await noteChange(sql, request.tree)
}
