import { readKept, writeKept } from './kept.ts'
import { createStore, useStore } from './store.ts'

type Kept = { readonly receipt: string }

/** What this phone keeps of things that only their receipts open, the newest first. */
export type KeptList<One extends Kept> = {
  readonly keep: (one: One) => void
  readonly forget: (receipt: string) => void
  readonly find: (receipt: string) => One | undefined
  readonly all: () => readonly One[]
  readonly use: () => readonly One[]
}

/** Guarantee: a slot is written by the list of its name alone. */
const asList = <One>(kept: unknown) => kept as readonly One[]

function read<One>(slot: string): readonly One[] {
  try {
    return asList<One>(JSON.parse(readKept(slot) ?? '[]'))
  } catch {
    return []
  }
}

/** A list kept on this device under a name; other tabs follow it. */
export function keptList<One extends Kept>(slot: string, most: number): KeptList<One> {
  const store = createStore(read<One>(slot))
  const write = (list: readonly One[]): void => {
    writeKept(slot, JSON.stringify(list))
    store.set(list)
  }
  const without = (receipt: string) => read<One>(slot).filter((one) => one.receipt !== receipt)
  globalThis.addEventListener?.('storage', (event) => {
    if (event.key === null || event.key.endsWith(slot)) store.set(read<One>(slot))
  })
  return {
    keep: (one) => write([one, ...without(one.receipt)].slice(0, most)),
    forget: (receipt) => write(without(receipt)),
    find: (receipt) => store.get().find((one) => one.receipt === receipt),
    all: () => store.get(),
    use: () => useStore(store),
  }
}
