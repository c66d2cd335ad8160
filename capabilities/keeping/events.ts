import type { LedgerEvent } from '#platform/ledger/entry.ts'

/** Somebody took a copy of what is theirs: when, and nothing of what is in it. */
export type CopyTaken = LedgerEvent & {
  readonly type: 'keeping.copyTaken.v1'
  readonly data: Readonly<Record<never, never>>
}

/** Where it is noted that a holder of this key (`actorName`) took a copy. */
export const copiesStream = (holder: string): string => `copies-${holder}`
