import { publicThreshold as fewest } from '#platform/figures/suppress-small-cells.ts'
import type { Question, QuestionResult } from '../shapes.ts'
import { choicesOf } from '../choices.ts'

/** Fewer households of a grid than this are told only as how many, to staff too. */
export const fewestInside = 5

/** How many households chose what; choice -1 counts those who answered the question. */
export type TallyRow = { readonly question: number; readonly choice: number; readonly households: number }

const countsOf = (rows: readonly TallyRow[], question: number): ReadonlyMap<number, number> =>
  new Map(rows.filter((row) => row.question === question).map((row) => [row.choice, row.households]))

/** The value in the middle of all that were said; the lower one of two. */
function middleOf(counts: readonly (readonly [value: number, households: number])[]): number | null {
  const total = counts.reduce((sum, [, households]) => sum + households, 0)
  let passed = 0
  for (const [value, households] of counts) {
    passed += households
    if (total > 0 && passed * 2 >= total) return value
  }
  return null
}

/** Every question as it was answered, nothing hidden. */
export const fullResults = (questions: readonly Question[], rows: readonly TallyRow[]): QuestionResult[] =>
  questions.map((question, at) => {
    const counts = countsOf(rows, at)
    const said = choicesOf(question).map((choice) => [choice, counts.get(choice) ?? 0] as const)
    return {
      answered: counts.get(-1) ?? 0,
      choices: said.map(([choice, households]) => ({ choice, households })),
      middle: question.kind === 'number' ? middleOf(said) : null,
    }
  })

const isFew = (households: number): boolean => households > 0 && households < fewest

/**
 * Which choices are hidden: the few, and where the rest would give one away because all of them add up to those who
 * answered, the next smallest too. Of several choices or none nothing adds up.
 */
function hiddenIn({ choices, answered }: QuestionResult, addsUp: boolean): ReadonlySet<number> {
  const counts = choices.map(({ choice, households }) => ({ choice, households: households ?? 0 }))
  if (isFew(answered)) return new Set(counts.map(({ choice }) => choice))
  const hidden = new Set(counts.filter(({ households }) => isFew(households)).map(({ choice }) => choice))
  const sum = counts
    .filter(({ choice }) => hidden.has(choice))
    .reduce((total, { households }) => total + households, 0)
  // One alone is what is missing to the whole; where all must be the least or the most, each is known.
  const isTold = hidden.size === 1 || sum === hidden.size || sum === hidden.size * (fewest - 1) || isFew(sum)
  if (!addsUp || hidden.size === 0 || !isTold) return hidden
  const [next] = counts
    .filter(({ choice, households }) => !hidden.has(choice) && households > 0)
    .toSorted((one, other) => one.households - other.households)
  return next === undefined ? new Set(counts.map(({ choice }) => choice)) : hidden.add(next.choice)
}

/** The same for everybody: few households are hidden, and what would give them away. */
export const publicResults = (
  questions: readonly Question[],
  results: readonly QuestionResult[],
): QuestionResult[] =>
  results.map((result, at) => {
    const hidden = hiddenIn(result, questions[at]?.kind !== 'several')
    return {
      answered: result.answered,
      choices: result.choices.map(({ choice, households }) => ({
        choice,
        households: hidden.has(choice) ? null : households,
      })),
      middle: result.answered < fewest ? null : result.middle,
    }
  })

/** What one answer adds to the counts, by question and choice. */
export const addedBy = (
  answers: readonly (readonly number[])[],
  text: { readonly question: number; readonly isThere: boolean },
): { readonly question: number; readonly choice: number }[] =>
  answers.flatMap((chosen, question) => {
    const isAnswered = chosen.length > 0 || (text.isThere && question === text.question)
    return isAnswered ? [-1, ...chosen].map((choice) => ({ question, choice })) : []
  })
