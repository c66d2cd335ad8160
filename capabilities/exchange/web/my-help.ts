import type { OutputOf } from '#platform/operations/contract.ts'
import type { readingContract } from '#capabilities/exchange/contract/reading.ts'

/** What belongs to a booklet, and the key that opens it. */
export type MyHelpProps = {
  readonly help: OutputOf<typeof readingContract.getMyHelp>
  readonly receipt: string
}
