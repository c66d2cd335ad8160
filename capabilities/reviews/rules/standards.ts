import { Problem } from '#platform/errors.ts'
import type { Day } from '#platform/time/instant.ts'
import { type PartnerGrade, partnerGrades, type StandardUse } from '../closed-lists.ts'
import type { Area, Item, ScoringEvent } from '../events.ts'
import { reviewsProblems as problems } from '../problems.ts'
import type { ScoringState, Standard } from './scoring-state.ts'

export type NewStandard = {
  readonly organisationId: string
  readonly use: StandardUse
  readonly name: string
  readonly areas: readonly Area[]
  readonly thresholds: readonly number[]
  readonly validMonths: number
  readonly on: Day
}

const thresholdCount: Readonly<Record<StandardUse, number>> = { star: 5, partner: 3 }

export const itemsOf = ({ areas }: Pick<Standard, 'areas'>): readonly Item[] =>
  areas.flatMap((area) => area.items)

/** REV-01: a hundred points, thresholds that rise, figures that there are. `scorable` names the figures that give points. */
export function publishStandard(
  state: ScoringState,
  given: NewStandard,
  scorable: ReadonlySet<string>,
): ScoringEvent[] {
  if (state.standard !== null) throw new Problem('conflict', problems.idTaken)
  assertItems(itemsOf(given), scorable)
  assertThresholds(given)
  const { organisationId, ...data } = given
  return [{ type: 'reviews.standardPublished.v1', organisation: organisationId, data }]
}

function assertItems(items: readonly Item[], scorable: ReadonlySet<string>): void {
  const total = items.reduce((sum, item) => sum + item.points, 0)
  if (total !== 100) throw new Problem('rule-broken', problems.pointsNotHundred, { total })
  if (new Set(items.map((item) => item.itemId)).size !== items.length)
    throw new Problem('rule-broken', problems.itemTwice)
  const unknown = items.find((item) => item.measured !== null && !scorable.has(item.measured.figureId))
  if (unknown)
    throw new Problem('rule-broken', problems.unknownFigure, { figureId: unknown.measured?.figureId })
}

function assertThresholds({ use, thresholds }: NewStandard): void {
  if (thresholds.length !== thresholdCount[use]) throw new Problem('rule-broken', problems.thresholdsCount)
  const isRising = thresholds.every(
    (points, at) => points >= 1 && points <= 100 && (at === 0 || points > (thresholds[at - 1] ?? 0)),
  )
  if (!isRising) throw new Problem('rule-broken', problems.thresholdsNotAscending, { thresholds })
}

/** The standard of this use, or a plain refusal. */
export function standardFor(state: ScoringState, use: StandardUse): Standard {
  const { standard } = state
  if (standard === null) throw new Problem('rule-broken', problems.unknownStandard)
  if (standard.use !== use) throw new Problem('rule-broken', problems.wrongUse)
  return standard
}

/** How many thresholds a total reaches: the star level, 0 for none. */
export const levelOf = (total: number, thresholds: readonly number[]): number =>
  thresholds.filter((points) => total >= points).length

/** The grade of a partner: the more thresholds reached, the better. */
export const gradeOf = (total: number, thresholds: readonly number[]): PartnerGrade =>
  partnerGrades[partnerGrades.length - 1 - levelOf(total, thresholds)] ?? 'D'

/** The same date so many months on, or the last of that month. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  const [inYear, inMonth] = [Math.floor(at / 12), (at % 12) + 1]
  const inDate = Math.min(date, daysIn(inYear, inMonth))
  const two = (number: number) => String(number).padStart(2, '0')
  return `${String(inYear).padStart(4, '0')}-${two(inMonth)}-${two(inDate)}`
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
