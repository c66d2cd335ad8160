import type { OutputOf } from '#platform/operations/contract.ts'
import { useKeptOperation } from '#platform/web/outbox/use-kept-operation.ts'
import { readingContract } from '../contract/reading.ts'

/** One's own duties, and the receipt that opened them. */
export type MyDuties = OutputOf<typeof readingContract.getMyDuties>
export type MyDuty = MyDuties['mine'][number]
export type MineProps = { readonly mine: MyDuties; readonly receipt: string }

/** The duties that a receipt opens; without network what this phone last saw of them. */
export const useMyDuties = (receipt: string | undefined, isWanted = true) =>
  useKeptOperation(readingContract.getMyDuties, {}, { receipt, enabled: receipt !== undefined && isWanted })

/** What the roster of a shift is called. */
export const rosterNameIn = (mine: MyDuties, rosterId: string): string =>
  mine.rosters.find((roster) => roster.rosterId === rosterId)?.name ?? ''
