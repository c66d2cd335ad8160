import { readKept, writeKept } from '#platform/web/kept.ts'
import { createStore, useStore } from '#platform/web/store.ts'

const slotOf = (personId: string) => `notices.read.${personId}`
const times = createStore(0)

/** The day of the newest digest opened in this browser; the house is not told. */
export function useReadDay(personId: string): string {
  useStore(times)
  return readKept(slotOf(personId)) ?? ''
}

/** Remembers in this browser that a digest was opened. */
export function markRead(personId: string, on: string): void {
  writeKept(slotOf(personId), on)
  times.set(times.get() + 1)
}
