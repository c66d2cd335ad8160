import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../time/instant.ts'
import { stepAround, stepNames, stepsOf } from './periods.ts'

describe('periods', () => {
  it('are the ones people know', () => {
    expect(stepAround('2026-11-29', 'day')).toEqual({ from: '2026-11-29', to: '2026-11-29' })
    expect(stepAround('2026-11-29', 'week')).toEqual({ from: '2026-11-23', to: '2026-11-29' })
    expect(stepAround('2028-02-10', 'month')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(stepAround('2026-11-29', 'quarter')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
    expect(stepAround('2026-11-29', 'year')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  })

  it('of a plan begin in the month that the plan sets', () => {
    expect(stepAround('2026-11-29', 'planYear', 4)).toEqual({ from: '2026-04-01', to: '2027-03-31' })
    expect(stepAround('2026-03-31', 'planYear', 4)).toEqual({ from: '2025-04-01', to: '2026-03-31' })
    expect(stepAround('2026-12-01', 'planYear', 12)).toEqual({ from: '2026-12-01', to: '2027-11-30' })
    expect(stepAround('2026-06-15', 'planYear')).toEqual(stepAround('2026-06-15', 'year'))
  })

  it('follow each other without a gap and never leave the days asked for', () => {
    const days = fc.integer({ min: 0, max: 12_000 }).map((at) => addDays('2000-01-01', at))
    const asked = fc.record({
      from: days,
      length: fc.nat(900),
      step: fc.constantFrom(...stepNames),
      first: fc.integer({ min: 1, max: 12 }),
    })
    fc.assert(
      fc.property(asked, ({ from, length, step, first }) => {
        const to = addDays(from, length)
        const steps = stepsOf({ from, to }, step, first)
        expect([steps[0]?.from, steps.at(-1)?.to]).toEqual([from, to])
        for (const [at, each] of steps.entries()) {
          const around = stepAround(each.from, step, first)
          expect(stepAround(each.to, step, first)).toEqual(around)
          expect(around.from <= each.from && each.to <= around.to).toBe(true)
          if (at > 0) expect(each.from).toBe(addDays(steps[at - 1]?.to ?? '', 1))
        }
      }),
    )
  })
})
