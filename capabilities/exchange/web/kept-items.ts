import { useBooklet } from '#platform/web/booklet.ts'
import { keptList } from '#platform/web/kept-list.ts'

/** What this phone keeps of something its owner posted without a booklet: the only key to it. */
export type KeptItem = {
  readonly itemId: string
  readonly receipt: string
  readonly words: string
  /** It was put into a booklet since, or its owner said that it need not be. */
  readonly isPlaced?: boolean
}

const { keep, forget, use, all } = keptList<KeptItem>('exchange.items', 60)

export const keepItem = keep
/** Forgets the key of something that never reached the house. */
export const forgetItem = forget
/** What was posted from this phone without a booklet, the newest first. */
export const useKeptItems = use

/** Something taken back need not be put anywhere. */
export function settleItem(itemId: string): void {
  const kept = all().find((one) => one.itemId === itemId)
  if (kept) keep({ ...kept, isPlaced: true })
}

/** What opens an item for this phone: its own receipt, else the booklet; nothing for anybody else. */
export function useItemKey(itemId: string): string | undefined {
  const booklet = useBooklet()
  const kept = useKeptItems().find((one) => one.itemId === itemId)
  return kept?.receipt ?? booklet?.receipt
}
