import type pg from 'pg'
import { writeTransaction } from '#platform/database/transaction.ts'
import { ledgerStart } from '#platform/ledger/read.ts'
import { entryHash } from '#platform/ledger/seal/canonical-entry.ts'
import { type SignerKey, signCheckpoint } from '#platform/ledger/seal/checkpoint.ts'
import { GrowingTree } from '#platform/ledger/seal/growing-tree.ts'
import { appendCheckpoint, appendLeaves, entriesToSeal } from '#platform/ledger/seal/seal-store.ts'

type Roll = (below: number) => number

/** A ledger of `size` sealed entries in the hands of somebody who may do everything in the database. */
export type Victim = {
  readonly pool: pg.Pool
  readonly size: number
  /** How many of them came before the last transaction; what comes after that one is not the past but an append. */
  readonly past: number
  readonly signer: SignerKey
  readonly roll: Roll
}

const tables = ['entry', 'leaf', 'node', 'checkpoint'] as const
const triggers = (way: 'enable' | 'disable') =>
  tables.map((table) => `alter table ledger.${table} ${way} trigger user;`).join('\n')

/** What the owner of the tables does: first the protection goes, then the past, then the protection is back. */
const rewrite = (pool: pg.Pool, sql: string) =>
  pool.query(`begin; ${triggers('disable')} ${sql}; ${triggers('enable')} commit`)

/** Remembers the sealed ledger as it is. */
export async function keepAside(pool: pg.Pool): Promise<void> {
  for (const table of tables) await pool.query(`create unlogged table kept_${table} as table ledger.${table}`)
}

/** Puts the ledger back as it was kept aside. */
export async function putBack(pool: pg.Pool): Promise<void> {
  const steps = tables.map(
    (table) => `delete from ledger.${table}; insert into ledger.${table} table kept_${table};`,
  )
  await rewrite(pool, steps.join('\n'))
}

const nth = (index: number) => `(select seq from ledger.leaf where index = ${index})`
const columns = 'born, stream, version, type, at, occurred_on, place, organisation, actor, data'

const swapped = (column: string, one: number, other: number) => `
  update ledger.entry e set ${column} = o.${column}
  from (select seq, ${column} from ledger.entry where seq in (${nth(one)}, ${nth(other)})) as o
  where e.seq in (${nth(one)}, ${nth(other)}) and o.seq <> e.seq`

const copied = (index: number, changes: string) => `
  insert into ledger.entry (${columns}, xid)
  select ${columns.replace('version', `version + 100000`)}, xid from ledger.entry where seq = ${nth(index)};
  ${changes}`

const newest = 'seq = (select max(seq) from ledger.entry)'

/** How each kind is done, in the database alone. */
const deeds: Readonly<Record<string, (victim: Victim) => string>> = {
  change: ({ size, roll }) =>
    `update ledger.entry set data = data || jsonb_build_object('households', ${1_000 + roll(9_000)}) where seq = ${nth(roll(size))}`,
  insert: ({ past, roll }) =>
    copied(
      roll(past),
      `update ledger.entry set data = '{"households":${5_000 + roll(99)}}', actor = 'person:x' where ${newest}`,
    ),
  delete: ({ size, roll }) => `delete from ledger.entry where seq = ${nth(roll(size))}`,
  swap: ({ size, roll }) => {
    const one = roll(size - 1)
    return swapped(roll(2) === 0 ? 'data' : 'at', one, one + 1 + roll(size - 1 - one))
  },
  duplicate: ({ past, roll }) => copied(roll(past), ''),
  're-date': ({ size, roll }) => {
    const days = `interval '${1 + roll(400)} days'`
    return `update ledger.entry set at = at - ${days}, occurred_on = (occurred_on - ${days})::date where seq = ${nth(roll(size))}`
  },
}

async function resealWithout(victim: Victim): Promise<GrowingTree> {
  return writeTransaction(victim.pool, async (transaction) => {
    const entries = await entriesToSeal(transaction, ledgerStart, 1_000_000)
    const tree = GrowingTree.resume(0, [])
    const leaves = entries.map((entry, index) => ({
      index,
      seq: entry.seq,
      xid: entry.xid,
      hash: entryHash(entry),
    }))
    for (const { hash } of leaves) tree.add(hash)
    await appendLeaves(transaction, leaves)
    return tree
  })
}

async function resign(victim: Victim, tree: GrowingTree): Promise<void> {
  const { signer, pool } = victim
  const [size, root, at] = [tree.size, tree.root(), '2026-01-05T09:00:00.000Z']
  const note = signCheckpoint({ origin: signer.verifier.name, size, root, at }, signer)
  await writeTransaction(pool, (transaction) => appendCheckpoint(transaction, { size, root, at, note }))
}

const isUnchanged = async ({ pool }: Victim): Promise<boolean> => {
  const { rows } = await pool.query<{ same: boolean }>(
    `select not exists ((table ledger.entry except all table kept_entry) union all (table kept_entry except all table ledger.entry)) as same`,
  )
  return rows[0]?.same === true
}

type Tamper = (victim: Victim) => Promise<void>

/** Every other time the leaves are made to fit the entries again, as far as that goes without the signing key. */
const inTheDatabase =
  (deed: (victim: Victim) => string): Tamper =>
  async (victim) => {
    await rewrite(victim.pool, deed(victim))
    if (victim.roll(2) === 0) return
    await rewrite(victim.pool, 'delete from ledger.leaf; delete from ledger.node')
    await resealWithout(victim)
  }

/** The end is cut off with everything in the database that knows of it. */
const truncate: Tamper = async ({ pool, size, roll }) => {
  const kept = size - 1 - roll(Math.floor(size / 3))
  await rewrite(
    pool,
    `delete from ledger.entry where seq in (select seq from ledger.leaf where index >= ${kept});
     delete from ledger.leaf where index >= ${kept}; delete from ledger.node; delete from ledger.checkpoint where size > ${kept}`,
  )
}

/** Somebody who also took the signing key writes the past anew and signs it. */
const resignAll: Tamper = async (victim) => {
  const names = Object.values(deeds)
  await rewrite(victim.pool, names[victim.roll(names.length)]?.(victim) ?? '')
  await rewrite(
    victim.pool,
    'delete from ledger.leaf; delete from ledger.node; delete from ledger.checkpoint',
  )
  await resign(victim, await resealWithout(victim))
}

/** Every kind of tampering; each leaves the ledger truly different. */
export const kinds: Readonly<Record<string, Tamper>> = {
  ...Object.fromEntries(Object.entries(deeds).map(([name, deed]) => [name, inTheDatabase(deed)])),
  truncate,
  're-sign': resignAll,
}

/** Tampers until the ledger is truly another than before: a swap of two equal values, say, is none. */
export async function tamper(victim: Victim, kind: Tamper): Promise<void> {
  do {
    await putBack(victim.pool)
    await kind(victim)
  } while (await isUnchanged(victim))
}
