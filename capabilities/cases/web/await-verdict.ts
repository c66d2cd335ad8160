import { outboxState } from '#platform/web/outbox/outbox.ts'
import type { Refusal } from '#platform/web/outbox/queue.ts'

/** How a kept write fared: taken by the house, refused with its reason, or still on the device. */
export type SendingVerdict = 'arrived' | 'waiting' | Refusal

function standing(about: string): SendingVerdict {
  const item = outboxState.get().items.find((one) => one.about === about)
  if (!item) return 'arrived'
  return item.refusal ?? 'waiting'
}

const patienceMs = 10_000

/** Waits for the first attempt at a write that was just put in the outbox; without network it does not wait at all. */
export function awaitVerdict(about: string): Promise<SendingVerdict> {
  return new Promise((resolve) => {
    const seen = { sending: outboxState.get().sending }
    const settle = () => {
      clearTimeout(timer)
      stop()
      resolve(standing(about))
    }
    const look = () => {
      const { sending } = outboxState.get()
      if (standing(about) !== 'waiting' || (seen.sending && !sending)) settle()
      seen.sending ||= sending
    }
    const timer = setTimeout(settle, navigator.onLine ? patienceMs : 0)
    const stop = outboxState.subscribe(look)
    look()
  })
}
