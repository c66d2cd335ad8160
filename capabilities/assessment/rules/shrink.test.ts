import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalBelow } from './normal.ts'
import { type Count, priorOf, shrink } from './shrink.ts'

const count = fc
  .tuple(fc.nat({ max: 400 }), fc.nat({ max: 400 }))
  .map(([one, other]): Count => ({ part: Math.min(one, other), whole: Math.max(one, other) }))
const peers = fc.array(count, { minLength: 5, maxLength: 40 })

test('a share is drawn towards its peers and never past them', () => {
  fc.assert(
    fc.property(peers, (all) => {
      const prior = priorOf(all)
      for (const own of all.filter(({ whole }) => whole > 0)) {
        const { estimate } = shrink(own, prior)
        const raw = own.part / own.whole
        expect(estimate).toBeGreaterThanOrEqual(Math.min(raw, prior.mean) - 1e-9)
        expect(estimate).toBeLessThanOrEqual(Math.max(raw, prior.mean) + 1e-9)
      }
    }),
  )
})

test('one matter out of one says little, a hundred out of a hundred a lot', () => {
  const others = Array.from({ length: 12 }, (_, at) => ({ part: 60 + at, whole: 100 }))
  const few = { part: 1, whole: 1 }
  const many = { part: 100, whole: 100 }
  const prior = priorOf([...others, few, many])
  expect(shrink(few, prior).estimate).toBeLessThan(0.75)
  expect(shrink(many, prior).estimate).toBeGreaterThan(0.8)
  expect(shrink(few, prior).deviation).toBeGreaterThan(shrink(many, prior).deviation)
})

test('with equally many matters, the better share keeps the better estimate', () => {
  const parts = fc.array(fc.nat({ max: 30 }), { minLength: 5, maxLength: 30 })
  fc.assert(
    fc.property(parts, (all) => {
      const counts = all.map((part) => ({ part, whole: 30 }))
      const prior = priorOf(counts)
      const ordered = counts
        .toSorted((one, other) => one.part - other.part)
        .map((each) => shrink(each, prior).estimate)
      expect(ordered).toEqual(ordered.toSorted((one, other) => one - other))
    }),
  )
})

test('whoever has as many matters as usual keeps at least half of the own share', () => {
  const others = Array.from({ length: 11 }, () => ({ part: 60, whole: 100 }))
  const own = { part: 100, whole: 100 }
  expect(shrink(own, priorOf([...others, own])).estimate).toBeGreaterThan(0.8)
})

test('with nobody to compare with, a share still has an estimate and a width', () => {
  const { estimate, deviation } = shrink({ part: 3, whole: 4 }, priorOf([{ part: 3, whole: 4 }]))
  expect(estimate).toBeGreaterThan(0.5)
  expect(estimate).toBeLessThan(0.75)
  expect(deviation).toBeGreaterThan(0)
})

test('the normal distribution agrees with the tables', () => {
  for (const [x, below] of [
    [0, 0.5],
    [1, 0.841345],
    [1.96, 0.975002],
    [-1.644854, 0.05],
    [-3, 0.00135],
  ] as const)
    expect(normalBelow(x)).toBeCloseTo(below, 5)
})
