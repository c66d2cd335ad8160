import { addDays, type Day } from '#platform/time/instant.ts'
import type { PeriodKind } from '../words.ts'

/** One whole period, both days included. */
export type Span = { readonly from: Day; readonly to: Day }

const months = { month: 1, quarter: 3, year: 12 } as const

const firstOf = (year: number, month: number): Day =>
  `${year + Math.floor((month - 1) / 12)}-${String(((((month - 1) % 12) + 12) % 12) + 1).padStart(2, '0')}-01`

/** The period of this kind in which a day lies. */
export function spanOf(kind: PeriodKind, day: Day): Span {
  const year = Number(day.slice(0, 4))
  const length = months[kind]
  const begin = Math.floor((Number(day.slice(5, 7)) - 1) / length) * length + 1
  return { from: firstOf(year, begin), to: addDays(firstOf(year, begin + length), -1) }
}

/** The period before. */
export const spanBefore = (kind: PeriodKind, { from }: Span): Span => spanOf(kind, addDays(from, -1))

/** The last year's finished periods of this kind, newest first. */
export function finishedSpans(kind: PeriodKind, today: Day): Span[] {
  const spans: Span[] = []
  for (
    let span = spanBefore(kind, spanOf(kind, today));
    spans.length < 12 / months[kind];
    span = spanBefore(kind, span)
  )
    spans.push(span)
  return spans
}

export const isWholeSpan = (kind: PeriodKind, { from, to }: Span): boolean => {
  const whole = spanOf(kind, from)
  return whole.from === from && whole.to === to
}
