import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildFigures } from '#platform/figures/rebuild-figures.ts'
import { openHouse } from '#platform/operations/open-house.ts'
import { readStream } from '#platform/ledger/read.ts'
import { type AssessmentEvent, periodStream } from '../events.ts'
import { replayAssessment } from '../rules/state.ts'
import { type AssessmentHouse, aPeriod, aScorecard, assessmentHouse } from '../testing-house.ts'
import { computePeriod } from './compute-period.ts'
import { freezePeriod } from './freeze-period.ts'
import { getPeriod } from './get-period.ts'
import { hashPeriod } from './hash-period.ts'
import { verifyPeriod } from './verify-period.ts'

let made: AssessmentHouse
let scorecardId: string
let periodId: string
const august = { from: '2026-08-01', to: '2026-08-31' }
const afterWindow = '2026-09-20T02:00:00.000Z'

beforeAll(async () => {
  made = await assessmentHouse()
  for (const [n, unitId] of made.units.entries())
    await made.happen(unitId, '2026-08-10', { solved: 4 + n, tried: 3, ignored: n % 3 })
  scorecardId = await aScorecard(made)
  periodId = await aPeriod(made, { scorecardId, ...august, now: '2026-09-02T02:00:00.000Z' })
})
afterAll(() => made.house.close())

test('while the appeal window is open a period is not frozen', async () => {
  const early = made.run(made.organiser, { now: '2026-09-05T02:00:00.000Z' })
  await expect(early(freezePeriod, { periodId })).rejects.toMatchObject({
    text: { rule: 'assessment.window-open' },
  })
})

test('a frozen period has one hash, the same in a fresh process and after the figures were told again', async () => {
  const { sha256 } = await made.run(made.organiser, { now: afterWindow })(freezePeriod, { periodId })
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  const { house } = made
  await rebuildFigures({ pool: house.pool, trees: house.trees, figures: house.figures })
  const fresh = openHouse({ ...house })
  const call = {
    house: fresh,
    actor: made.organiser.actor,
    sessionToken: made.organiser.sessionToken ?? '',
    now: fresh.now(),
  }
  await expect(verifyPeriod.run({ periodId }, call)).resolves.toMatchObject({
    sha256,
    isSame: true,
    changedSince: [],
    figures: [
      { figureId: 'tests.answered', version: 1 },
      { figureId: 'tests.solved', version: 1 },
    ],
    treeDay: august.to,
    rule: 'assessment-scoring-1',
  })
})

test('a frozen period refuses a second freeze, and a period is computed once', async () => {
  const run = made.run(made.organiser, { now: afterWindow })
  await expect(run(freezePeriod, { periodId })).rejects.toMatchObject({ text: { rule: 'assessment.frozen' } })
  const again = { periodId: made.house.newId(), scorecardId, ...august }
  await expect(run(computePeriod, again)).rejects.toMatchObject({ text: { rule: 'assessment.period-taken' } })
})

test('what comes in late changes no frozen point; it is only told', async () => {
  const run = made.run(made.organiser, { now: afterWindow })
  const before = await run(getPeriod, { periodId })
  await made.happen(made.units[0] ?? '', '2026-08-30', { solved: 20 })
  await made.fold()
  const after = await run(getPeriod, { periodId })
  expect(after.results).toEqual(before.results)
  await expect(run(verifyPeriod, { periodId })).resolves.toMatchObject({
    isSame: true,
    changedSince: ['海滨社区居民委员会'],
  })
})

test('one changed number anywhere gives another hash', async () => {
  const entries = await readStream<AssessmentEvent>(made.house.pool, periodStream(periodId))
  const { period } = replayAssessment(entries)
  if (!period) throw new Error('no period')
  const { bands } = { bands: period.frozen?.before ?? {} }
  const [first, ...rest] = period.units
  if (!first) throw new Error('no unit')
  const changed = {
    ...period,
    units: [{ ...first, cells: [[1, 2, 0] as const, ...first.cells.slice(1)] }, ...rest],
  }
  expect(hashPeriod(period, bands).sha256).toBe(period.frozen?.sha256)
  expect(hashPeriod(changed, bands).sha256).not.toBe(period.frozen?.sha256)
})
