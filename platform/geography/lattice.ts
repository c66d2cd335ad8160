/** Corners are taken to 1e-7 degree, about a centimetre, as whole numbers: questions of side have exact answers. */
export const latticeUnit = 1e7

/** Degrees as a whole number of lattice units. */
export const toLattice = (degrees: number): number => Math.round(degrees * latticeUnit)

/** A line from (ax, ay) to (bx, by) in lattice units. */
export type LatticeSegment = {
  readonly ax: number
  readonly ay: number
  readonly bx: number
  readonly by: number
}

/** Which side of the line a → b the point lies on: 1 left, -1 right, 0 exactly on it. */
export function sideOf({ ax, ay, bx, by }: LatticeSegment, x: number, y: number): -1 | 0 | 1 {
  const [left, right] = [(bx - ax) * (y - ay), (by - ay) * (x - ax)]
  const difference = left - right
  const isExact = Math.abs(left) <= Number.MAX_SAFE_INTEGER && Math.abs(right) <= Number.MAX_SAFE_INTEGER
  if (isExact || Math.abs(difference) > Math.abs(left) * 1e-14) return signOf(difference)
  const exact = BigInt(bx - ax) * BigInt(y - ay) - BigInt(by - ay) * BigInt(x - ax)
  return exact > 0n ? 1 : exact < 0n ? -1 : 0
}

const signOf = (value: number): -1 | 0 | 1 => (value > 0 ? 1 : value < 0 ? -1 : 0)

/** How two segments meet: not at all, in one point, or along a shared stretch. */
export type Meeting = { readonly kind: 'cross' | 'touch' | 'overlap'; readonly x: number; readonly y: number }

/** Where two segments meet, in lattice units; a `cross` passes through both insides, a `touch` ends on the other. */
export function meetingOf(a: LatticeSegment, b: LatticeSegment): Meeting | undefined {
  const [b0, b1] = [sideOf(a, b.ax, b.ay), sideOf(a, b.bx, b.by)]
  const [a0, a1] = [sideOf(b, a.ax, a.ay), sideOf(b, a.bx, a.by)]
  if (b0 === 0 && b1 === 0) return alongLine(a, b)
  if (b0 * b1 < 0 && a0 * a1 < 0) return { kind: 'cross', ...crossingOf(a, b) }
  const ends = [
    { side: b0, x: b.ax, y: b.ay, on: a },
    { side: b1, x: b.bx, y: b.by, on: a },
    { side: a0, x: a.ax, y: a.ay, on: b },
    { side: a1, x: a.bx, y: a.by, on: b },
  ]
  const end = ends.find(({ side, x, y, on }) => side === 0 && isBetween(on, x, y))
  return end && { kind: 'touch', x: end.x, y: end.y }
}

/** Two segments of one line share nothing, one end, or a stretch; a shared stretch is named by one of its ends. */
function alongLine(a: LatticeSegment, b: LatticeSegment): Meeting | undefined {
  const shared = [
    { x: b.ax, y: b.ay, on: a },
    { x: b.bx, y: b.by, on: a },
    { x: a.ax, y: a.ay, on: b },
    { x: a.bx, y: a.by, on: b },
  ].filter(({ x, y, on }) => isBetween(on, x, y))
  const [first] = shared
  if (!first) return undefined
  const isStretch = shared.some(({ x, y }) => x !== first.x || y !== first.y)
  return { kind: isStretch ? 'overlap' : 'touch', x: first.x, y: first.y }
}

/** For a point known to lie on the segment's line: whether it lies on the segment. */
const isBetween = ({ ax, ay, bx, by }: LatticeSegment, x: number, y: number): boolean =>
  Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by)

function crossingOf(a: LatticeSegment, b: LatticeSegment): { x: number; y: number } {
  const [dx, dy] = [a.bx - a.ax, a.by - a.ay]
  const [ex, ey] = [b.bx - b.ax, b.by - b.ay]
  const along = ((b.ax - a.ax) * ey - (b.ay - a.ay) * ex) / (dx * ey - dy * ex)
  return { x: a.ax + along * dx, y: a.ay + along * dy }
}
