import type { Language } from '#platform/web/language.ts'
import type { TieShape } from '../shapes.ts'
import type { PlanWords } from './plan-words.ts'

type Bounded = Pick<NonNullable<TieShape['target']>, 'bound' | 'low' | 'high'>

const grouped = (number: number): string => number.toLocaleString('en-US', { maximumFractionDigits: 1 })

/** A number of a figure with its unit; shares in percent. */
export function sayAmount(figure: TieShape['figure'], amount: number | null, language: Language): string {
  if (amount === null) return '—'
  if (figure?.measure === 'share') return `${grouped(amount)}%`
  return figure ? `${grouped(amount)} ${figure.unit[language]}` : grouped(amount)
}

/** A target in words: at least, at most, from … to. */
export function sayBound(
  target: Bounded,
  figure: TieShape['figure'],
  { words, language }: { readonly words: PlanWords; readonly language: Language },
): string {
  const low = sayAmount(figure, target.low, language)
  const high = sayAmount(figure, target.high, language)
  if (target.bound === 'atLeast') return words.atLeast(low)
  return target.bound === 'atMost' ? words.atMost(high) : words.between(low, high)
}
