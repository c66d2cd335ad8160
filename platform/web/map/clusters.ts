/** Where something lies on the screen, in pixels. */
type Pixel = { readonly x: number; readonly y: number }

/** Things that lie so near each other on the screen that they are drawn as one. */
type Cluster<Item> = { readonly items: readonly Item[] }

/**
 * Gathers what would cover each other: nothing in a cluster lies further from its first than `reach` pixels, and every
 * item is in exactly one cluster, in the order given.
 */
export function clustersOf<Item>(
  items: readonly Item[],
  pixelOf: (item: Item) => Pixel,
  reach: number,
): readonly Cluster<Item>[] {
  const cells = new Map<string, { readonly at: Pixel; readonly items: Item[] }[]>()
  const all: { readonly items: Item[] }[] = []
  for (const item of items) {
    const at = pixelOf(item)
    const [column, row] = [Math.floor(at.x / reach), Math.floor(at.y / reach)]
    const near = neighbours(column, row).flatMap((cell) => cells.get(cell) ?? [])
    const found = near.find((one) => Math.hypot(one.at.x - at.x, one.at.y - at.y) <= reach)
    if (found) {
      found.items.push(item)
      continue
    }
    const cluster = { at, items: [item] }
    all.push(cluster)
    const cell = nameOf(column, row)
    cells.set(cell, [...(cells.get(cell) ?? []), cluster])
  }
  return all
}

const nameOf = (column: number, row: number): string => `${column} ${row}`

const neighbours = (column: number, row: number): string[] =>
  [-1, 0, 1].flatMap((across) => [-1, 0, 1].map((up) => nameOf(column + across, row + up)))
