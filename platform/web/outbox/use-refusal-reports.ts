import { useEffect, useRef } from 'react'
import { useOnline } from '../online.ts'
import { noteReported } from './outbox.ts'
import type { OutboxItem } from './queue.ts'
import { useOutbox } from './use-outbox.ts'

const unreported = (items: readonly OutboxItem[]): OutboxItem | undefined =>
  items.find((item) => item.refusal !== null && !item.refusal.isReported)

/**
 * Tells the house of every refusal, so that the supervisor sees it too; what could not be told is told when the network
 * is back or the queue moves on.
 */
export function useRefusalReports(report: (item: OutboxItem) => Promise<void>): void {
  const { items } = useOutbox()
  const online = useOnline()
  const telling = useRef(new Set<string>())
  const next = online ? unreported(items) : undefined
  useEffect(() => {
    if (!next || telling.current.has(next.key)) return
    telling.current.add(next.key)
    report(next).then(
      () => noteReported(next.key),
      () => telling.current.delete(next.key),
    )
  }, [next, report])
}
