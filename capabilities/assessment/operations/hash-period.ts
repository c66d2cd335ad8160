import { createHash } from 'node:crypto'
import { canonicalJson } from '#platform/ledger/seal/canonical-json.ts'
import type { Before } from '../events.ts'
import { documentOf } from '../rules/period.ts'
import type { Period } from '../rules/state.ts'

export type Hashed = { readonly sha256: string; readonly bytes: number }

/** The hash over the canonical bytes (RFC 8785) of everything a period's points come from, and of the points. */
export function hashPeriod(period: Period, before: Before): Hashed {
  const bytes = Buffer.from(canonicalJson(JSON.stringify(documentOf(period, before))))
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
}
