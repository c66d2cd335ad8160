import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  aDefinition,
  aPart,
  type AssessmentHouse,
  aScorecard,
  assessmentHouse,
  matterFigures,
} from '../testing-house.ts'
import { computePeriod } from './compute-period.ts'
import { draftScorecard } from './draft-scorecard.ts'
import { getScorecard } from './get-scorecard.ts'
import { listScorecards } from './list-scorecards.ts'
import { previewScorecard } from './preview-scorecard.ts'
import { publishScorecard } from './publish-scorecard.ts'

let made: AssessmentHouse
beforeAll(async () => {
  made = await assessmentHouse()
})
afterAll(() => made.house.close())

const area = (...parts: ReturnType<typeof aPart>[]) => [{ areaId: 'service', title: '服务', parts }]
const drafting = (given: Parameters<typeof aDefinition>[1]) =>
  made.run(made.organiser)(draftScorecard, {
    scorecardId: made.house.newId(),
    definition: aDefinition(made.offices.streetOffice, given),
  })

test('weights that do not add up to 100 are refused, and the sum is named', async () => {
  await expect(drafting({ areas: area(aPart('answered', 50), aPart('solved', 40)) })).rejects.toMatchObject({
    text: { rule: 'assessment.weights-not-hundred' },
    details: { sum: 90 },
  })
})

test('a figure that does not exist is refused', async () => {
  await expect(drafting({ areas: area(aPart('answered', 100, 'tests.nowhere')) })).rejects.toMatchObject({
    text: { rule: 'assessment.unknown-figure' },
    details: { figureId: 'tests.nowhere' },
  })
})

test('a part twice, steps out of order, a floor that is the goal are refused', async () => {
  const rule = (name: string) => ({ text: { rule: `assessment.${name}` } })
  const scoredBy = (scoring: object) => {
    const part = aPart('answered', 100)
    return area({ ...part, source: { ...part.source, scoring } } as typeof part)
  }
  await expect(drafting({ areas: area(aPart('answered', 50), aPart('answered', 50)) })).rejects.toMatchObject(
    rule('part-twice'),
  )
  const steps = [
    { from: 90, percent: 100 },
    { from: 60, percent: 50 },
  ]
  await expect(drafting({ areas: scoredBy({ form: 'steps', steps }) })).rejects.toMatchObject(
    rule('steps-disorder'),
  )
  await expect(drafting({ areas: scoredBy({ form: 'linear', floor: 80, goal: 80 }) })).rejects.toMatchObject(
    rule('floor-is-goal'),
  )
})

test('boundaries of size must rise, so that every unit falls into one class', async () => {
  const figure = { figureId: 'tests.answered', version: 1 }
  await expect(drafting({ size: { figure, edges: [200, 100] } })).rejects.toMatchObject({
    text: { rule: 'assessment.sizes-disorder' },
  })
  await expect(drafting({ size: { figure, edges: [100, 200] } })).resolves.toBeDefined()
})

test('a figure whose meaning changed after it was chosen stops publishing and computing until somebody confirms it', async () => {
  const changed = {
    ...made,
    house: { ...made.house, figures: matterFigures.map((one) => ({ ...one, version: 2 })) },
  }
  const later = (operation: typeof publishScorecard | typeof computePeriod, input: object) =>
    operation.run(input, {
      house: changed.house,
      now: '2026-09-02T02:00:00.000Z',
      key: made.house.newId(),
      ...made.organiser,
    })
  const scorecardId = await aScorecard(made)
  const period = { periodId: made.house.newId(), scorecardId, from: '2026-08-01', to: '2026-08-31' }
  await expect(later(computePeriod, period)).rejects.toMatchObject({
    text: { rule: 'assessment.figure-changed' },
    details: { figureId: 'tests.answered', chosen: 1, now: 2 },
  })
  const definition = aDefinition(made.offices.streetOffice)
  await made.run(made.organiser)(draftScorecard, { scorecardId, definition })
  await expect(later(publishScorecard, { scorecardId })).rejects.toMatchObject({
    text: { rule: 'assessment.figure-changed' },
  })
})

test('a draft is seen by those who write, what is published by every unit', async () => {
  const scorecardId = made.house.newId()
  const definition = aDefinition(made.offices.streetOffice, { name: '还在写的评分表' })
  await made.run(made.organiser)(draftScorecard, { scorecardId, definition })
  await expect(made.run(made.secretary)(getScorecard, { scorecardId })).rejects.toMatchObject({
    code: 'not-found',
  })
  await made.run(made.organiser)(publishScorecard, { scorecardId })
  const { scorecards } = await made.run(made.secretary)(listScorecards, {})
  expect(scorecards.map(({ name }) => name)).toContain('还在写的评分表')
})

test('a secretary writes no scorecard', async () => {
  const definition = aDefinition(made.offices.streetOffice)
  const input = { scorecardId: made.house.newId(), definition }
  await expect(made.run(made.secretary)(draftScorecard, input)).rejects.toMatchObject({ code: 'not-found' })
})

test('the draft shows what last year would have given, and changes nothing', async () => {
  for (const [n, unitId] of made.units.entries())
    await made.happen(unitId, '2026-10-10', { solved: n, tried: 4 })
  await made.fold()
  const scorecardId = made.house.newId()
  const run = made.run(made.organiser, { now: '2026-11-29T02:00:00.000Z' })
  await run(draftScorecard, { scorecardId, definition: aDefinition(made.offices.streetOffice) })
  const { periods } = await run(previewScorecard, { scorecardId })
  expect(periods).toHaveLength(12)
  const october = periods.find(({ from }) => from === '2026-10-01')
  expect(october?.units.filter(({ band }) => band === 'lower').map(({ unitId }) => unitId)).toEqual(
    made.units.slice(0, 3),
  )
  await expect(run(getScorecard, { scorecardId })).resolves.toMatchObject({ periods: [], publishedOn: null })
})

test('a period that began before the scorecard was published is not scored by it', async () => {
  const scorecardId = await aScorecard(made)
  const period = { periodId: made.house.newId(), scorecardId, from: '2025-12-01', to: '2025-12-31' }
  const run = made.run(made.organiser, { now: '2026-02-01T02:00:00.000Z' })
  await expect(run(computePeriod, period)).rejects.toMatchObject({
    text: { rule: 'assessment.not-in-force' },
  })
  const half = { ...period, from: '2026-01-01', to: '2026-01-15' }
  await expect(run(computePeriod, half)).rejects.toMatchObject({
    text: { rule: 'assessment.period-not-whole' },
  })
  const running = { ...period, from: '2026-02-01', to: '2026-02-28' }
  await expect(run(computePeriod, running)).rejects.toMatchObject({
    text: { rule: 'assessment.period-not-over' },
  })
})
