import type { useWords } from '#platform/web/words.ts'
import type { boardWords } from './board-words.ts'

// A working day of eight hours, as the working-day calendar counts it.
const minutesPerDay = 480

type Words = Pick<ReturnType<typeof useWords<(typeof boardWords)['zh']>>, 'days' | 'hours' | 'lessThanOne'>

/** A stretch of working time as people count it, rounded to days or hours: the number and its unit. */
export function workingTimeOf(
  minutes: number,
  words: Words,
): { readonly value: string; readonly unit: string } {
  if (minutes >= minutesPerDay)
    return { value: String(Math.round(minutes / minutesPerDay)), unit: words.days }
  const value = minutes >= 60 ? String(Math.round(minutes / 60)) : words.lessThanOne
  return { value, unit: words.hours }
}

/** The same in one breath. */
export function sayWorkingTime(minutes: number, words: Words): string {
  const { value, unit } = workingTimeOf(minutes, words)
  return `${value} ${unit}`
}
