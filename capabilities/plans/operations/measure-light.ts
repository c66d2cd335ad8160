import { dayNumberOf } from '#platform/time/day.ts'
import type { Day } from '#platform/time/instant.ts'
import { evidenceLight, lightOf, shareOfYear, worstLight } from '../rules/light.ts'
import { type Evidence, type Measure, targetOf, type Tie } from '../rules/plan-state.ts'
import type { Light } from '../words.ts'
import type { ReadTie } from './read-ties.ts'

type Moment = { readonly year: number; readonly today: Day; readonly readTie: ReadTie }

type Lit = Pick<Measure, 'ownerId' | 'ties' | 'checkDays'> & {
  readonly evidence: readonly Pick<Evidence, 'year' | 'state'>[]
  readonly doneChecks: readonly Day[]
}

/** The light of one tied figure; without a target for the year there is nothing to say. */
export function tieLight(
  measure: Pick<Measure, 'ownerId'>,
  tie: Tie,
  { year, today, readTie }: Moment,
): Light {
  const target = targetOf(tie, year)
  if (!target) return 'unknown'
  return lightOf(readTie(measure, tie), target, shareOfYear(year, today))
}

/** The light of a measure: of its figures where the year has targets for them, of its evidence otherwise. */
export function measureLight(measure: Lit, moment: Moment): Light {
  const { year, today } = moment
  const tied = measure.ties.filter((tie) => targetOf(tie, year) !== undefined)
  if (tied.length > 0) return worstLight(tied.map((tie) => tieLight(measure, tie, moment)))
  const gone = shareOfYear(year, today)
  if (gone === 0) return 'unknown'
  const next = measure.checkDays
    .filter((day) => day.startsWith(String(year)) && !measure.doneChecks.includes(day))
    .toSorted()[0]
  const daysToCheck = next === undefined ? null : dayNumberOf(next) - dayNumberOf(today)
  return evidenceLight(measure, year, { gone, daysToCheck })
}

const none = { done: 0, onTrack: 0, atRisk: 0, behind: 0, unknown: 0 }

/** How many measures show which light. */
export function countLights(lights: readonly Light[]): Record<Light, number> {
  const counts = { ...none }
  for (const light of lights) counts[light] += 1
  return counts
}

/** The year to show: the one asked for, or today's, kept inside the plan. */
export const yearShown = (
  { fromYear, toYear }: { fromYear: number; toYear: number },
  asked: number | undefined,
  today: Day,
): number => asked ?? Math.min(toYear, Math.max(fromYear, Number(today.slice(0, 4))))
