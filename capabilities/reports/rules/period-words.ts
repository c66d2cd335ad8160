import { addDays, type Day } from '#platform/time/instant.ts'

/** Days a number is asked for, both included. */
export type FormPeriod = { readonly from: Day; readonly to: Day }

const numerals: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 }

const two = (number: number): string => String(number).padStart(2, '0')

/** Whole months of a year, such as the sixth to the sixth. */
export function monthsOfYear(year: number, first: number, last = first): FormPeriod {
  const next = last === 12 ? `${year + 1}-01-01` : `${year}-${two(last + 1)}-01`
  return { from: `${year}-${two(first)}-01`, to: addDays(next, -1) }
}

/** The month that ended last before a day: what a form most likely asks for. */
export function lastFinishedMonth(today: Day): FormPeriod {
  const to = addDays(`${today.slice(0, 7)}-01`, -1)
  return { from: `${to.slice(0, 7)}-01`, to }
}

const yearBefore = (day: Day): Day => {
  const shifted = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  return shifted.endsWith('02-29') ? `${shifted.slice(0, 8)}28` : shifted
}

type Found = RegExpExecArray
type Word = readonly [RegExp, (found: Found, base: FormPeriod) => FormPeriod]

const yearOf = (base: FormPeriod): number => Number(base.to.slice(0, 4))
const monthOf = (base: FormPeriod): number => Number(base.to.slice(5, 7))
const named = (text: string | undefined, base: FormPeriod): number =>
  text === undefined ? yearOf(base) : Number(text)

/** From the most particular to the most general; the first that fits holds. */
const words: readonly Word[] = [
  [/(?:上年|去年)同期/, (_, base) => ({ from: yearBefore(base.from), to: yearBefore(base.to) })],
  [
    /截[至止](?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号]|底|末)?/,
    (found, base) => {
      const year = named(found[1], base)
      const month = monthsOfYear(year, Number(found[2]))
      const to = found[3] === undefined ? month.to : `${month.to.slice(0, 8)}${two(Number(found[3]))}`
      return { from: `${year}-01-01`, to }
    },
  ],
  [
    /(?:(\d{4})年)?(\d{1,2})月?[-—~～至到](\d{1,2})月份?/,
    (found, base) => monthsOfYear(named(found[1], base), Number(found[2]), Number(found[3])),
  ],
  [/(?:(\d{4})年)?上半年/, (found, base) => monthsOfYear(named(found[1], base), 1, 6)],
  [/(?:(\d{4})年)?下半年/, (found, base) => monthsOfYear(named(found[1], base), 7, 12)],
  [
    /(?:(\d{4})年)?第?([一二三四1-4])季度?/,
    (found, base) => {
      const quarter = numerals[found[2] ?? ''] ?? Number(found[2])
      return monthsOfYear(named(found[1], base), quarter * 3 - 2, quarter * 3)
    },
  ],
  [/(?:(\d{4})年)?(\d{1,2})月份?/, (found, base) => monthsOfYear(named(found[1], base), Number(found[2]))],
  [/上个?月/, (_, base) => lastFinishedMonth(base.to)],
  [
    /本季度?/,
    (_, base) => ({
      from: monthsOfYear(yearOf(base), Math.ceil(monthOf(base) / 3) * 3 - 2).from,
      to: base.to,
    }),
  ],
  [
    /(?:本年|今年|年初|全年)?(?:度)?(?:至今)?累计|年初至今|本年度?|今年/,
    (_, base) => ({ from: `${yearOf(base)}-01-01`, to: base.to }),
  ],
  [/全年度?/, (_, base) => monthsOfYear(yearOf(base), 1, 12)],
  [/(?:上年|去年)度?/, (_, base) => monthsOfYear(yearOf(base) - 1, 1, 12)],
  [/本月|当月|本期/, (_, base) => ({ from: `${base.to.slice(0, 7)}-01`, to: base.to })],
  [/(\d{4})年度?/, (found) => monthsOfYear(Number(found[1]), 1, 12)],
]

const isReal = ({ from, to }: FormPeriod): boolean =>
  from <= to &&
  [from, to].every((day) => addDays(day.slice(0, 8).concat('01'), Number(day.slice(8)) - 1) === day)

/** The period a label speaks of, seen from the form's own, and the label without it. */
export function periodIn(
  key: string,
  base: FormPeriod,
): { readonly period: FormPeriod; readonly rest: string } | undefined {
  for (const [pattern, read] of words) {
    const found = pattern.exec(key)
    if (!found) continue
    const month = found
      .slice(1)
      .every((part) => part === undefined || part.length === 4 || !(Number(part) > 31))
    const period = month ? safely(() => read(found, base)) : undefined
    if (period && isReal(period)) {
      const rest = key.replace(found[0], '').replace(/^[的\-/()（）]+|[的\-/()（）]+$/g, '')
      return { period, rest }
    }
  }
  return undefined
}

/** Months beyond the twelfth make no day. */
function safely(read: () => FormPeriod): FormPeriod | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
