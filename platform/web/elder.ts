import { readKept, writeKept } from './kept.ts'
import { createStore, useStore } from './store.ts'

const store = createStore(readKept('view') === 'elder')

const mark = (isElder: boolean) => {
  if (globalThis.document) document.documentElement.dataset.view = isElder ? 'elder' : 'standard'
}
mark(store.get())

/** Whether the larger view is on: type from 20 px, targets of 60 px (A11Y-01, A11Y-06). */
export const useElderView = (): boolean => useStore(store)

/** Turns the larger view on or off and keeps the choice on this device (A11Y-08). */
export function switchElderView(isElder: boolean): void {
  writeKept('view', isElder ? 'elder' : 'standard')
  mark(isElder)
  store.set(isElder)
}
