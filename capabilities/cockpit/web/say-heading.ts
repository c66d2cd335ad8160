import type { Step } from '#platform/figures/periods.ts'
import type { Heading } from '../contract.ts'
import type { TableWords } from './table-words.ts'

/** The name of a period of a table: 2026 年第 4 季度. */
export function sayPeriodOf(
  { from, to }: { readonly from: string; readonly to: string },
  step: Step,
  words: TableWords,
): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))]
  switch (step) {
    case 'day':
      return from
    case 'month':
      return words.monthName(year, month)
    case 'quarter':
      return words.quarterName(year, Math.ceil(month / 3))
    case 'year':
      return words.yearName(year)
    case 'week':
      return words.fromTo(from, to.slice(5))
    case 'planYear':
      return words.fromTo(from.slice(0, 7), to.slice(0, 7))
  }
}

type Naming = {
  readonly step: Step
  readonly words: TableWords
  readonly sliceName: (slice: string) => string
  readonly figureName: (figureId: string) => string | undefined
}

/** A row or column in words. */
export function sayHeading(
  { id, name, from, to }: Heading,
  { step, words, sliceName, figureName }: Naming,
): string {
  if (name !== null) return name
  if (from !== null && to !== null) return sayPeriodOf({ from, to }, step, words)
  return figureName(id) ?? (id.includes(':') ? sliceName(id) : id)
}
