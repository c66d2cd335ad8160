import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '../shapes.ts'
import { publicThreshold as fewest } from '#platform/figures/suppress-small-cells.ts'
import { addedBy, fullResults, publicResults, type TallyRow } from './results.ts'

const one: Question = {
  kind: 'one',
  words: '要不要',
  why: '好决定',
  options: ['要', '都行', '不要'],
  range: null,
}
const number: Question = { ...one, kind: 'number', options: [], range: { from: 0, to: 4 } }

const rowsOf = (counts: readonly number[]): TallyRow[] => [
  { question: 0, choice: -1, households: counts.reduce((sum, count) => sum + count, 0) },
  ...counts.map((households, choice) => ({ question: 0, choice, households })),
]

const shownOf = (question: Question, counts: readonly number[]) =>
  publicResults([question], fullResults([question], rowsOf(counts)))[0]?.choices.map(
    (each) => each.households,
  )

test('few households are hidden, and what would give them away', () => {
  expect(shownOf(one, [20, 12, 17])).toEqual([20, 12, 17])
  expect(shownOf(one, [20, 12, 3])).toEqual([20, null, null])
  expect(shownOf(one, [20, 0, 3])).toEqual([null, 0, null])
  expect(shownOf(one, [20, 4, 4])).toEqual([null, null, null])
  expect(shownOf({ ...one, kind: 'several' }, [20, 12, 3])).toEqual([20, 12, null])
  expect(shownOf(one, [2, 1, 1])).toEqual([null, null, null])
})

test('nobody can compute a hidden number from the shown ones', () => {
  const counts = fc.array(fc.nat({ max: 24 }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(counts, (real) => {
      const shown = shownOf(one, real) ?? []
      const hidden = real.filter((_count, at) => shown[at] === null)
      if (hidden.length === 0 || hidden.length === real.length) return
      const sum = hidden.reduce((total, count) => total + count, 0)
      // Whoever adds up the rest is left with more than one possibility for each hidden number.
      expect(hidden.length).toBeGreaterThan(1)
      if (hidden.every((count) => count < fewest))
        expect([hidden.length, hidden.length * (fewest - 1)]).not.toContain(sum)
    }),
  )
})

test('of numbers the middle one is told', () => {
  const [result] = fullResults([number], rowsOf([1, 2, 9, 1, 0]))
  expect(result).toMatchObject({ answered: 13, middle: 2 })
})

test('an answer adds one to its question and one to each choice', () => {
  expect(addedBy([[0], [], []], { question: 2, isThere: true })).toEqual([
    { question: 0, choice: -1 },
    { question: 0, choice: 0 },
    { question: 2, choice: -1 },
  ])
})
