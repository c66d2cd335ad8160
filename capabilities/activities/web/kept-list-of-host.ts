import type { InputOf } from '#platform/operations/contract.ts'
import type { OutboxItem } from '#platform/web/outbox/queue.ts'
import { useOutbox } from '#platform/web/outbox/use-outbox.ts'
import { activitiesContract } from '../contract.ts'

type Sent = InputOf<typeof activitiesContract.recordAttendance>

/** Guarantee: what waits under this operation's path was put there as its input. */
const asSent = (input: OutboxItem['input']) => input as Sent

/** The host's list on this phone: what has not arrived yet, and sending one, which takes the place of what waits. */
export function useListOfHost(activityId: string) {
  const { items, put, resend, discard } = useOutbox()
  const item = items.findLast(
    ({ about, path }) => about === activityId && path === activitiesContract.recordAttendance.path,
  )
  return {
    item,
    waiting: item && asSent(item.input),
    send: async (sent: Sent, label: string): Promise<void> => {
      if (item?.refusal) return resend(item.key, sent)
      if (item) await discard(item.key)
      await put({ operation: activitiesContract.recordAttendance, input: sent, about: activityId, label })
    },
  }
}
