import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprints, similarity } from './fingerprints.ts'

const key = new Uint8Array(32).fill(7)
const prints = fc
  .uniqueArray(fc.integer({ min: -40, max: 40 }), { maxLength: 30 })
  .map((list) => list.sort((one, other) => one - other))

describe('prints of words', () => {
  it('are as alike as the share of what both hold', () => {
    fc.assert(
      fc.property(prints, prints, (one, other) => {
        const both = one.filter((print) => other.includes(print)).length
        const all = new Set([...one, ...other]).size
        expect(similarity(one, other).jaccard).toBe(all === 0 ? 0 : both / all)
      }),
    )
  })

  it('of the same matter are alike, of another one not', () => {
    const lamp = fingerprints('三单元的路灯坏了好几天', key)
    const again = fingerprints('三单元路灯坏了好几天，没人修', key)
    const smell = fingerprints('菜场对面下水道堵住了有异味', key)
    expect(similarity(lamp, again).jaccard).toBeGreaterThan(0.4)
    expect(similarity(lamp, smell).jaccard).toBeLessThan(0.1)
  })
})
