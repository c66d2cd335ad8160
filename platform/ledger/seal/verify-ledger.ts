import type { Pool } from 'pg'
import { type LedgerPosition, ledgerStart } from '../read.ts'
import type { Sql } from '../sql.ts'
import { entryHash, type SealableEntry, sealableColumns } from './canonical-entry.ts'
import { type Checkpoint, notesIn, openCheckpoint, type VerifierKey } from './checkpoint.ts'
import { GrowingTree } from './growing-tree.ts'
import type { Leaf } from './seal-store.ts'

/** How the past was touched. `signature`: a checkpoint that this ledger's key did not sign; `rewritten`: another root than was signed. */
export type DamageKind =
  | 'changed'
  | 'deleted'
  | 'inserted'
  | 'reordered'
  | 'rewritten'
  | 'truncated'
  | 'signature'

/** The first thing found wrong: what, at which place in the order, and which entry. */
export type Damage = {
  readonly kind: DamageKind
  readonly index: number
  readonly seq: string | null
  readonly source: string
}

export type Verification = {
  readonly sealed: number
  readonly unsealed: number
  /** Checkpoints whose root was computed anew from the entries and agrees. */
  readonly checkpoints: number
  readonly head: { readonly size: number; readonly root: string } | null
  readonly damage: Damage | null
}

/** Evidence from outside the database: what somebody kept, by name. */
export type Evidence = { readonly name: string; readonly text: string }

type Signed = Checkpoint & { readonly source: string }
type Question = {
  readonly key: VerifierKey
  readonly evidence: readonly Evidence[]
  readonly onProgress?: (checked: number) => void
}

const batchSize = 5_000

/**
 * Computes the whole sealed ledger anew from its entries and compares it with its leaves, with every checkpoint in the
 * database, and with every checkpoint kept outside. Size and root are believed only from a signed checkpoint.
 */
export async function verifyLedger(pool: Pool, question: Question): Promise<Verification> {
  const client = await pool.connect()
  try {
    await client.query(`begin isolation level repeatable read read only; set local statement_timeout = 0;
      set local idle_in_transaction_session_timeout = 0`)
    return await verifyIn(client, question)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function verifyIn(sql: Sql, question: Question): Promise<Verification> {
  const { signed, forged } = await gatherCheckpoints(sql, question)
  const { rows } = await sql.query<{ sealed: string; entries: string }>(
    'select (select count(*) from ledger.leaf) as sealed, (select count(*) from ledger.entry) as entries',
  )
  const [sealed, entries] = [Number(rows[0]?.sealed ?? 0), Number(rows[0]?.entries ?? 0)]
  const walked = forged ?? (await walk(sql, { signed, sealed, onProgress: question.onProgress }))
  const isWhole = 'tree' in walked
  return {
    sealed,
    unsealed: Math.max(0, entries - sealed),
    checkpoints: isWhole ? signed.length : 0,
    head: isWhole ? { size: walked.tree.size, root: walked.tree.root().toString('base64') } : null,
    damage: isWhole ? null : walked,
  }
}

async function gatherCheckpoints(
  sql: Sql,
  { key, evidence }: Question,
): Promise<{ signed: Signed[]; forged?: Damage }> {
  const { rows } = await sql.query<{ note: string }>('select note from ledger.checkpoint order by size')
  const notes = [
    ...rows.map(({ note }) => ({ note, source: 'database' })),
    ...evidence.flatMap(({ name, text }) => notesIn(text).map((note) => ({ note, source: name }))),
  ]
  const signed: Signed[] = []
  for (const { note, source } of notes) {
    const checkpoint = openCheckpoint(note, key)
    if (!checkpoint) return { signed, forged: { kind: 'signature', index: -1, seq: null, source } }
    signed.push({ ...checkpoint, source })
  }
  return { signed: signed.toSorted((one, other) => one.size - other.size) }
}

type Walk = {
  readonly signed: readonly Signed[]
  readonly sealed: number
  readonly onProgress: ((checked: number) => void) | undefined
}

type Walker = { readonly sql: Sql; readonly tree: GrowingTree; readonly waiting: Signed[] }

async function walk(sql: Sql, { signed, sealed, onProgress }: Walk): Promise<Damage | { tree: GrowingTree }> {
  const walker: Walker = { sql, tree: GrowingTree.resume(0, []), waiting: [...signed] }
  let position: LedgerPosition = ledgerStart
  while (walker.tree.size < sealed) {
    const leaves = await leavesFrom(sql, walker.tree.size)
    const damage = await checkBatch(walker, leaves, await entriesAfter(sql, position))
    if (damage) return damage
    const last = leaves.at(-1)
    if (!last) return { kind: 'truncated', index: walker.tree.size, seq: null, source: 'leaves' }
    position = { xid: last.xid, seq: last.seq }
    onProgress?.(walker.tree.size)
  }
  return (await checkEnd(walker, position)) ?? { tree: walker.tree }
}

async function checkBatch(
  { sql, tree, waiting }: Walker,
  leaves: readonly Leaf[],
  entries: readonly SealableEntry[],
): Promise<Damage | undefined> {
  for (const [at, leaf] of leaves.entries()) {
    const entry = entries[at]
    const damage = await compare(sql, leaf, entry)
    if (damage) return damage
    if (entry) tree.add(entryHash(entry))
    const rewritten = settle(tree, waiting)
    if (rewritten) return rewritten
  }
  return undefined
}

async function checkEnd(
  { sql, tree, waiting }: Walker,
  position: LedgerPosition,
): Promise<Damage | undefined> {
  const extra = await countUpTo(sql, position)
  if (extra > tree.size) return { kind: 'inserted', index: tree.size, seq: null, source: 'entry' }
  const missing = waiting.find(({ size }) => size > tree.size)
  return missing && { kind: 'truncated', index: tree.size, seq: null, source: missing.source }
}

/** Compares the root so far with every checkpoint of this size. */
function settle(tree: GrowingTree, waiting: Signed[]): Damage | undefined {
  while (waiting[0] && waiting[0].size <= tree.size) {
    const checkpoint = waiting.shift()
    if (!checkpoint || checkpoint.size !== tree.size) continue
    if (!tree.root().equals(checkpoint.root)) {
      return { kind: 'rewritten', index: tree.size - 1, seq: null, source: checkpoint.source }
    }
  }
  return undefined
}

async function compare(sql: Sql, leaf: Leaf, entry: SealableEntry | undefined): Promise<Damage | undefined> {
  if (entry?.seq === leaf.seq && entry.xid === leaf.xid) {
    if (entryHash(entry).equals(leaf.hash)) return undefined
    return { kind: 'changed', index: leaf.index, seq: leaf.seq, source: 'entry' }
  }
  if (!(await exists(sql, 'select from ledger.entry where seq = $1', leaf.seq))) {
    return { kind: 'deleted', index: leaf.index, seq: leaf.seq, source: 'entry' }
  }
  if (entry && !(await exists(sql, 'select from ledger.leaf where seq = $1', entry.seq))) {
    return { kind: 'inserted', index: leaf.index, seq: entry.seq, source: 'entry' }
  }
  return { kind: 'reordered', index: leaf.index, seq: leaf.seq, source: 'entry' }
}

async function exists(sql: Sql, text: string, seq: string): Promise<boolean> {
  const { rows } = await sql.query(text, [seq])
  return rows.length > 0
}

async function countUpTo(sql: Sql, position: LedgerPosition): Promise<number> {
  const { rows } = await sql.query<{ count: string }>(
    'select count(*) as count from ledger.entry where (xid, seq) <= ($1::xid8, $2::bigint)',
    [position.xid, position.seq],
  )
  return Number(rows[0]?.count ?? 0)
}

async function entriesAfter(sql: Sql, position: LedgerPosition): Promise<SealableEntry[]> {
  const { rows } = await sql.query<SealableEntry>(
    `select ${sealableColumns} from ledger.entry e where (e.xid, e.seq) > ($1::xid8, $2::bigint)
     order by e.xid, e.seq limit $3`,
    [position.xid, position.seq, batchSize],
  )
  return rows
}

async function leavesFrom(sql: Sql, index: number): Promise<Leaf[]> {
  const { rows } = await sql.query<Omit<Leaf, 'index'>>(
    `select seq::text as seq, xid::text as xid, hash from ledger.leaf
     where index >= $1 order by leaf.index limit $2`,
    [index, batchSize],
  )
  return rows.map((row, at) => ({ ...row, index: index + at }))
}
