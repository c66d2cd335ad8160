import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Definition, Part } from '../definition.ts'
import type { Cell, UnitInput } from '../events.ts'
import { bestGains } from './gains.ts'
import { type ScoreInput, scorePeriod } from './score.ts'

const chosen = (figureId: string) => ({ figureId, version: 1 })

const share = (partId: string, weight: number, given: { isIgnoredHeavier?: boolean } = {}): Part => ({
  partId,
  title: partId,
  weight,
  source: {
    kind: 'figure',
    figure: chosen(`tests.${partId}`),
    per: null,
    ignored: given.isIgnoredHeavier ? { figure: chosen('tests.ignored'), weight: 2 } : null,
    leastSample: 1,
    scoring: { form: 'linear', floor: 0, goal: 100 },
  },
})

const definition: Definition = {
  name: '诉求办理',
  basis: '文件',
  ownerId: 'street',
  unitKinds: ['residentsCommittee'],
  period: 'month',
  areas: [
    {
      areaId: 'service',
      title: '服务',
      parts: [share('answered', 40), share('solved', 60, { isIgnoredHeavier: true })],
    },
  ],
  size: null,
  upper: { by: 'count', number: 3 },
  lower: { by: 'count', number: 3 },
  laggingPercent: 95,
  laggingRunning: 3,
  appealDays: 7,
}

/** What became of a unit's matters in a month. */
type Matters = {
  readonly solved: number
  readonly explained: number
  readonly tried: number
  readonly ignored: number
}

/** Answered in time of all; solved of what was tried, a lawful explanation left out, every ignored one counted heavier. */
const cellsOf = ({ solved, explained, tried, ignored }: Matters): Cell[] => [
  [solved + explained + tried, solved + explained + tried + ignored, 0],
  [solved, solved + tried, ignored],
]

const unit = (at: number, matters: Matters): UnitInput => ({
  unitId: `unit-${at}`,
  name: `社区${at}`,
  kind: 'residentsCommittee',
  placeId: null,
  size: 0,
  cells: cellsOf(matters),
})

const inputOf = (units: readonly UnitInput[], given: Partial<ScoreInput> = {}): ScoreInput => ({
  definition,
  measures: ['answered', 'solved'].map((id) => ({ figureId: `tests.${id}`, measure: 'share', better: 'up' })),
  units,
  leftOut: new Set(),
  evidence: new Map(),
  before: {},
  ...given,
})

const amount = fc.nat({ max: 60 })
const matters = fc.record({ solved: amount, explained: amount, tried: amount, ignored: amount })
const months = fc.array(matters, { minLength: 8, maxLength: 20 })

const totalOfFirst = (all: readonly Matters[]): number =>
  scorePeriod(inputOf(all.map((each, at) => unit(at, each)))).units[0]?.total ?? 0

test('one more matter left unanswered costs more than the same matter tried in vain, and that more than explaining it', () => {
  fc.assert(
    fc.property(months, ([first, ...rest]) => {
      if (!first) return
      const had = { ...first, solved: first.solved + 1, tried: first.tried + 1 }
      const withOne = (kind: keyof Matters) => totalOfFirst([{ ...had, [kind]: had[kind] + 1 }, ...rest])
      expect(withOne('ignored')).toBeLessThan(withOne('tried'))
      expect(withOne('tried')).toBeLessThanOrEqual(withOne('explained'))
      expect(withOne('explained')).toBeLessThanOrEqual(withOne('solved') + 0.001)
    }),
  )
})

test('points stay between nothing and all, and the range holds the total', () => {
  fc.assert(
    fc.property(months, (all) => {
      for (const { total, low, high } of scorePeriod(inputOf(all.map((each, at) => unit(at, each)))).units) {
        if (total === null) continue
        expect(total).toBeGreaterThanOrEqual(0)
        expect(total).toBeLessThanOrEqual(100)
        expect(low).toBeLessThanOrEqual(total)
        expect(high).toBeGreaterThanOrEqual(total)
      }
    }),
  )
})

test('never more than three are in the last band, and equal totals share the benefit of the doubt', () => {
  fc.assert(
    fc.property(months, (all) => {
      const { units } = scorePeriod(inputOf(all.map((each, at) => unit(at, each))))
      expect(units.filter(({ band }) => band === 'lower').length).toBeLessThanOrEqual(3)
    }),
  )
  const same = Array.from({ length: 10 }, (_, at) =>
    unit(at, { solved: 5, explained: 1, tried: 2, ignored: 1 }),
  )
  expect(scorePeriod(inputOf(same)).units.map(({ band }) => band)).toEqual(same.map(() => 'middle'))
})

test('units come back in the order of the tree, whatever their points', () => {
  fc.assert(
    fc.property(months, (all) => {
      const units = all.map((each, at) => unit(at, each))
      expect(scorePeriod(inputOf(units)).units.map(({ unitId }) => unitId)).toEqual(
        units.map(({ unitId }) => unitId),
      )
    }),
  )
})

test('a part with too small a sample, or left out by a correction, gives its weight to the others', () => {
  const units = Array.from({ length: 8 }, (_, at) =>
    unit(at, { solved: 6 + at, explained: 0, tried: 2, ignored: 0 }),
  )
  const { units: results } = scorePeriod(inputOf(units, { leftOut: new Set(['unit-0 answered']) }))
  expect(results[0]?.parts[0]).toMatchObject({ points: null, why: 'excluded' })
  const [, solved] = results[0]?.parts ?? []
  expect(results[0]?.total).toBeCloseTo(((solved?.points ?? 0) / 60) * 100, 2)
})

test('where less than half of the weights can be counted, a unit has no total and no band', () => {
  const units = Array.from({ length: 8 }, (_, at) =>
    unit(at, { solved: 6, explained: 0, tried: at, ignored: 0 }),
  )
  const { units: results } = scorePeriod(inputOf(units, { leftOut: new Set(['unit-3 solved']) }))
  expect(results[3]).toMatchObject({ total: null, band: 'unbanded', lagging: null })
})

test('a kind with fewer than five peers is not parted into bands', () => {
  const units = Array.from({ length: 4 }, (_, at) =>
    unit(at, { solved: at, explained: 0, tried: 2, ignored: 3 }),
  )
  expect(scorePeriod(inputOf(units)).units.every(({ band }) => band === 'unbanded')).toBe(true)
})

test('peers are parted by size where every class has enough of them', () => {
  const size = { figure: chosen('tests.received'), edges: [100] }
  const units = Array.from({ length: 12 }, (_, at) => ({
    ...unit(at, { solved: at, explained: 0, tried: 3, ignored: 1 }),
    size: at < 6 ? 40 : 400,
  }))
  const { groups } = scorePeriod(inputOf(units, { definition: { ...definition, size } }))
  expect(groups.map(({ unitIds }) => unitIds.length)).toEqual([6, 6])
  expect(groups.map(({ sizes }) => sizes)).toEqual([
    { from: 0, to: 99 },
    { from: 100, to: null },
  ])
})

test('the steps that lift most are real gains, largest first, and no more matters than there are', () => {
  fc.assert(
    fc.property(months, (all) => {
      for (const { parts } of scorePeriod(inputOf(all.map((each, at) => unit(at, each)))).units) {
        const gains = bestGains(definition, parts)
        expect(gains.length).toBeLessThanOrEqual(3)
        expect(gains.map(({ gain }) => gain)).toEqual(gains.map(({ gain }) => gain).toSorted((a, b) => b - a))
        for (const { gain, matters: needed } of gains) {
          expect(gain).toBeGreaterThan(0)
          if (needed) expect(needed.more).toBeLessThanOrEqual(needed.of)
        }
      }
    }),
  )
})
