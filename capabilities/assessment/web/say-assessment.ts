import { useWords } from '#platform/web/words.ts'
import type { Tone } from '#platform/web/parts/status-tag.tsx'
import type { PartResult } from '../shapes.ts'
import type { Band, PeriodKind } from '../words.ts'
import { assessmentWords } from './assessment-words.ts'

/** Points as people read them: one decimal at most. */
export const sayPoints = (points: number): string => String(Math.round(points * 10) / 10)

/** A line wide enough for all of these points, in fives, so that near totals can be told apart. */
export function scaleOf(points: readonly number[]): { readonly from: number; readonly to: number } {
  const from = Math.max(0, Math.floor((Math.min(100, ...points) - 2) / 5) * 5)
  return { from, to: Math.max(from + 10, Math.min(100, Math.ceil((Math.max(0, ...points) + 2) / 5) * 5)) }
}

/** The value of a part in its own unit: percent for shares, whose range ends where a share can, else a plain number. */
export function sayValue(value: number, { drawnTo }: Pick<PartResult, 'drawnTo'>): string {
  return drawnTo === null
    ? String(Math.round(value * 10) / 10)
    : `${Math.round(Math.min(100, Math.max(0, value)))}%`
}

export const bandTones: Readonly<Record<Band, Tone>> = {
  upper: 'good',
  middle: 'info',
  lower: 'warn',
  unbanded: 'still',
}

type Span = { readonly period: PeriodKind; readonly from: string }

/** How a period and a unit's standing are named. */
export function useSayAssessment() {
  const words = useWords(assessmentWords)
  return {
    words,
    band: (band: Band): string => words[band],
    span({ period, from }: Span): string {
      const [year = '', month = ''] = from.split('-')
      if (period === 'year') return words.yearOf(year)
      return period === 'month'
        ? words.monthOf(year, Number(month))
        : words.quarterOf(year, Math.ceil(Number(month) / 3))
    },
  }
}
