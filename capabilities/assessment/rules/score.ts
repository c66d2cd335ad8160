import type { Definition, Part } from '../definition.ts'
import type { Before, Measured, UnitInput } from '../events.ts'
import type { Band } from '../words.ts'
import { bandOf, chanceOfLower, cutsOf, type Lagging, laggingOf } from './bands.ts'
import { type DrawnTo, type Estimate, estimatesOf } from './estimate.ts'
import { rounded } from './normal.ts'
import { partsOf } from '../parts.ts'
import { type PeerGroup, peerGroups } from './peers.ts'
import { earned, lessIsBetter } from './points.ts'

/** The way of scoring; raised whenever the same inputs would give other points. */
export const scoringRule = 'assessment-scoring-1'

/** Everything points are made of. */
export type ScoreInput = {
  readonly definition: Definition
  readonly measures: readonly Measured[]
  /** Already without what was corrected away. */
  readonly units: readonly UnitInput[]
  /** `unit part` of parts that are left out. */
  readonly leftOut: ReadonlySet<string>
  /** Percent that was accepted, by `unit part`. */
  readonly evidence: ReadonlyMap<string, number>
  readonly before: Before
}

export type PartResult = {
  readonly partId: string
  readonly weight: number
  /** Null where the part is left out for this unit. */
  readonly points: number | null
  readonly why: 'excluded' | 'tooFew' | 'noEvidence' | null
  readonly raw: number | null
  readonly value: number
  readonly sample: number
  /** 95 of 100 times the true value lies in between. */
  readonly low: number
  readonly high: number
  readonly drawnTo: DrawnTo | null
  /** The value of the peers' upper quarter. */
  readonly upperQuarter: number
  readonly middle: number
}

export type UnitResult = {
  readonly unitId: string
  readonly group: string
  /** Out of 100; null where less than half of the weights can be counted. */
  readonly total: number | null
  readonly low: number
  readonly high: number
  readonly deviation: number
  readonly band: Band
  readonly chanceOfLower: number
  readonly lagging: Lagging
  readonly parts: readonly PartResult[]
}

export type GroupResult = PeerGroup & {
  /** Totals from low to high, without names. */
  readonly totals: readonly number[]
  readonly lowerCut: number | null
  readonly upperCut: number | null
}

export type PeriodResult = { readonly groups: readonly GroupResult[]; readonly units: readonly UnitResult[] }

/** How a unit and a part are named together. */
export const onPart = (unitId: string, partId: string): string => `${unitId} ${partId}`

const confidence = 1.96

type Scored = { readonly result: PartResult; readonly spread: number }

/** What all units share of a part. */
type Column = {
  readonly part: Part
  readonly drawnTo: DrawnTo | null
  readonly middle: number
  readonly upperQuarter: number
}

const evidenceEstimate = (percent: number | undefined): Estimate => ({
  raw: percent ?? null,
  value: percent ?? 0,
  deviation: 0,
  sample: percent === undefined ? 0 : 1,
})

const earnedBy = ({ source }: Part, value: number): number =>
  source.kind === 'evidence' ? value / 100 : earned(source.scoring, value)

/** Values at the peers' middle and upper quarter, where the better ones come last. */
function marksOf(part: Part, estimates: readonly Estimate[]): Pick<Column, 'middle' | 'upperQuarter'> {
  const known = estimates.filter(({ sample }) => sample > 0)
  const values = Float64Array.from(known, ({ value }) => value).sort()
  const isLessBetter = part.source.kind === 'figure' && lessIsBetter(part.source.scoring)
  if (isLessBetter) values.reverse()
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0
  return { middle: rounded(at(0.5)), upperQuarter: rounded(at(0.75)) }
}

function whyLeftOut({ part, drawnTo }: Column, estimate: Estimate, isExcluded: boolean): PartResult['why'] {
  if (isExcluded) return 'excluded'
  if (part.source.kind === 'evidence') return estimate.raw === null ? 'noEvidence' : null
  return estimate.sample < part.source.leastSample && drawnTo !== null ? 'tooFew' : null
}

function scored(column: Column, estimate: Estimate, isExcluded: boolean): Scored {
  const { part, drawnTo, middle, upperQuarter } = column
  const { raw, value, deviation, sample } = estimate
  const { partId, weight } = part
  const why = whyLeftOut(column, estimate, isExcluded)
  const isCounted = why === null || why === 'noEvidence'
  const reach = Math.abs(earnedBy(part, value + deviation) - earnedBy(part, value - deviation))
  return {
    spread: isCounted ? (weight * reach) / 2 : 0,
    result: {
      partId,
      weight,
      points: isCounted ? rounded(weight * earnedBy(part, value)) : null,
      why,
      raw: raw === null ? null : rounded(raw),
      value: rounded(value),
      sample,
      low: rounded(Math.max(0, value - confidence * deviation)),
      high: rounded(value + confidence * deviation),
      drawnTo,
      upperQuarter,
      middle,
    },
  }
}

type Totalled = Pick<UnitResult, 'unitId' | 'total' | 'low' | 'high' | 'deviation' | 'parts'>

function totalOf(unitId: string, scoredParts: readonly Scored[]): Totalled {
  let [weights, points, variance] = [0, 0, 0]
  for (const { result, spread } of scoredParts) {
    if (result.points === null) continue
    weights += result.weight
    points += result.points
    variance += spread * spread
  }
  const parts = scoredParts.map(({ result }) => result)
  if (weights < 50) return { unitId, total: null, low: 0, high: 0, deviation: 0, parts }
  const scale = 100 / weights
  const total = scale * points
  const deviation = scale * Math.sqrt(variance)
  return {
    unitId,
    total: rounded(total),
    low: rounded(Math.max(0, total - confidence * deviation)),
    high: rounded(Math.min(100, total + confidence * deviation)),
    deviation: rounded(deviation),
    parts,
  }
}

function estimatesIn(
  input: ScoreInput,
  part: Part,
  given: Parameters<typeof estimatesOf>[2] & { at: number },
) {
  if (part.source.kind === 'figure') return estimatesOf(part, given.at, given)
  const estimates = given.units.map(({ unitId }) =>
    evidenceEstimate(input.evidence.get(onPart(unitId, part.partId))),
  )
  return { estimates, drawnTo: null }
}

function scoreParts(input: ScoreInput, units: readonly UnitInput[]): Totalled[] {
  const measures = new Map(input.measures.map((each) => [each.figureId, each]))
  const { leftOut } = input
  const rows: Scored[][] = units.map(() => [])
  for (const [at, part] of partsOf(input.definition).entries()) {
    const { estimates, drawnTo } = estimatesIn(input, part, { units, measures, at })
    const column = { part, drawnTo, ...marksOf(part, estimates) }
    for (const [row, estimate] of estimates.entries()) {
      const isExcluded = leftOut.size > 0 && leftOut.has(onPart(units[row]?.unitId ?? '', part.partId))
      rows[row]?.push(scored(column, estimate, isExcluded))
    }
  }
  return units.map(({ unitId }, row) => totalOf(unitId, rows[row] ?? []))
}

function scoreGroup(input: ScoreInput, group: PeerGroup): { group: GroupResult; units: UnitResult[] } {
  const members = new Set(group.unitIds)
  const totalled = scoreParts(
    input,
    input.units.filter(({ unitId }) => members.has(unitId)),
  )
  const totals = totalled.flatMap(({ total }) => total ?? []).toSorted((one, other) => one - other)
  const cuts = cutsOf(input.definition, totals)
  const finite = (cut: number | undefined) =>
    cut !== undefined && Number.isFinite(cut) ? rounded(cut) : null
  const units = totalled.map((unit): UnitResult => {
    const own = unit.total === null ? null : cuts
    const standing = { total: unit.total ?? 0, deviation: unit.deviation }
    const now = { band: bandOf(standing, own), chance: chanceOfLower(standing, own) }
    const lagging = laggingOf(input.definition, now, input.before[unit.unitId] ?? [])
    return { ...unit, group: group.key, band: now.band, chanceOfLower: now.chance, lagging }
  })
  return { group: { ...group, totals, lowerCut: finite(cuts?.lower), upperCut: finite(cuts?.upper) }, units }
}

/** Points, bands and what they rest on, from inputs alone: the same inputs give the same digits on any machine. */
export function scorePeriod(input: ScoreInput): PeriodResult {
  const scoredGroups = peerGroups(input.definition, input.units).map((group) => scoreGroup(input, group))
  const order = new Map(input.units.map(({ unitId }, at) => [unitId, at]))
  return {
    groups: scoredGroups.map(({ group }) => group),
    units: scoredGroups
      .flatMap(({ units }) => units)
      .toSorted((one, other) => (order.get(one.unitId) ?? 0) - (order.get(other.unitId) ?? 0)),
  }
}
