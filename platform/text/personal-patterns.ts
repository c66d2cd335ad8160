import { maskIdNumber } from './mask.ts'

/** A phone or ID number met in free text; `start` and `end` are string positions. */
export type PersonalPattern = {
  readonly kind: 'phone' | 'id-number'
  readonly start: number
  readonly end: number
  readonly masked: string
}

type Digit = { readonly value: string; readonly start: number; readonly end: number; readonly opens: boolean }

/**
 * Finds phone and ID numbers in what a person wrote, full-width digits, spaces and dashes inside them included,
 * so that the writer can be asked before saving.
 */
export function findPersonalPatterns(text: string): readonly PersonalPattern[] {
  return runsOfDigits(text).flatMap(patternsIn)
}

/** The text with every phone and ID number masked, for places that anyone may read. */
export function redactPersonalPatterns(text: string): string {
  let from = 0
  const parts = findPersonalPatterns(text).map((found) => {
    const part = text.slice(from, found.start) + found.masked
    from = found.end
    return part
  })
  return parts.join('') + text.slice(from)
}

/** Stretches of digits with at most one separator between two of them; `opens` marks the first of a written group. */
function runsOfDigits(text: string): Digit[][] {
  const runs: Digit[][] = []
  let run: Digit[] = []
  let gap = 0
  const close = () => {
    if (run.length >= 11) runs.push(run)
    run = []
  }
  let at = 0
  for (const character of text) {
    const value = digitOf(character, run.length)
    if (value !== undefined)
      run.push({ value, start: at, end: at + character.length, opens: run.length === 0 || gap > 0 })
    gap = value === undefined ? gap + 1 : 0
    if (gap > 1 || (value === undefined && !separator.test(character))) close()
    at += character.length
  }
  close()
  return runs
}

const separator = /[\s\-.·‐‑–—−－]/u

function digitOf(character: string, before: number): string | undefined {
  const plain = character.normalize('NFKC')
  if (/^\d$/.test(plain)) return plain
  return before >= 17 && /^[xX]$/.test(plain) ? 'X' : undefined
}

function patternsIn(run: readonly Digit[]): PersonalPattern[] {
  const found: PersonalPattern[] = []
  let at = 0
  while (at < run.length) {
    const pattern = run[at]?.opens ? patternAt(run, at) : undefined
    if (pattern) found.push(pattern.found)
    at += pattern ? pattern.length : 1
  }
  return found
}

type Found = { readonly found: PersonalPattern; readonly length: number }

/** A number begins with a written group and ends with one: eleven digits inside an order number are not a phone. */
function patternAt(run: readonly Digit[], at: number): Found | undefined {
  const attempts = [
    { length: 18, skip: 0, kind: 'id-number' as const, fits: isIdNumber },
    { length: 15, skip: 4, kind: 'phone' as const, fits: (digits: string) => /^00861[3-9]/.test(digits) },
    { length: 13, skip: 2, kind: 'phone' as const, fits: (digits: string) => /^861[3-9]/.test(digits) },
    { length: 11, skip: 0, kind: 'phone' as const, fits: (digits: string) => /^1[3-9]/.test(digits) },
    { length: 12, skip: 0, kind: 'phone' as const, fits: isLandline },
    { length: 11, skip: 0, kind: 'phone' as const, fits: isLandline },
  ]
  for (const { length, skip, kind, fits } of attempts) {
    const digits = run.slice(at, at + length)
    const [first, last, next] = [digits[0], digits.at(-1), run[at + length]]
    const text = digits.map((digit) => digit.value).join('')
    if (!first || !last || digits.length < length || (next && !next.opens) || !fits(text)) continue
    return {
      length,
      found: { kind, start: first.start, end: last.end, masked: masked(kind, text.slice(skip)) },
    }
  }
  return undefined
}

const isLandline = (digits: string): boolean => /^0(?:10|2\d|[3-9]\d{2})[2-8]\d{6,7}$/.test(digits)
/** By its shape alone: a mistyped ID number is still somebody's. */
const isIdNumber = (digits: string): boolean =>
  /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(digits)

const masked = (kind: PersonalPattern['kind'], digits: string): string =>
  kind === 'id-number' ? maskIdNumber(digits) : `${digits.slice(0, 3)}****${digits.slice(-4)}`
