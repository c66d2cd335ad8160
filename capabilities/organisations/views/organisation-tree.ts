import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { TreeOperations } from '#platform/trees/tree-operations.ts'
import type {
  OrganisationClosed,
  OrganisationMerged,
  OrganisationMoved,
  OrganisationRegistered,
} from '../events.ts'

type Structural = OrganisationRegistered | OrganisationMoved | OrganisationMerged | OrganisationClosed

const tree = 'organisation'
const idOf = (entry: Entry<Structural>) => entry.stream.slice('organisation:'.length)

/** Keeps the platform's tree of organisations: positions, dated edges, and whatever follows a moved subtree. */
export const organisationTreeView = (trees: TreeOperations): View => ({
  name: 'organisations.tree',
  of: [
    'organisations.registered.v1',
    'organisations.moved.v1',
    'organisations.merged.v1',
    'organisations.closed.v1',
  ],
  tables: ['tree.edge', 'tree.node'],
  async project(tx, entries) {
    let registered: Entry<OrganisationRegistered>[] = []
    for (const entry of asEntriesOf<Structural>(entries)) {
      if (entry.type === 'organisations.registered.v1') {
        registered.push(entry)
      } else {
        await addAll(tx, trees, registered)
        registered = []
        await projectChange(tx, trees, entry)
      }
    }
    await addAll(tx, trees, registered)
  },
})

async function addAll(
  tx: Transaction,
  trees: TreeOperations,
  entries: readonly Entry<OrganisationRegistered>[],
): Promise<void> {
  const nodes = entries.map((entry) => ({
    id: idOf(entry),
    parent: entry.data.parentId,
    from: entry.data.on,
  }))
  const on = nodes[0]?.from
  if (on !== undefined) await trees.addNodes(tx, { tree, nodes, on })
}

type Changing = Exclude<Entry<Structural>, { type: 'organisations.registered.v1' }>

async function projectChange(tx: Transaction, trees: TreeOperations, entry: Changing): Promise<void> {
  const id = idOf(entry)
  const { on } = entry.data
  if (entry.type === 'organisations.moved.v1') {
    await trees.moveNode(tx, { tree, id, parent: entry.data.parentId, on })
  } else if (entry.type === 'organisations.closed.v1') {
    await trees.closeNode(tx, { tree, id, on })
  } else {
    await trees.mergeNodes(tx, { tree, ids: [id], into: { id: entry.data.intoId }, on })
  }
}
