import type { Instant } from '#platform/time/instant.ts'
import type { LedgerPosition } from '../read.ts'
import type { Sql } from '../sql.ts'
import { type SealableEntry, sealableColumns } from './canonical-entry.ts'
import type { FinishedNode } from './growing-tree.ts'
import type { Hash } from './merkle.ts'

/** The sealed part of the ledger: how many entries, and the position of the last of them. */
export type SealedUpTo = { readonly size: number; readonly position: LedgerPosition }

/** A sealed entry's row in the tree. */
export type Leaf = { readonly index: number; readonly seq: string; readonly xid: string; readonly hash: Hash }

/** A signed checkpoint as it is kept. */
export type StoredCheckpoint = {
  readonly size: number
  readonly root: Hash
  readonly at: Instant
  readonly note: string
}

export async function sealedUpTo(sql: Sql): Promise<SealedUpTo> {
  const { rows } = await sql.query<{ index: string; seq: string; xid: string }>(
    'select index, seq::text as seq, xid::text as xid from ledger.leaf order by index desc limit 1',
  )
  const last = rows[0]
  if (last === undefined) return { size: 0, position: { xid: '0', seq: '0' } }
  return { size: Number(last.index) + 1, position: { xid: last.xid, seq: last.seq } }
}

/** The next entries to seal, in the ledger's order, below the oldest running transaction. */
export async function entriesToSeal(
  sql: Sql,
  after: LedgerPosition,
  limit: number,
): Promise<SealableEntry[]> {
  const { rows } = await sql.query<SealableEntry>(
    `select ${sealableColumns} from ledger.entry e
     where (e.xid, e.seq) > ($1::xid8, $2::bigint) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
     order by e.xid, e.seq limit $3`,
    [after.xid, after.seq, limit],
  )
  return rows
}

export async function appendLeaves(sql: Sql, leaves: readonly Leaf[]): Promise<void> {
  await sql.query(
    `insert into ledger.leaf (index, seq, xid, hash)
     select * from unnest($1::bigint[], $2::bigint[], $3::text[]::xid8[], $4::bytea[])`,
    [
      leaves.map((leaf) => leaf.index),
      leaves.map((leaf) => leaf.seq),
      leaves.map((leaf) => leaf.xid),
      leaves.map((leaf) => leaf.hash),
    ],
  )
}

export async function appendNodes(sql: Sql, nodes: readonly FinishedNode[]): Promise<void> {
  if (nodes.length === 0) return
  await sql.query(
    `insert into ledger.node (level, index, hash) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])`,
    [nodes.map((node) => node.level), nodes.map((node) => node.index), nodes.map((node) => node.hash)],
  )
}

export async function appendCheckpoint(sql: Sql, checkpoint: StoredCheckpoint): Promise<void> {
  const { size, root, at, note } = checkpoint
  await sql.query('insert into ledger.checkpoint (size, root, at, note) values ($1, $2, $3, $4)', [
    size,
    root,
    at,
    note,
  ])
}

type CheckpointRow = {
  readonly size: string
  readonly root: Hash
  readonly at: Instant
  readonly note: string
}

const asCheckpoint = ({ size, ...rest }: CheckpointRow): StoredCheckpoint => ({ ...rest, size: Number(size) })

/** The newest checkpoint that covers at least so many entries; undefined if none does yet. */
export async function newestCheckpoint(sql: Sql, atLeast = 0): Promise<StoredCheckpoint | undefined> {
  const { rows } = await sql.query<CheckpointRow>(
    'select size, root, at, note from ledger.checkpoint where size >= $1 order by size desc limit 1',
    [atLeast],
  )
  return rows.map(asCheckpoint)[0]
}

/** Checkpoints with more entries than `size`, oldest first. */
export async function checkpointsAfter(sql: Sql, size: number, limit: number): Promise<StoredCheckpoint[]> {
  const { rows } = await sql.query<CheckpointRow>(
    'select size, root, at, note from ledger.checkpoint where size > $1 order by size limit $2',
    [size, limit],
  )
  return rows.map(asCheckpoint)
}
