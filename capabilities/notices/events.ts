import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Line } from './shapes.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `notices.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

/** Somebody chose an hour for the digest, or none. */
type HourChosen = Event<'hourChosen', { hour: number | null }>
/** What waited on a day, by kind; there is no entry for a day on which nothing waited, and none for reading it. */
type DigestComposed = Event<'digestComposed', { on: Day; lines: readonly Line[] }>

export type NoticeEvent = HourChosen | DigestComposed

export const noticesStream = (personId: string): string => `notices-${personId}`
