import { addDays, type Day } from '../time/instant.ts'
import { type Period, stepsOf } from './periods.ts'
import type { FigureQuestion } from './question.ts'
import type { PeriodOf, Tallies } from './tally-facts.ts'

type Asked = { readonly question: FigureQuestion; readonly periods: readonly Period[] }
type ByDay = readonly (Tallies | undefined)[]

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)

/** The days whose levels make the mean: those of the whole period that are not still to come. */
const daysOf = ({ from, to, today }: FigureQuestion): Period[] =>
  stepsOf({ from, to: earlier(to, today) }, 'day')

/** Numbers the days of a question from 0, month by month. */
export function dayNumbers(question: FigureQuestion): PeriodOf {
  const numbers = new Map(daysOf(question).map(({ from }, number) => [from, number]))
  return (month) =>
    Int16Array.from({ length: 32 }, (_, date) => numbers.get(addDays(month, date - 1)) ?? -1).fill(-1, 0, 1)
}

/** A change on the last but one day was missing from all days but the last two, and so on: take that share away. */
function meanOf(atTheEnd: Tallies, changes: ByDay): Tallies {
  const mean: Tallies = new Map()
  for (const [code, level] of atTheEnd) {
    const missing = changes.reduce((sum, day, passed) => sum + (day?.get(code)?.get(0) ?? 0) * passed, 0)
    const value = (level.get(0) ?? 0) - missing / Math.max(1, changes.length)
    mean.set(code, new Map([[0, Math.round(value * 10) / 10]]))
  }
  return mean
}

/** Mean of the levels at the end of each day, to one decimal; days that are still to come do not count. */
export function meanLevels(
  atTheEnd: readonly (readonly Tallies[])[],
  changes: readonly ByDay[],
  { question, periods }: Asked,
): Tallies[][] {
  const placeOf = new Map(daysOf(question).map(({ from }, number) => [from, number]))
  return atTheEnd.map((levels, sum) =>
    periods.map(({ from, to }, period) => {
      const begin = placeOf.get(from)
      const end = placeOf.get(earlier(to, question.today))
      const level = levels[period] ?? new Map()
      if (begin === undefined || end === undefined) return level
      const own = Array.from({ length: end - begin + 1 }, (_, day) => changes[sum]?.[begin + day])
      return meanOf(level, own)
    }),
  )
}
