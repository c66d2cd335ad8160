import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { View } from '#platform/operations/view.ts'
import type { NewNode } from '#platform/trees/add-nodes.ts'
import type { TreeOperations } from '#platform/trees/tree-operations.ts'
import type { Day } from '#platform/time/instant.ts'
import type { PlaceEvent, PlaceMerged, PlaceMoved, PlaceRegistered, PlaceSplit } from '../events.ts'

type Structural = PlaceRegistered | PlaceMoved | PlaceSplit | PlaceMerged

const idOf = (entry: Entry<PlaceEvent>) => entry.stream.slice('place:'.length)

/** Keeps the platform's tree of places: positions, dated edges, and whatever follows a moved subtree. */
export const placeTreeView = (trees: TreeOperations): View => ({
  name: 'places.tree',
  of: ['places.registered.v1', 'places.moved.v1', 'places.split.v1', 'places.merged.v1'],
  tables: ['tree.edge', 'tree.node'],
  async project(tx, entries) {
    for (const run of runsOfOneType(asEntriesOf<Structural>(entries))) await projectRun(tx, trees, run)
  },
})

function runsOfOneType(entries: readonly Entry<Structural>[]): Entry<Structural>[][] {
  const runs: Entry<Structural>[][] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    if (last?.[0]?.type === entry.type) last.push(entry)
    else runs.push([entry])
  }
  return runs
}

async function projectRun(
  tx: Transaction,
  trees: TreeOperations,
  run: readonly Entry<Structural>[],
): Promise<void> {
  const nodes = run.flatMap((entry) => (entry.type === 'places.registered.v1' ? [nodeOf(entry)] : []))
  const on = nodes[0]?.from
  if (on !== undefined) return trees.addNodes(tx, { tree: 'place', nodes, on })
  for (const entry of run) await projectChange(tx, trees, entry)
}

function nodeOf(entry: Entry<PlaceRegistered>): NewNode & { readonly from: Day } {
  const { parentId, splitFrom, on } = entry.data
  const node = { id: idOf(entry), parent: parentId, from: on }
  return splitFrom === null ? node : { ...node, origin: splitFrom }
}

async function projectChange(
  tx: Transaction,
  trees: TreeOperations,
  entry: Entry<Structural>,
): Promise<void> {
  const id = idOf(entry)
  const { on } = entry.data
  if (entry.type === 'places.moved.v1') {
    await trees.moveNode(tx, { tree: 'place', id, parent: entry.data.parentId, on })
  } else if (entry.type === 'places.split.v1') {
    await trees.closeNode(tx, { tree: 'place', id, on, successors: entry.data.intoIds })
  } else if (entry.type === 'places.merged.v1') {
    await trees.mergeNodes(tx, { tree: 'place', ids: [id], into: { id: entry.data.intoId }, on })
  }
}
