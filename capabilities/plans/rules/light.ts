import type { Day } from '#platform/time/instant.ts'
import type { Target } from '../events.ts'
import type { Light } from '../words.ts'
import type { Evidence } from './plan-state.ts'

/** What a figure says so far; shares are told in percent. `grows` for what adds up over the year. */
export type Reading = { readonly value: number | null; readonly grows: boolean }

/** From 0 on the first day to 1 when the year is over. */
export type YearGone = number

// Up to a fifth short of the pace, or a tenth short of a level, is a risk; more is behind.
const paceTolerance = 0.8
const levelTolerance = 0.9

/** How much of a year lies behind a day; whole days, so that the last day is the whole. */
export function shareOfYear(year: number, today: Day): YearGone {
  const now = Number(today.slice(0, 4))
  if (now !== year) return now > year ? 1 : 0
  return Math.min(1, dayOfYear(today) / dayOfYear(`${year}-12-31`))
}

const beforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

function dayOfYear(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return (beforeMonth[month - 1] ?? 0) + date + (isLeap && month > 2 ? 1 : 0)
}

const worstFirst: readonly Light[] = ['behind', 'atRisk', 'unknown', 'onTrack', 'done']

/** The worst of several; done only when all are. */
export const worstLight = (lights: readonly Light[]): Light =>
  worstFirst.find((light) => lights.includes(light)) ?? 'unknown'

/** The light of one figure against its target: from value, target and the share of the year gone, and nothing else. */
export function lightOf(reading: Reading, target: Target, gone: YearGone): Light {
  const { value } = reading
  if (value === null) return 'unknown'
  const { low, high } = target
  const lights: Light[] = []
  if (target.bound !== 'atMost' && low !== null) lights.push(reachLight({ ...reading, value }, low, gone))
  if (target.bound !== 'atLeast' && high !== null) lights.push(keepLight({ ...reading, value }, high, gone))
  const worst = worstLight(lights)
  // What may still pass the upper bound is not done before the year is.
  return worst === 'done' && target.bound === 'between' && gone < 1 ? 'onTrack' : worst
}

type Known = { readonly value: number; readonly grows: boolean }

function reachLight({ value, grows }: Known, low: number, gone: YearGone): Light {
  if (value >= low) return grows || gone >= 1 ? 'done' : 'onTrack'
  if (gone >= 1) return 'behind'
  const expected = grows ? low * gone : low
  if (value >= expected) return 'onTrack'
  return value >= expected * (grows ? paceTolerance : levelTolerance) ? 'atRisk' : 'behind'
}

function keepLight({ value, grows }: Known, high: number, gone: YearGone): Light {
  if (value > high) return !grows && gone < 1 && value * levelTolerance <= high ? 'atRisk' : 'behind'
  if (gone >= 1) return 'done'
  return grows && value > high * gone ? 'atRisk' : 'onTrack'
}

const soonDays = 30

/** The light of a measure without a figure: from its evidence, its checks and the calendar. */
export function evidenceLight(
  measure: { readonly evidence: readonly Pick<Evidence, 'year' | 'state'>[] },
  year: number,
  given: { readonly gone: YearGone; readonly daysToCheck: number | null },
): Light {
  const states = measure.evidence.filter((one) => one.year === year).map(({ state }) => state)
  if (states.includes('accepted')) return 'done'
  if (given.gone >= 1) return 'behind'
  const last = states.at(-1)
  if (last === 'submitted') return 'onTrack'
  if (given.daysToCheck !== null && given.daysToCheck < 0) return 'behind'
  if (last === 'returned') return 'atRisk'
  const isSoon = given.daysToCheck !== null && given.daysToCheck <= soonDays
  return isSoon || given.gone > 0.9 ? 'atRisk' : 'onTrack'
}
