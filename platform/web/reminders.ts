import { readKept, writeKept } from './kept.ts'
import { createStore, useStore } from './store.ts'

const slot = 'reminders'
const off = 'off'
const times = createStore(0)

/** Whether this phone reminds its owner of today and tomorrow; only the phone knows what was chosen. */
export function useReminders(): { readonly areWanted: boolean; readonly choose: (wanted: boolean) => void } {
  useStore(times)
  return {
    areWanted: readKept(slot) !== off,
    choose: (wanted) => {
      writeKept(slot, wanted ? 'on' : off)
      times.set(times.get() + 1)
    },
  }
}
