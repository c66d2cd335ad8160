import type { OutputOf } from '#platform/operations/contract.ts'
import type { readingContract } from '#capabilities/exchange/contract/reading.ts'

export type Item = OutputOf<typeof readingContract.getItem>

/** What every step on an item needs: the item, the key that opens it, and the unit that staff act for. */
export type StepsProps = {
  readonly item: Item
  readonly receipt?: string | undefined
  readonly organisationId?: string | undefined
  readonly onRefresh: () => void
}

export type SheetProps = StepsProps & { readonly onClose: () => void }
