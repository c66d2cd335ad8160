import { keptList } from '#platform/web/kept-list.ts'

/** What this phone keeps of a mediation: the key to its own side, and the other side’s until it is handed on. */
export type KeptMediation = {
  readonly receipt: string
  readonly otherReceipt: string | null
  readonly groupName: string
}

/** The mediations of this phone. */
export const keptMediations = keptList<KeptMediation>('mediation.receipts', 30)

/** The page of one side. The receipt stands after `#`, which no browser sends to a server. */
export const pathOfMediation = (receipt: string): string => `/my-mediation#${receipt}`
