import type { Entry } from '../ledger/entry.ts'
import type { Operation } from '../operations/operation.ts'
import type { Day } from '../time/instant.ts'
import type { Kept, Length } from './kept.ts'

/** How what is past its term is found and let go; one for each declaration with a length. */
export type Term = {
  readonly kept: Kept & { readonly length: Length }
  /** The types of entries that say when it is over. */
  readonly follows: readonly string[]
  /** Which of several things on one stream an entry speaks of; the stream itself where there is one. */
  readonly keyOf?: (entry: Pick<Entry, 'stream' | 'data'>) => string
  /** The day on which it is over for this stream; null when it goes on again, or nothing is left to let go. */
  readonly overOn: (entry: Pick<Entry, 'type' | 'occurredOn' | 'data'>) => Day | null
  /** Destroys it in its own history, which decides whether it is due. Done twice, it changes nothing. */
  readonly letGo: Operation
  /** From what `keyOf` said. */
  readonly inputOf: (key: string) => Readonly<Record<string, unknown>>
}
