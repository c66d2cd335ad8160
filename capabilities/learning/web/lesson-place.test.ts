import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atStart, further, type LessonPlace, placeMark, readPlaceMark } from './lesson-place.ts'

const places: fc.Arbitrary<LessonPlace> = fc.record({
  part: fc.nat({ max: 40 }),
  answers: fc.array(fc.option(fc.nat({ max: 5 })), { maxLength: 20 }),
})

test('a place in a lesson goes to another device in a link and arrives as it was', () => {
  fc.assert(
    fc.property(places, (place) => {
      expect(readPlaceMark(`#${placeMark(place)}`)).toEqual(place)
    }),
  )
})

test('a link without a place, or with something else behind it, brings none', () => {
  for (const hash of ['', '#', '#at=x&is=', '#at=2', '#at=200&is=', '#at=2&is=9', '#at=2&is=1.'])
    expect(readPlaceMark(hash)).toBeUndefined()
})

test('whichever device is further on is where the lesson goes on, from whatever side one asks', () => {
  expect(further({ part: 3, answers: [] }, { part: 1, answers: [0] }).part).toBe(3)
  expect(further(atStart, { part: 0, answers: [1] }).answers).toEqual([1])
  fc.assert(
    fc.property(places, places, (one, other) => {
      expect(further(one, other).part).toBe(further(other, one).part)
      expect(further(one, one)).toBe(one)
    }),
  )
})
