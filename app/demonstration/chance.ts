/** Chance that is the same every time for the same seed: the demonstration world is built alike on every machine. */
export type Chance = {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number
  readonly whole: (below: number) => number
  readonly isLucky: (share: number) => boolean
  readonly one: <Item>(items: readonly Item[]) => Item
  readonly weighted: <Item>(items: readonly Item[], weightOf: (item: Item) => number) => Item
}

/** A chance of its own for one part of what is made up, whatever the other parts ask meanwhile. */
export const split = (chance: Chance): Chance => chanceFrom(chance.whole(2 ** 32))

/** Mulberry32: small, fast, good enough to scatter made-up letters. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new Error('nothing to choose from')
    return item
  }
  return {
    next,
    whole: (below) => Math.floor(next() * below),
    isLucky: (share) => next() < share,
    one,
    weighted(items, weightOf) {
      let left = next() * items.reduce((sum, item) => sum + weightOf(item), 0)
      for (const item of items) {
        left -= weightOf(item)
        if (left < 0) return item
      }
      return one(items)
    },
  }
}
