import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Target } from '../events.ts'
import { lights } from '../words.ts'
import { evidenceLight, lightOf, shareOfYear, worstLight } from './light.ts'

const atLeast = (low: number): Target => ({ year: 2026, bound: 'atLeast', low, high: null })
const atMost = (high: number): Target => ({ year: 2026, bound: 'atMost', low: null, high })
const between = (low: number, high: number): Target => ({ year: 2026, bound: 'between', low, high })
const grown = (value: number | null) => ({ value, grows: true })
const level = (value: number | null) => ({ value, grows: false })

describe('given a figure, a target and the share of the year gone', () => {
  test.each([
    [
      'half of it at half the year is on track',
      { reading: grown(50), target: atLeast(100), gone: 0.5 },
      'onTrack',
    ],
    [
      'a little short of the pace is a risk',
      { reading: grown(42), target: atLeast(100), gone: 0.5 },
      'atRisk',
    ],
    ['far short of the pace is behind', { reading: grown(30), target: atLeast(100), gone: 0.5 }, 'behind'],
    ['reached early is done', { reading: grown(100), target: atLeast(100), gone: 0.2 }, 'done'],
    [
      'one short when the year is over is behind',
      { reading: grown(99), target: atLeast(100), gone: 1 },
      'behind',
    ],
    [
      'a share above its target is on track while the year runs',
      { reading: level(92), target: atLeast(90), gone: 0.5 },
      'onTrack',
    ],
    ['and done when it is over', { reading: level(92), target: atLeast(90), gone: 1 }, 'done'],
    ['a share just below is a risk', { reading: level(85), target: atLeast(90), gone: 0.5 }, 'atRisk'],
    ['a share far below is behind', { reading: level(60), target: atLeast(90), gone: 0.5 }, 'behind'],
    ['few enough is on track', { reading: grown(2), target: atMost(10), gone: 0.5 }, 'onTrack'],
    ['used up too fast is a risk', { reading: grown(9), target: atMost(10), gone: 0.5 }, 'atRisk'],
    ['more than allowed is behind', { reading: grown(11), target: atMost(10), gone: 0.5 }, 'behind'],
    ['kept to the end is done', { reading: grown(10), target: atMost(10), gone: 1 }, 'done'],
    [
      'within the range may still leave it',
      { reading: grown(12), target: between(10, 20), gone: 0.7 },
      'onTrack',
    ],
    ['and is done at the end', { reading: grown(12), target: between(10, 20), gone: 1 }, 'done'],
    ['above the range is behind', { reading: grown(21), target: between(10, 20), gone: 0.7 }, 'behind'],
    [
      'a level a little above is a risk',
      { reading: level(21), target: between(10, 20), gone: 0.7 },
      'atRisk',
    ],
    ['nothing counted says nothing', { reading: level(null), target: atLeast(90), gone: 0.5 }, 'unknown'],
  ] as const)('%s', (_title, { reading, target, gone }, light) => {
    expect(lightOf(reading, target, gone)).toBe(light)
  })

  const gone = fc.double({ min: 0, max: 1, noNaN: true })
  const amount = fc.integer({ min: 0, max: 1_000 })
  const rank = (light: (typeof lights)[number]) => lights.indexOf(light)

  test('more of what is wanted never makes the light worse', () => {
    fc.assert(
      fc.property(
        fc.record({ value: amount, more: amount, low: amount, share: gone, grows: fc.boolean() }),
        (given) => {
          const { value, more, low, share, grows } = given
          const before = lightOf({ value, grows }, atLeast(low), share)
          const after = lightOf({ value: value + more, grows }, atLeast(low), share)
          expect(rank(after)).toBeLessThanOrEqual(rank(before))
        },
      ),
    )
  })

  test('time that passes without anything happening never makes the light better, until the year is over', () => {
    fc.assert(
      fc.property(fc.record({ value: amount, low: amount }), gone, gone, ({ value, low }, ...shares) => {
        const [earlier, later] = [Math.min(...shares), Math.max(...shares)]
        const before = lightOf({ value, grows: true }, atLeast(low), earlier)
        expect(rank(lightOf({ value, grows: true }, atLeast(low), later))).toBeGreaterThanOrEqual(
          rank(before),
        )
      }),
    )
  })
})

test('several figures show the worst of them, and done only when all are', () => {
  expect(worstLight(['done', 'atRisk', 'onTrack'])).toBe('atRisk')
  expect(worstLight(['done', 'done'])).toBe('done')
  expect(worstLight(['done', 'unknown'])).toBe('unknown')
  expect(worstLight([])).toBe('unknown')
})

test('a year is gone by its days, the last one being the whole', () => {
  expect(shareOfYear(2026, '2025-12-31')).toBe(0)
  expect(shareOfYear(2026, '2026-12-31')).toBe(1)
  expect(shareOfYear(2024, '2024-02-29')).toBeCloseTo(60 / 366)
  expect(shareOfYear(2026, '2027-01-01')).toBe(1)
})

describe('a measure without a figure', () => {
  const evidence = (...states: readonly ('submitted' | 'accepted' | 'returned')[]) => ({
    evidence: states.map((state) => ({ year: 2026, state })),
  })
  test.each([
    [
      'accepted evidence is done',
      { measure: evidence('returned', 'accepted'), gone: 0.4, daysToCheck: null },
      'done',
    ],
    [
      'evidence that waits is on track',
      { measure: evidence('submitted'), gone: 0.95, daysToCheck: -3 },
      'onTrack',
    ],
    [
      'returned evidence is a risk',
      { measure: evidence('returned'), gone: 0.4, daysToCheck: null },
      'atRisk',
    ],
    ['a check that has passed is behind', { measure: evidence(), gone: 0.4, daysToCheck: -1 }, 'behind'],
    ['a check that is near is a risk', { measure: evidence(), gone: 0.4, daysToCheck: 20 }, 'atRisk'],
    ['far from its check it is on track', { measure: evidence(), gone: 0.4, daysToCheck: 120 }, 'onTrack'],
    [
      'near the end of the year it is a risk',
      { measure: evidence(), gone: 0.95, daysToCheck: null },
      'atRisk',
    ],
    ['after the year it is behind', { measure: evidence('submitted'), gone: 1, daysToCheck: null }, 'behind'],
  ] as const)('%s', (_title, { measure, gone, daysToCheck }, light) => {
    expect(evidenceLight(measure, 2026, { gone, daysToCheck })).toBe(light)
  })
})
