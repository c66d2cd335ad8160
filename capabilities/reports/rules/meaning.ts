import type { Day } from '#platform/time/instant.ts'
import { type Meaning, meaningKey } from '../words.ts'
import { isByHand, isNeutral, labelKey, likeness, unitOf } from './label-text.ts'
import { type FormPeriod, periodIn } from './period-words.ts'

/** A label and what it means; the words of figures, their synonyms, registers and kept facts. */
export type KnownWord = { readonly key: string; readonly meaning: Meaning; readonly isNear?: boolean }

/** How sure a meaning is: chosen by a clerk, by the very word, or by likeness. */
export type Certainty = 'chosen' | 'sure' | 'guess'

export type ReadPath = {
  /** What remains of the labels without periods and units: by this a meaning is remembered. */
  readonly key: string
  readonly period: FormPeriod
  readonly unit: string | null
  readonly meaning: Meaning | null
  readonly certainty: Certainty | null
}

export type Reading = {
  readonly base: FormPeriod
  readonly today: Day
  readonly words: readonly KnownWord[]
  /** Meanings that clerks chose before, by key of the path. */
  readonly chosen: ReadonlyMap<string, Meaning>
}

const alike = 0.6

/** Reads the labels over a column, or before a row: which days, which unit, and what is asked for. */
export function readPath(path: readonly string[], reading: Reading): ReadPath {
  let period = reading.base
  let unit: string | null = null
  const rests: string[] = []
  for (const label of path) {
    unit = unitOf(label) ?? unit
    const found = periodIn(labelKey(label), period)
    period = found?.period ?? period
    const rest = labelKey(found?.rest ?? label)
    if (rest !== '' && !isNeutral(rest)) rests.push(rest)
  }
  const key = rests.join('/')
  return { key, period, unit, ...meaningOf(rests, key, reading) }
}

function meaningOf(
  rests: readonly string[],
  key: string,
  { words, chosen }: Reading,
): { meaning: Meaning | null; certainty: Certainty | null } {
  const remembered = chosen.get(key)
  if (remembered) return { meaning: remembered, certainty: 'chosen' }
  const last = rests.at(-1)
  if (last === undefined) return { meaning: null, certainty: null }
  if (isByHand(last)) return { meaning: { kind: 'byHand' }, certainty: 'sure' }
  const tries = [key, rests.join(''), ...rests.slice(-2).toReversed()]
  for (const tried of tries) {
    const exact = words.find((word) => word.key === tried)
    if (exact) return { meaning: exact.meaning, certainty: exact.isNear ? 'guess' : 'sure' }
  }
  const guessed = mostAlike(last, words)
  return { meaning: guessed, certainty: guessed && 'guess' }
}

/** The one word that is clearly the most alike; facts are never guessed, for their answer was given to other words. */
function mostAlike(key: string, words: readonly KnownWord[]): Meaning | null {
  const ranked = words
    .filter(({ meaning }) => meaning.kind === 'figure')
    .map((word) => ({ word, score: likeness(key, word.key) }))
    .filter(({ score }) => score >= alike)
    .toSorted((one, other) => other.score - one.score)
  const [best] = ranked
  if (!best) return null
  const rival = ranked.find(({ word }) => !isSame(word.meaning, best.word.meaning))
  return rival && rival.score > best.score - 0.05 ? null : best.word.meaning
}

/** What a title speaks of: the longest word for a figure that stands in it. */
export function wordWithin(title: string, words: readonly KnownWord[]): Meaning | null {
  const key = labelKey(title)
  const found = words.filter((word) => word.meaning.kind === 'figure' && key.includes(word.key))
  return found.toSorted((one, other) => other.key.length - one.key.length)[0]?.meaning ?? null
}

/** Whether two meanings ask for the same. */
export const isSame = (one: Meaning, other: Meaning): boolean => meaningKey(one) === meaningKey(other)
