import { useSyncExternalStore } from 'react'

/** A value that outlives components and tells them when it changes. */
export type Store<Value> = {
  readonly get: () => Value
  readonly set: (next: Value) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Makes a store; use it for state that belongs to the page, not to one component. */
export function createStore<Value>(initial: Value): Store<Value> {
  const held = { value: initial }
  const listeners = new Set<() => void>()
  return {
    get: () => held.value,
    set: (next) => {
      held.value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Reads a store and follows it. */
export const useStore = <Value>(store: Store<Value>): Value =>
  useSyncExternalStore(store.subscribe, store.get, store.get)
