import { readDay } from '#platform/time/day.ts'
import { addDays, type Day } from '#platform/time/instant.ts'

type Years = { readonly fromYear: number; readonly toYear: number }

const monthEnd = (year: number, month: number): Day => {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return addDays(next, -1)
}

const eachYear = ({ fromYear, toYear }: Years, months: readonly number[]): Day[] =>
  Array.from({ length: Math.max(0, toYear - fromYear + 1) }, (_, at) => fromYear + at).flatMap((year) =>
    months.map((month) => monthEnd(year, month)),
  )

const rhythms: readonly (readonly [RegExp, readonly number[]])[] = [
  [/每季度?|按季/, [3, 6, 9, 12]],
  [/每半年|半年一次/, [6, 12]],
  [/每年|年度|逐年|年底/, [12]],
]

const always = /长期|持续|常态|全年|^[-—–/]*$/

/** The days on which a measure is looked at, from a column of deadlines; null where the words name none. */
export function readCheckDays(text: string, years: Years): Day[] | null {
  const plain = text.normalize('NFKC').trim()
  if (always.test(plain)) return []
  const dated = plain.split(/[、，,;；\n]+/).flatMap((piece) => datedIn(piece.trim(), years))
  if (dated.length > 0) return [...new Set(dated)].toSorted()
  const rhythm = rhythms.find(([words]) => words.test(plain))
  return rhythm ? eachYear(years, rhythm[1]) : null
}

function datedIn(piece: string, years: Years): Day[] {
  const whole = /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/.exec(piece)
  if (whole) {
    const read = readDay(whole[0])
    return 'day' in read ? [read.day] : []
  }
  const month = /(20\d{2})\s*[年.\-/]\s*(\d{1,2})\s*月?/.exec(piece)
  if (month && Number(month[2]) >= 1 && Number(month[2]) <= 12)
    return [monthEnd(Number(month[1]), Number(month[2]))]
  const yearOnly = /(20\d{2})\s*年/.exec(piece)
  if (yearOnly) return [monthEnd(Number(yearOnly[1]), 12)]
  const bare = /^(?:每年)?\s*(\d{1,2})月/.exec(piece)
  return bare && Number(bare[1]) >= 1 && Number(bare[1]) <= 12 ? eachYear(years, [Number(bare[1])]) : []
}
