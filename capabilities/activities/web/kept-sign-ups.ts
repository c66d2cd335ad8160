import { keptList } from '#platform/web/kept-list.ts'

/** What this phone keeps of a sign-up: the only key to it, and enough to recognise it. */
export type KeptSignUp = {
  readonly signUpId: string
  readonly receipt: string
  readonly title: string
  readonly startsAt: string
  /** It lies in a booklet, or its owner said that it need not. */
  readonly isPlaced?: boolean
}

/** The sign-ups of this phone. */
const { keep, use, all } = keptList<KeptSignUp>('activities.receipts', 40)
export const keepSignUp = keep
export const useSignUps = use

/** A sign-up that was given back need not be put anywhere. */
export function settleSignUp(signUpId: string): void {
  const kept = all().find((one) => one.signUpId === signUpId)
  if (kept) keep({ ...kept, isPlaced: true })
}

/** The page of one's own sign-up. The receipt stands after `#`, which no browser sends to a server. */
export const pathOfSignUp = (receipt: string): string => `/sign-up#${receipt}`

/** The same page, opened by the receipt of the booklet it is kept in. */
export const pathOfSignUpIn = (signUpId: string, bookletReceipt: string): string =>
  `/sign-up/${signUpId}#${bookletReceipt}`

/** Where whoever is in the room says how it was. */
export const pathOfRoom = (roomCode: string): string => `/activity-room#${roomCode}`
