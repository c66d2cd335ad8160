import type { Pool, PoolClient } from 'pg'
import type { TreeName, Trees } from '../access/rule.ts'
import type { Day } from '../time/instant.ts'
import { type IndexRow, TreeIndex } from './tree-index.ts'
import { PastTree } from './past-tree.ts'

/** Both trees in memory, kept as the database has them. */
export interface LiveTrees extends Trees {
  /** Today's tree as last seen. */
  index(tree: TreeName): TreeIndex
  /** The tree of a day; today's for today. */
  at(tree: TreeName, day: Day): Promise<PastTree>
  /** Which version of the tree that is. */
  version(tree: TreeName): string
  /** Looks whether the database has moved on, and if so reads it again. */
  refresh(): Promise<void>
  close(): Promise<void>
}

type Kept = {
  readonly version: string
  readonly index: TreeIndex
  readonly days: Map<Day, Promise<PastTree>>
}

const treeNames: readonly TreeName[] = ['place', 'organisation']
const daysKept = 32
const retryMs = 1_000

const treeText = `
select version::text as version, (
  select string_agg(concat_ws(E'\\t', id, low, high, case when closed_on is null then '' else 'x' end, parent), E'\\n' order by low)
  from tree.node where tree = name
) as nodes
from tree.tree where name = $1`

function rowOf(line: string): IndexRow {
  const [id = '', low, high, closed, parent] = line.split('\t')
  return { id, low: Number(low), high: Number(high), isClosed: closed === 'x', parent: parent ?? null }
}

/** Reads one tree with the version it has. */
export async function readTree(pool: Pool, tree: TreeName): Promise<{ version: string; index: TreeIndex }> {
  const { rows } = await pool.query<{ version: string; nodes: string | null }>(treeText, [tree])
  const [row] = rows
  if (!row) throw new Error(`there is no tree named ${tree}`)
  return {
    version: row.version,
    index: new TreeIndex(row.nodes === null ? [] : row.nodes.split('\n').map(rowOf)),
  }
}

const movedText = `
select n.id, case when n.born_on > $2 then n.origin else e.parent end as parent
from tree.node n left join tree.edge e
  on e.tree = n.tree and e.id = n.id and e.from_on <= $2 and (e.to_on is null or e.to_on > $2)
where n.tree = $1 and n.id in (
    select id from tree.edge where tree = $1 and to_on > $2
    union all
    select id from tree.node where tree = $1 and born_on > $2 and origin is distinct from parent
  ) and n.parent is distinct from case when n.born_on > $2 then n.origin else e.parent end`

/** The tree of a past day over today's, read from the dated edges. */
export async function readPastTree(
  pool: Pool,
  today: TreeIndex,
  given: { tree: TreeName; day: Day },
): Promise<PastTree> {
  const { rows } = await pool.query<{ id: string; parent: string | null }>(movedText, [given.tree, given.day])
  return new PastTree(today, new Map(rows.map(({ id, parent }) => [id, parent])))
}

class TreesInMemory implements LiveTrees {
  readonly #pool: Pool
  readonly #kept = new Map<TreeName, Kept>()
  #listener: PoolClient | undefined
  #refreshing: Promise<void> | undefined
  #isAgainNeeded = false
  #isClosed = false
  #retry: NodeJS.Timeout | undefined

  constructor(pool: Pool) {
    this.#pool = pool
  }

  within(tree: TreeName, nodeId: string, rootId: string): boolean {
    return this.index(tree).within(nodeId, rootId)
  }

  #keptOf(tree: TreeName): Kept {
    const kept = this.#kept.get(tree)
    if (!kept) throw new Error(`the tree ${tree} is not loaded`)
    return kept
  }

  index(tree: TreeName): TreeIndex {
    return this.#keptOf(tree).index
  }

  version(tree: TreeName): string {
    return this.#keptOf(tree).version
  }

  at(tree: TreeName, day: Day): Promise<PastTree> {
    const { index, days } = this.#keptOf(tree)
    const past = days.get(day) ?? readPastTree(this.#pool, index, { tree, day })
    days.delete(day)
    days.set(day, past)
    past.catch(() => days.delete(day))
    const [oldest] = days.keys()
    if (days.size > daysKept && oldest !== undefined) days.delete(oldest)
    return past
  }

  async #readChanged(): Promise<void> {
    const { rows } = await this.#pool.query<{ name: TreeName; version: string }>(
      'select name, version::text as version from tree.tree',
    )
    for (const tree of treeNames) {
      const version = rows.find(({ name }) => name === tree)?.version
      if (this.#kept.get(tree)?.version === version) continue
      this.#kept.set(tree, { ...(await readTree(this.#pool, tree)), days: new Map() })
    }
  }

  async #readUntilLevel(): Promise<void> {
    do {
      this.#isAgainNeeded = false
      await this.#readChanged()
    } while (this.#isAgainNeeded)
  }

  refresh(): Promise<void> {
    // A reading that already began may have missed the change this caller knows of.
    if (this.#refreshing) this.#isAgainNeeded = true
    this.#refreshing ??= this.#readUntilLevel().finally(() => {
      this.#refreshing = undefined
    })
    return this.#refreshing
  }

  async listen(): Promise<void> {
    const listener = await this.#pool.connect()
    this.#listener = listener
    listener.on('notification', () => {
      this.refresh().catch(() => this.#listenLater())
    })
    listener.on('error', () => {
      if (this.#listener !== listener) return
      this.#listener = undefined
      listener.release(true)
      this.#listenLater()
    })
    await listener.query('listen tree_changed')
    await this.refresh()
  }

  #listenLater(): void {
    if (this.#isClosed) return
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => {
      const again = this.#listener ? this.refresh() : this.listen()
      again.catch(() => this.#listenLater())
    }, retryMs)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#retry)
    const listener = this.#listener
    this.#listener = undefined
    await this.#refreshing?.catch(() => undefined)
    listener?.release(true)
  }
}

/** Loads both trees and follows every change that any process commits. Holds one connection until closed. */
export async function treesOf(pool: Pool): Promise<LiveTrees> {
  const trees = new TreesInMemory(pool)
  await trees.listen()
  return trees
}
