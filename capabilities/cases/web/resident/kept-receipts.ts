import type { CaseKind } from '#capabilities/cases/words.ts'
import type { Instant } from '#platform/time/instant.ts'
import { keptList } from '#platform/web/kept-list.ts'

/** What this phone keeps of a case of its owner: the only key to it, and enough to recognise it. */
export type KeptReceipt = {
  readonly caseId: string
  readonly receipt: string
  readonly kind: CaseKind | null
  readonly excerpt: string
  readonly at: Instant
}

const excerptCharacters = 40

/** The first words of a text, to recognise it by. */
export const excerptOf = (text: string): string => {
  const characters = [...text.trim().replace(/\s+/g, ' ')]
  return characters.length > excerptCharacters
    ? `${characters.slice(0, excerptCharacters).join('')}…`
    : characters.join('')
}

/** The receipts of this phone; forgetting one leaves the case itself as it is. */
export const {
  keep: keepReceipt,
  forget: forgetReceipt,
  find: findReceipt,
  use: useReceipts,
} = keptList<KeptReceipt>('cases.receipts', 200)
