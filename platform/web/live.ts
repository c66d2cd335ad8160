import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** What the server tells of: that something changed, never what. */
export type LiveTopic = 'ledger_grew' | 'figures_changed' | 'tree_changed'

const quietMs = 300

/** Follows the server and asks again for what this screen reads; a burst of changes is one asking. */
export function useLive(topics: readonly LiveTopic[], enabled = true): void {
  const client = useQueryClient()
  const wanted = topics.join(' ')
  useEffect(() => {
    if (!enabled) return
    const source = new EventSource('/api/live')
    const pending: { timer: ReturnType<typeof setTimeout> | null } = { timer: null }
    const ask = () => {
      pending.timer ??= setTimeout(() => {
        pending.timer = null
        void client.invalidateQueries({ refetchType: 'active' })
      }, quietMs)
    }
    const opened = { before: false }
    source.addEventListener('open', () => {
      // Whatever was told while the line was down went unheard.
      if (opened.before) ask()
      opened.before = true
    })
    for (const topic of wanted.split(' ')) source.addEventListener(topic, ask)
    return () => {
      if (pending.timer !== null) clearTimeout(pending.timer)
      source.close()
    }
  }, [client, wanted, enabled])
}
