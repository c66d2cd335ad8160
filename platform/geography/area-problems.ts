import Flatbush from 'flatbush'
import type { Point } from './coordinates.ts'
import { type LatticeSegment, latticeUnit, meetingOf, toLattice } from './lattice.ts'
import { latticeArea, placeIn } from './lattice-area.ts'
import { areaSquareMetres, type MultiPolygon, type Ring } from './measure.ts'

/** What keeps a boundary from being used, where, and what to do. */
export type AreaProblem = {
  readonly kind:
    | 'empty'
    | 'too-many-points'
    | 'not-a-place'
    | 'swapped'
    | 'outside-china'
    | 'too-few-points'
    | 'too-small'
    | 'crossing'
    | 'hole-outside'
    | 'parts-overlap'
  readonly zh: string
  readonly en: string
  readonly at: Point | null
}

const pointLimit = 50_000
const reported = 5
const smallest = 1

/** Checks a tidied boundary (closed rings, no repeated corners). The first things to put right come first. */
export function areaProblems(area: MultiPolygon): readonly AreaProblem[] {
  const rings = area.flat()
  const points = rings.reduce((count, ring) => count + ring.length, 0)
  if (points === 0) return [{ kind: 'empty', zh: '边界里没有点', en: 'The boundary has no points', at: null }]
  if (points > pointLimit) {
    return [
      {
        kind: 'too-many-points',
        zh: `边界有 ${points} 个点，最多 ${pointLimit} 个，请先简化`,
        en: `${points} points; at most ${pointLimit}`,
        at: null,
      },
    ]
  }
  const misplaced = rings.flatMap((ring) => ring.map(placeProblem)).find((problem) => problem !== undefined)
  if (misplaced) return [misplaced]
  const thin = rings.flatMap(ringProblem)
  if (thin.length > 0) return thin.slice(0, reported)
  const crossings = crossingProblems(area)
  return crossings.length > 0 ? crossings : nestingProblems(area)
}

/** The box around all of China's land and sea. */
export const isInChina = ({ longitude, latitude }: Point): boolean =>
  longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54

function placeProblem([longitude, latitude]: readonly [number, number]): AreaProblem | undefined {
  const at = { longitude, latitude }
  if (isInChina(at)) return undefined
  if (isInChina({ longitude: latitude, latitude: longitude })) {
    return {
      kind: 'swapped',
      zh: `经度和纬度写反了（${longitude}, ${latitude}）`,
      en: 'Longitude and latitude are swapped',
      at: null,
    }
  }
  if (
    !Number.isFinite(longitude) ||
    !Number.isFinite(latitude) ||
    Math.abs(longitude) > 180 ||
    Math.abs(latitude) > 90
  ) {
    const zh = `（${longitude}, ${latitude}）不是经纬度，请用 WGS-84 度数导出`
    return {
      kind: 'not-a-place',
      zh,
      en: `(${longitude}, ${latitude}) is not in degrees; export as WGS-84`,
      at: null,
    }
  }
  return {
    kind: 'outside-china',
    zh: `点（${said(at)}）不在中国范围内`,
    en: `The point (${said(at)}) is not in China`,
    at,
  }
}

function ringProblem(ring: Ring): AreaProblem[] {
  const [first] = ring
  const at = first ? { longitude: first[0], latitude: first[1] } : null
  const corners = new Set(ring.map(([x, y]) => `${toLattice(x)},${toLattice(y)}`)).size
  if (corners < 3) {
    return [
      {
        kind: 'too-few-points',
        zh: `一圈边界只有 ${corners} 个不同的点，至少要 3 个`,
        en: `A ring has ${corners} different points; it needs 3`,
        at,
      },
    ]
  }
  if (areaSquareMetres([[ring]]) >= smallest) return []
  return [
    {
      kind: 'too-small',
      zh: '一圈边界围成的面积不到 1 平方米，请核对',
      en: 'A ring encloses less than a square metre',
      at,
    },
  ]
}

type Side = LatticeSegment & {
  readonly ring: number
  readonly place: number
  readonly count: number
  readonly part: number
}

function crossingProblems(area: MultiPolygon): AreaProblem[] {
  const sides = sidesOf(area)
  const index = new Flatbush(sides.length)
  for (const { ax, ay, bx, by } of sides)
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
  index.finish()
  const problems: AreaProblem[] = []
  for (const [at, a] of sides.entries()) {
    const box = [
      Math.min(a.ax, a.bx),
      Math.min(a.ay, a.by),
      Math.max(a.ax, a.bx),
      Math.max(a.ay, a.by),
    ] as const
    const later = index.search(...box, (other) => other > at).sort((one, two) => one - two)
    for (const other of later) problems.push(...crossingProblem(a, sides[other]))
    if (problems.length >= reported) break
  }
  return problems.slice(0, reported)
}

function sidesOf(area: MultiPolygon): Side[] {
  const rings = area.flatMap((polygon, part) => polygon.map((ring) => ({ part, ring })))
  return rings.flatMap(({ part, ring }, number) =>
    ring.slice(1).map(([bx, by], place) => {
      const [ax, ay] = ring[place] ?? [bx, by]
      const corners = { ax: toLattice(ax), ay: toLattice(ay), bx: toLattice(bx), by: toLattice(by) }
      return { ...corners, ring: number, place, count: ring.length - 1, part }
    }),
  )
}

function crossingProblem(a: Side, b: Side | undefined): AreaProblem[] {
  const meeting = b && meetingOf(a, b)
  if (!b || !meeting) return []
  if (meeting.kind === 'touch' && (a.ring !== b.ring || isNeighbour(a, b))) return []
  const at = { longitude: meeting.x / latticeUnit, latitude: meeting.y / latticeUnit }
  if (a.ring !== b.ring) {
    const parts = a.part === b.part ? '内外两圈边界' : '两块边界'
    return [
      {
        kind: 'crossing',
        zh: `${parts}在（${said(at)}）处相交，请拖开`,
        en: `Two rings cross at (${said(at)})`,
        at,
      },
    ]
  }
  const [from, to] = [sideName(a), sideName(b)]
  const zh = `边界在（${said(at)}）处自己相交：第 ${from} 点的边与第 ${to} 点的边，请拖开或删去其中一点`
  return [
    { kind: 'crossing', zh, en: `The boundary crosses itself at (${said(at)}), sides ${from} and ${to}`, at },
  ]
}

const isNeighbour = (a: Side, b: Side): boolean => {
  const apart = Math.abs(a.place - b.place)
  return apart === 1 || apart === a.count - 1
}

const sideName = ({ place, count }: Side): string => `${place + 1}—${((place + 1) % count) + 1}`

function nestingProblems(area: MultiPolygon): AreaProblem[] {
  const shells = area.map(([outer = []]) => latticeArea([[outer]]))
  const problems: AreaProblem[] = []
  for (const [part, [, ...holes]] of area.entries()) {
    const strays = holes.filter((hole) => isOutside(hole, shells[part]))
    problems.push(...strays.map((hole) => nesting('hole-outside', hole)))
  }
  const parts = area.map((polygon) => ({ outer: polygon[0] ?? [], whole: latticeArea([polygon]) }))
  for (const [at, { outer }] of parts.entries()) {
    const isCovered = parts.some(({ whole }, other) => other !== at && isInside(outer, whole))
    if (isCovered) problems.push(nesting('parts-overlap', outer))
  }
  return problems.slice(0, reported)
}

type Whole = ReturnType<typeof latticeArea>

/** Rings that do not cross are wholly on one side; a corner may lie on the edge, so the first that does not decides. */
const sideOfRing = (ring: Ring, whole: Whole): 'inside' | 'outside' | 'edge' =>
  ring.map(([x, y]) => placeIn(whole, toLattice(x), toLattice(y))).find((place) => place !== 'edge') ?? 'edge'

const isInside = (ring: Ring, whole: Whole): boolean => sideOfRing(ring, whole) === 'inside'
const isOutside = (ring: Ring, whole: Whole | undefined): boolean =>
  !whole || sideOfRing(ring, whole) === 'outside'

function nesting(kind: 'hole-outside' | 'parts-overlap', [first]: Ring): AreaProblem {
  const at = first ? { longitude: first[0], latitude: first[1] } : null
  return kind === 'hole-outside'
    ? { kind, zh: '里面的一圈（空洞）不在外圈之内', en: 'A hole lies outside its outer ring', at }
    : { kind, zh: '同一边界的两块互相重叠，请合成一块', en: 'Two parts of the boundary overlap', at }
}

const said = ({ longitude, latitude }: Point): string => `${longitude.toFixed(5)}, ${latitude.toFixed(5)}`
