import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketOfKey, codeOfKey, dayOfKey, keyOf, sliceOfKey } from './counters.ts'
import { bucketOf, medianOf, minutesOf } from './log-buckets.ts'
import { mergePacked } from './merge-packed.ts'
import { addPacked, packCounters, visitPacked } from './packed-counters.ts'

const keys = fc
  .record({
    slice: fc.oneof(fc.constant(0), fc.nat(1_000_000)),
    code: fc.nat(1023),
    bucket: fc.nat(255),
    day: fc.nat(31),
  })
  .map((key) => ({ ...key, key: keyOf(key) }))
const counters = fc.array(fc.tuple(keys, fc.integer({ min: -(2 ** 40), max: 2 ** 40 })), { maxLength: 60 })
const toMap = (given: readonly (readonly [{ readonly key: number }, number])[]) =>
  new Map(given.map(([{ key }, value]) => [key, value]))
const unpack = (payload: Buffer | undefined) => {
  const found = new Map<number, number>()
  if (payload) visitPacked(payload, (key, value) => found.set(key, value))
  return found
}

describe('packed counters', () => {
  it('come out as they went in, without zeros, in ascending order', () => {
    fc.assert(
      fc.property(counters.map(toMap), (given) => {
        const found = unpack(packCounters(given)?.payload)
        const expected = [...given]
          .filter(([, value]) => value !== 0)
          .toSorted(([one], [other]) => one - other)
        expect([...found]).toEqual(expected)
      }),
    )
  })

  it('are the same bytes in whatever order they were added', () => {
    fc.assert(
      fc.property(counters.map(toMap), counters.map(toMap), (one, other) => {
        const sum = (first: Map<number, number>, second: Map<number, number>) => {
          const total = new Map(first)
          const packed = packCounters(second)
          if (packed) addPacked(total, packed.payload)
          return packCounters(total)?.payload.toString('hex')
        }
        expect(sum(one, other)).toBe(sum(other, one))
      }),
    )
  })

  it('merge into a packed row as if they had been added in memory', () => {
    fc.assert(
      fc.property(counters.map(toMap), counters.map(toMap), fc.boolean(), (one, other, isUndone) => {
        const packed = packCounters(one)
        if (!packed) return
        const delta = new Map(other)
        if (isUndone) for (const [key, value] of one) delta.set(key, -value)
        const expected = new Map(delta)
        addPacked(expected, packed.payload)
        expect(mergePacked(packed.payload, delta)).toEqual(packCounters(expected))
      }),
      { numRuns: 1_000 },
    )
  })

  it('leave no row when everything is taken away again', () => {
    fc.assert(
      fc.property(counters.map(toMap), (given) => {
        const packed = packCounters(given)
        const rest = new Map(given)
        if (packed) addPacked(rest, packed.payload, -1)
        expect(packCounters(rest)).toBeUndefined()
      }),
    )
  })

  it('begin with everything, so that the beginning can be read alone', () => {
    fc.assert(
      fc.property(counters.map(toMap), (given) => {
        const packed = packCounters(given)
        const everything = [...unpack(packed?.payload.subarray(0, packed.allBytes)).keys()]
        expect(everything).toEqual([...unpack(packed?.payload).keys()].filter((key) => sliceOfKey(key) === 0))
      }),
    )
  })

  it('have keys that tell slice, figure, bucket and day', () => {
    fc.assert(
      fc.property(keys, ({ slice, code, bucket, day, key }) => {
        expect([sliceOfKey(key), codeOfKey(key), bucketOfKey(key), dayOfKey(key)]).toEqual([
          slice,
          code,
          bucket,
          day,
        ])
      }),
    )
  })
})

describe('medians', () => {
  it('are at most 3 % off, whatever the lengths of time', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(600_000), { minLength: 1, maxLength: 200 }), (minutes) => {
        const buckets = new Map<number, number>()
        for (const each of minutes) buckets.set(bucketOf(each), (buckets.get(bucketOf(each)) ?? 0) + 1)
        const exact = minutes.toSorted((one, other) => one - other)[Math.ceil(minutes.length / 2) - 1] ?? 0
        expect(Math.abs((medianOf(buckets) ?? Number.NaN) - exact)).toBeLessThanOrEqual(exact * 0.03 + 0.5)
      }),
    )
  })

  it('of short times are exact', () => {
    for (let minutes = 0; minutes <= 17; minutes += 1) expect(minutesOf(bucketOf(minutes))).toBe(minutes)
  })

  it('of nothing are nothing', () => {
    expect(medianOf(new Map())).toBeNull()
  })
})
