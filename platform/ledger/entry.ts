import type { Day, Instant } from '../time/instant.ts'

/** What a decision produces: past tense, versioned, no personal data. */
export type LedgerEvent = {
  readonly type: `${string}.v${number}`
  /** Where it counts; ids of the two trees. */
  readonly place?: string | null
  readonly organisation?: string | null
  /** Another thing this is about, by id. */
  readonly subject?: string | null
  /** When it happened, if not now (a phone that was offline). */
  readonly occurredAt?: Instant
  readonly data: Readonly<Record<string, unknown>>
}

/** What the ledger adds to an event when it keeps it. `seq` is unique and grows; readers follow (`xid`, `seq`). */
export type EntryColumns = {
  readonly seq: string
  readonly stream: string
  readonly version: number
  readonly at: Instant
  readonly occurredOn: Day
  readonly place: string | null
  readonly organisation: string | null
  readonly actor: string
  readonly actingAs: string | null
  readonly subject: string | null
  readonly key: string | null
}

/** An event as the ledger keeps it. */
export type Entry<Event extends LedgerEvent = LedgerEvent> = Event & EntryColumns

/** The id behind a stream's kind: `7f…` of `roster:7f…`. */
export const idOfStream = (stream: string): string => stream.slice(stream.indexOf(':') + 1)
