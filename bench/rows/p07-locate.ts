import { locator, type Shape } from '#platform/geography/locator.ts'
import { latticeArea, placeIn } from '#platform/geography/lattice-area.ts'
import { toLattice } from '#platform/geography/lattice.ts'
import type { Point } from '#platform/geography/coordinates.ts'
import { seededDice } from '#platform/testing/random-tree-changes.ts'
import { ratioOf, spreadOf, timed } from '../measure.ts'
import type { Row } from '../row.ts'

const step = 0.002
const corners = 24

/** Neighbouring uneven grids: each wall is drawn once, with small bends, and shared by its two sides. */
function shapes(side: number, dice: () => number): Shape[] {
  const bend = () => (((dice() % 1_000) / 1_000 - 0.5) * step) / 8
  const walls = new Map<string, [number, number][]>()
  const wall = (column: number, row: number, isUp: boolean): [number, number][] => {
    const name = `${column} ${row} ${isUp}`
    const known = walls.get(name)
    if (known) return known
    const points = Array.from({ length: corners / 4 + 1 }, (_, at): [number, number] => {
      const along = (at * step * 4) / corners
      const aside = at === 0 || at === corners / 4 ? 0 : bend()
      const [x, y] = [110 + column * step, 20 + row * step]
      return isUp ? [x + aside, y + along] : [x + along, y + aside]
    })
    walls.set(name, points)
    return points
  }
  const ring = (column: number, row: number): [number, number][] => [
    ...wall(column, row, false).slice(0, -1),
    ...wall(column + 1, row, true).slice(0, -1),
    ...wall(column, row + 1, false)
      .toReversed()
      .slice(0, -1),
    ...wall(column, row, true).toReversed(),
  ]
  return Array.from({ length: side * side }, (_, at) => ({
    id: String(at),
    area: [[ring(at % side, Math.floor(at / side))]],
  }))
}

export const row: Row = {
  id: 'P7',
  title: 'from a point to its grid, in the process',
  async run({ quick }) {
    const side = quick ? 150 : 317
    const dice = seededDice(7)
    const all = shapes(side, dice)
    const built = await timed(() => locator(all))
    const points = Array.from(
      { length: quick ? 20_000 : 200_000 },
      (): Point => ({
        longitude: 110 + (dice() / 2 ** 32) * side * step,
        latitude: 20 + (dice() / 2 ** 32) * side * step,
      }),
    )
    const prepared = all.map(({ id, area }) => ({ id, area: latticeArea(area) }))
    const scan = (point: Point): string[] => {
      const [x, y] = [toLattice(point.longitude), toLattice(point.latitude)]
      return prepared.filter(({ area }) => placeIn(area, x, y) !== 'outside').map(({ id }) => id)
    }
    for (const point of points.slice(0, 2_000)) built.result.locate(point)
    const times: number[] = []
    for (const point of points) times.push((await timed(() => built.result.locate(point))).ms)
    const scans: number[] = []
    let different = 0
    for (const point of points.slice(0, 200)) {
      const slow = await timed(() => scan(point))
      scans.push(slow.ms)
      const fast = built.result.locate(point).map(({ id }) => id)
      if (fast.toSorted().join() !== slow.result.toSorted().join()) different += 1
    }
    const [ours, simple] = [spreadOf(times), spreadOf(scans)]
    return {
      size: { polygons: all.length, cornersEach: corners, points: points.length },
      ours: { ...ours, buildMs: Math.round(built.ms), 'answers unlike the scan': different },
      beside: { 'every polygon in turn': { ...simple } },
      ratio: ratioOf(ours.p50, simple.p50),
      target: 'p95 ≤ 0.1 ms; the same answers as the scan',
      holds: ours.p95 <= 0.1 && different === 0,
    }
  },
}
