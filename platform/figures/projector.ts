import type pg from 'pg'
import type { TreeName } from '../access/rule.ts'
import { type Transaction, writeTransaction } from '../database/transaction.ts'
import { type FollowedEntry, ledgerStart, type LedgerPosition, readAfter } from '../ledger/read.ts'
import type { LiveTrees } from '../trees/live-trees.ts'
import { addToFacts } from './fact-store.ts'
import { type FigureCodes, noteFolded, readCodes, registerFigures, registerSlices } from './figure-codes.ts'
import type { Figure } from './figure.ts'
import {
  type Above,
  type Counted,
  addOwn,
  countEntries,
  type Deltas,
  type FigureBook,
  figureBook,
  rollUpOwn,
  treeNames,
} from './fold.ts'

/** What folding needs: the database, the trees in memory, and every figure there is. */
export type FoldMeans = {
  readonly pool: pg.Pool
  readonly trees: LiveTrees
  readonly figures: readonly Figure[]
}

/** Folds new entries, a batch at a time. Only one process folds at any moment; the others find nothing to do. */
export type Projector = {
  /** Folds one batch; the number of entries folded, 0 when level with the ledger or another process is at it. */
  readonly foldBatch: (most?: number) => Promise<number>
  /** Folds until nothing is left. */
  readonly foldAll: () => Promise<number>
}

/** Makes every later statement of this transaction the only one that folds or rebuilds; false if another is at it. */
async function takeCursor(tx: Transaction): Promise<boolean> {
  const { rows } = await tx.query<{ mine: boolean }>(
    "select pg_try_advisory_xact_lock(hashtextextended('groundwork.figure.projector', 0)) as mine",
  )
  return rows[0]?.mine === true
}

/** Keeps both trees still until commit, and reads them again if they had moved on. */
export async function holdTrees(tx: Transaction, trees: LiveTrees): Promise<Above> {
  await tx.query("select tree.hold('place'), tree.hold('organisation')")
  const { rows: versions } = await tx.query<{ name: TreeName; version: string }>(
    'select name, version::text as version from tree.tree',
  )
  if (versions.some(({ name, version }) => treeNames.includes(name) && trees.version(name) !== version))
    await trees.refresh()
  return (tree, node) => trees.index(tree).ancestors(node)
}

/** Up to where entries are folded. */
async function readCursor(tx: Pick<Transaction, 'query'>): Promise<LedgerPosition> {
  const { rows } = await tx.query<LedgerPosition>(
    "select xid::text as xid, seq::text as seq from figure.cursor where name = 'projector'",
  )
  const [position] = rows
  if (!position) throw new Error('figure.cursor has no projector')
  return position
}

/** Notes up to where entries are folded. */
export async function writeCursor(tx: Pick<Transaction, 'query'>, position: LedgerPosition): Promise<void> {
  await tx.query("update figure.cursor set xid = $1::xid8, seq = $2 where name = 'projector'", [
    position.xid,
    position.seq,
  ])
}

/** Numbers for every slice that these contributions name. `register` gives numbers to those met for the first time. */
async function codesFor(
  codes: FigureCodes,
  counted: readonly Counted[],
  register: (names: readonly string[]) => Promise<ReadonlyMap<string, number>>,
): Promise<FigureCodes> {
  const unknown = new Set<string>()
  for (const { slices } of counted) {
    for (const name of slices) if (!codes.slices.has(name)) unknown.add(name)
  }
  return unknown.size === 0 ? codes : { ...codes, slices: await register([...unknown]) }
}

const longestPayload = 7_500

/** Whose figures changed, for screens that are open: as many nodes as fit, or nothing, which means "any". */
function touchedNodes(deltas: Deltas): string {
  const nodes = [...new Set([...deltas.values()].map(({ tree, node }) => `${tree}:${node}`))].join(',')
  return Buffer.byteLength(nodes) <= longestPayload ? nodes : ''
}

type Batch = { readonly book: FigureBook; readonly codes: FigureCodes; readonly trees: LiveTrees }

// One entry may count thousands of ids: a batch ends early, so that it stays short and small whatever it counts.
const entriesAtOnce = 20
const mostContributions = 100_000

type Folded = { readonly codes: FigureCodes; readonly count: number }

/** Folds the entries, or the first of them if they count very much; how many, and the numbers of slices by then. */
async function foldEntries(
  tx: Transaction,
  entries: readonly FollowedEntry[],
  batch: Batch,
): Promise<Folded> {
  const own: Deltas = new Map()
  let { codes } = batch
  let [count, contributions] = [0, 0]
  while (count < entries.length && contributions < mostContributions) {
    const some = entries.slice(count, count + entriesAtOnce)
    const counted = countEntries(batch.book, some)
    codes = await codesFor(codes, counted, (names) => registerSlices(tx, names))
    addOwn(own, counted, codes)
    count += some.length
    contributions += counted.length
  }
  if (own.size === 0) return { codes, count }
  const deltas = rollUpOwn(own, await holdTrees(tx, batch.trees))
  await addToFacts(tx, deltas)
  await tx.query("select pg_notify('figures_changed', $1)", [touchedNodes(deltas)])
  return { codes, count }
}

/** Numbers for the figures; where nothing was ever folded, all history will be folded as declared now. */
async function begin(tx: Transaction, figures: readonly Figure[]): Promise<void> {
  await registerFigures(tx, figures)
  if ((await readCursor(tx)).xid === ledgerStart.xid) await noteFolded(tx, figures)
}

const usualBatch = 2_000

/** Opens the folding of new entries into figures. */
export async function openProjector({ pool, trees, figures }: FoldMeans): Promise<Projector> {
  const book = figureBook(figures)
  await writeTransaction(pool, (tx) => begin(tx, figures))
  let codes = await writeTransaction(pool, readCodes)

  async function foldBatch(most = usualBatch): Promise<number> {
    const done = await writeTransaction(pool, async (tx) => {
      if (!(await takeCursor(tx))) return undefined
      const entries = await readAfter(tx, await readCursor(tx), most)
      if (entries.length === 0) return undefined
      const folded = await foldEntries(tx, entries, { book, codes, trees })
      const last = entries[folded.count - 1]
      if (last) await writeCursor(tx, last)
      return folded
    })
    codes = done?.codes ?? codes
    return done?.count ?? 0
  }

  async function foldAll(): Promise<number> {
    let folded = 0
    for (let some = await foldBatch(); some > 0; some = await foldBatch()) folded += some
    return folded
  }
  return { foldBatch, foldAll }
}
