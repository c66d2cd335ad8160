import { readKept, writeKept } from '#platform/web/kept.ts'
import { keptList } from '#platform/web/kept-list.ts'
import { forgetAnswersOf } from '#platform/web/outbox/device-store.ts'
import { newReceipt } from '#platform/web/receipt.ts'

/** A counter that this phone stands for, and the secret that opens it. */
export type OwnCounter = { readonly counterId: string; readonly receipt: string }

const { keep, forget, use } = keptList<OwnCounter>('points.counter', 4)

export const keepCounter = keep

/** Takes a counter off this phone, with the families' exchanges it remembers. */
export function forgetCounter(receipt: string): void {
  forget(receipt)
  void forgetAnswersOf(receipt)
}

/** The counters of this phone, the one opened last first. */
export const useCounters = use

const opening = 'points.counterOpening'

/** The receipt with which this phone opens a link: the same again if the answer was lost on the way. */
export function receiptFor(ticket: string): string {
  const [before, made] = (readKept(opening) ?? '').split(' ')
  if (before === ticket && made !== undefined) return made
  const receipt = newReceipt()
  writeKept(opening, `${ticket} ${receipt}`)
  return receipt
}
