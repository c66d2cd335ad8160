import * as z from 'zod/mini'
import type { Instant } from '#platform/time/instant.ts'
import type { Sql } from '../sql.ts'
import { bornOf } from '../stream.ts'
import { canonicalEntry, type SealableEntry, sealableColumns } from './canonical-entry.ts'
import { openCheckpoint, type VerifierKey } from './checkpoint.ts'
import { leafHash } from './merkle.ts'
import { inclusionProof } from './node-reader.ts'
import { isIncluded } from './proof.ts'
import { newestCheckpoint } from './seal-store.ts'

const Receipt = z.strictObject({
  format: z.literal('groundwork-receipt-v1'),
  /** Where the entry stands in the order, from 0. */
  index: z.number().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER)),
  /** The entry's canonical text. */
  entry: z.string(),
  /** Hashes from the entry up to the root, in base64. */
  path: z.array(z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/))).check(z.maxLength(64)),
  /** The signed note; the tree's size and root are believed from here only. */
  checkpoint: z.string(),
})

/** What anyone needs, besides the public key, to check that an entry stands in the ledger. */
export type Receipt = z.output<typeof Receipt>

/** The receipts of a stream's sealed entries; `waiting` entries have no checkpoint over them yet. */
export type StreamReceipts = { readonly receipts: readonly Receipt[]; readonly waiting: number }

type Row = SealableEntry & { readonly index: string | null }

/** Receipts for every entry of a stream, under the newest checkpoint. */
export async function streamReceipts(sql: Sql, stream: string): Promise<StreamReceipts> {
  const checkpoint = await newestCheckpoint(sql)
  const { rows } = await sql.query<Row>(
    `select l.index::text as index, ${sealableColumns} from ledger.entry e left join ledger.leaf l on l.seq = e.seq
     where e.stream = $1 and e.born = $2 order by e.version`,
    [stream, bornOf(stream)],
  )
  const receipts: Receipt[] = []
  for (const { index, ...entry } of rows) {
    if (index === null || !checkpoint || Number(index) >= checkpoint.size) continue
    const path = await inclusionProof(sql, Number(index), checkpoint.size)
    receipts.push({
      format: 'groundwork-receipt-v1',
      index: Number(index),
      entry: canonicalEntry(entry),
      path: path.map((hash) => hash.toString('base64')),
      checkpoint: checkpoint.note,
    })
  }
  return { receipts, waiting: rows.length - receipts.length }
}

/** Why a receipt proves nothing: it is not one, nobody we believe signed it, or the entry is not where it says. */
export type ReceiptFault = 'form' | 'signature' | 'proof'

export type ReceiptVerdict =
  | {
      readonly holds: true
      readonly index: number
      readonly entry: string
      readonly size: number
      readonly at: Instant
    }
  | { readonly holds: false; readonly fault: ReceiptFault }

const no = (fault: ReceiptFault): ReceiptVerdict => ({ holds: false, fault })

/** Checks a receipt from anywhere against the public key, without the database. */
export function verifyReceipt(given: unknown, key: VerifierKey): ReceiptVerdict {
  const read = Receipt.safeParse(given)
  if (!read.success) return no('form')
  const { index, entry, path, checkpoint: note } = read.data
  const checkpoint = openCheckpoint(note, key)
  if (!checkpoint) return no('signature')
  const { size, root, at } = checkpoint
  const claim = { leaf: leafHash(Buffer.from(entry)), index, size, root }
  const hashes = path.map((hash) => Buffer.from(hash, 'base64'))
  return isIncluded(claim, hashes) ? { holds: true, index, entry, size, at } : no('proof')
}
