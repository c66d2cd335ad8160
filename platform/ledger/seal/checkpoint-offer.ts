import * as z from 'zod/mini'
import type { Sql } from '../sql.ts'
import { type Checkpoint, openCheckpoint, type VerifierKey } from './checkpoint.ts'
import { consistencyProof } from './node-reader.ts'
import { isConsistent } from './proof.ts'
import { newestCheckpoint } from './seal-store.ts'

const Offer = z.strictObject({
  checkpoint: z.string().check(z.maxLength(4_000)),
  path: z.array(z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/))).check(z.maxLength(128)),
})

/** The newest checkpoint for whoever keeps checkpoints outside, with the proof that it continues the one they have. */
export type CheckpointOffer = z.output<typeof Offer>

/** What is offered to somebody who has a checkpoint of `from` entries (0: none); undefined before the first one. */
export async function offerAfter(sql: Sql, from: number): Promise<CheckpointOffer | undefined> {
  const newest = await newestCheckpoint(sql)
  if (!newest) return undefined
  const isContinuable = from > 0 && from < newest.size
  const path = isContinuable ? await consistencyProof(sql, from, newest.size) : []
  return { checkpoint: newest.note, path: path.map((hash) => hash.toString('base64')) }
}

/** `new`: to be kept. `same`: already kept. The rest are alarms: not signed, shorter than before, or another past. */
export type OfferVerdict = 'new' | 'same' | 'unsigned' | 'shorter' | 'another past'

/** Judges an offer by what is already kept; nothing but the public key is believed. */
export function judgeOffer(given: unknown, kept: Checkpoint | undefined, key: VerifierKey): OfferVerdict {
  const offer = Offer.safeParse(given)
  const newer = offer.success ? openCheckpoint(offer.data.checkpoint, key) : undefined
  if (!offer.success || !newer) return 'unsigned'
  if (!kept) return 'new'
  if (newer.size < kept.size) return 'shorter'
  const path = offer.data.path.map((hash) => Buffer.from(hash, 'base64'))
  if (!isConsistent(kept, newer, path)) return 'another past'
  return newer.size === kept.size ? 'same' : 'new'
}
