import type { FigureShape, ValueShape } from '../contract.ts'
import type { CockpitWords } from './cockpit-words.ts'

// A working day of eight hours, as the working-day calendar counts it.
const minutesPerDay = 480
// Below this many the count of different ones is exact but for a rare collision.
const nearlyExact = 50

const grouped = (value: number): string => value.toLocaleString('en-US')
const inTenths = (value: number): string => grouped(Math.round(value * 10) / 10)

function sayWorking(minutes: number, words: CockpitWords): string {
  if (minutes >= minutesPerDay) return words.workingDays((minutes / minutesPerDay).toFixed(1))
  return minutes >= 60 ? words.workingHours(String(Math.round(minutes / 60))) : words.withinHour
}

/** A bare number of a figure as people read it: a part of its distribution, say. */
export function sayNumber(
  { measure }: Pick<FigureShape, 'measure'>,
  value: number,
  words: CockpitWords,
): string {
  if (measure === 'share') return `${Math.round(value * 100)}%`
  if (measure === 'median') return sayWorking(value, words)
  if (measure === 'distinct' && value > nearlyExact) return words.about(grouped(Math.round(value)))
  return inTenths(value)
}

/** A figure's number as people read it; null where there is none. */
export function sayValue(
  figure: Pick<FigureShape, 'measure'>,
  value: ValueShape | undefined,
  words: CockpitWords,
): string | null {
  if (!value || value.value === null) return null
  return sayNumber(figure, value.value, words)
}

type Say = (said: { readonly zh: string; readonly en: string }) => string

/** What the number means, in one sentence. */
export function sayMeaning(
  figure: FigureShape,
  value: ValueShape | undefined,
  { words, say }: { readonly words: CockpitWords; readonly say: Say },
): string | null {
  if (!value || value.value === null) return words.none
  if (figure.measure === 'median') return words.of(grouped(value.n))
  if (figure.measure === 'distinct') return words.once
  if (figure.measure !== 'share' || value.part === null) return null
  const [part, whole] = [grouped(value.part), grouped(value.n)]
  const { shareOf } = figure
  return shareOf
    ? words.partOfIt(words.wholeOf(say(shareOf.whole), whole), say(shareOf.part), part)
    : words.partOf(part, whole)
}
