import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marks } from '../closed-lists.ts'
import type { Counted } from '../events.ts'
import { resultOf, sharesOf, weigh } from './rounds.ts'

const counted = (counts: readonly number[]): Counted => ({
  n: counts.reduce((sum, count) => sum + count, 0),
  counts,
})
const nobody: Counted = { n: 0, counts: null }
const anyCounts = fc
  .array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 })
  .filter((counts) => counts.some((count) => count > 0))
  .map(counted)
const sharesBy = (panel: Counted, residents: Counted, weight: number) => {
  const weighed = weigh(panel, residents, weight)
  return weighed && sharesOf(weighed)
}
const resultBy = (votes: Counted, needed: number) => {
  const weighed = weigh(votes, nobody, 100)
  return weighed && resultOf(weighed, needed)
}
const anyWeight = fc.integer({ min: 1, max: 99 })

test('the weighted shares of all marks make a whole, whoever voted and however much they weigh', () => {
  fc.assert(
    fc.property(anyCounts, anyCounts, anyWeight, (panel, residents, weight) => {
      const sum = (sharesBy(panel, residents, weight) ?? []).reduce((all, share) => all + share, 0)
      expect(Math.abs(sum - 10_000)).toBeLessThanOrEqual(2)
    }),
  )
})

test('votes too few to be shown do not weigh: the others count alone', () => {
  fc.assert(
    fc.property(anyCounts, anyWeight, (panel, weight) => {
      expect(sharesBy(panel, { n: 9, counts: null }, weight)).toEqual(sharesBy(panel, nobody, 100))
    }),
  )
  expect(weigh(nobody, nobody, 60)).toBeNull()
})

test('one more vote for a better mark never makes the result worse', () => {
  fc.assert(
    fc.property(anyCounts, fc.integer({ min: 50, max: 90 }), (votes, needed) => {
      const [good = 0, ...rest] = votes.counts ?? []
      const before = resultBy(votes, needed) ?? 'poor'
      const after = resultBy(counted([good + 1, ...rest]), needed) ?? 'poor'
      expect(marks.indexOf(after)).toBeLessThanOrEqual(marks.indexOf(before))
    }),
  )
})

test('the best mark that enough of the votes reach is the result', () => {
  expect(resultBy(counted([6, 4, 0, 0]), 60)).toBe('good')
  expect(resultBy(counted([59, 20, 21, 0]), 60)).toBe('fairlyGood')
  expect(resultBy(counted([1, 2, 4, 3]), 60)).toBe('average')
  expect(resultBy(counted([1, 1, 1, 7]), 60)).toBe('poor')
  expect(resultBy(counted([5, 4, 6, 0]), 60)).toBe('fairlyGood')
})
