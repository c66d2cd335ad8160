import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AssessmentHouse, aPart, aPeriod, aScorecard, assessmentHouse } from '../testing-house.ts'
import { appealPart } from './appeal-part.ts'
import { decideAppeal } from './decide-appeal.ts'
import { excludePart } from './exclude-part.ts'
import { freezePeriod } from './freeze-period.ts'
import { getPeriod } from './get-period.ts'
import { getUnitResult } from './get-unit-result.ts'
import { giveEvidence } from './give-evidence.ts'
import { judgeEvidence } from './judge-evidence.ts'
import { listJudging } from './list-judging.ts'

let made: AssessmentHouse
let periodId: string
let unitId: string
const inside = { now: '2026-09-04T02:00:00.000Z' }
const after = { now: '2026-09-20T02:00:00.000Z' }

beforeAll(async () => {
  made = await assessmentHouse()
  for (const [n, unit] of made.units.entries())
    await made.happen(unit, '2026-08-10', { solved: 6 + n, tried: 3, ignored: 1 })
  const meetings = {
    partId: 'meetings',
    title: '群众会',
    weight: 20,
    source: { kind: 'evidence' as const, wanted: '写明日期' },
  }
  const parts = [aPart('answered', 40), aPart('solved', 40), meetings]
  const scorecardId = await aScorecard(made, { areas: [{ areaId: 'service', title: '服务', parts }] })
  periodId = await aPeriod(made, {
    scorecardId,
    from: '2026-08-01',
    to: '2026-08-31',
    now: '2026-09-02T02:00:00.000Z',
  })
  unitId = made.units[0] ?? ''
})
afterAll(() => made.house.close())

const reason = '停水三天由供水单位负责，社区已经逐户告知。'
const appeal = (partId: string) => ({ periodId, appealId: made.house.newId(), unitId, partId, reason })
const verdict = (appealId: string) => ({
  periodId,
  appealId,
  correctionId: made.house.newId(),
  isUpheld: true,
  effect: { kind: 'takeAway' as const, part: 0, whole: 1, ignored: 0 },
  why: 'othersResponsibility' as const,
  answer: '核实过，那一件由供水单位负责。',
})

test('a secretary reads why the own unit has its score, and of no other unit', async () => {
  const run = made.run(made.secretary, inside)
  const why = await run(getUnitResult, { periodId, unitId })
  expect(why.result.parts.map(({ partId, sample }) => [partId, sample])).toEqual([
    ['answered', 10],
    ['solved', 9],
    ['meetings', 0],
  ])
  expect(why.peers).toMatchObject({ peers: 10 })
  expect(why.gains[0]).toMatchObject({ partId: 'meetings', gain: 20 })
  expect(why.abilities).toEqual(['appealPart', 'giveEvidence'])
  await expect(run(getUnitResult, { periodId, unitId: made.units[1] ?? '' })).rejects.toMatchObject({
    code: 'not-found',
  })
  const { results } = await run(getPeriod, { periodId })
  expect(results.map((result) => result.unitId)).toEqual([unitId])
})

test('an upheld appeal has its effect through a correcting entry, and the points follow', async () => {
  const before = await made.run(made.secretary, inside)(getUnitResult, { periodId, unitId })
  const given = appeal('answered')
  await made.run(made.secretary, inside)(appealPart, given)
  await expect(made.run(made.secretary, inside)(appealPart, appeal('answered'))).rejects.toMatchObject({
    text: { rule: 'assessment.already-appealed' },
  })
  await made.run(made.assessor, inside)(decideAppeal, verdict(given.appealId))
  const now = await made.run(made.secretary, inside)(getUnitResult, { periodId, unitId })
  expect(now.result.parts[0]?.sample).toBe(9)
  expect(now.result.parts[0]?.points ?? 0).toBeGreaterThan(before.result.parts[0]?.points ?? 0)
  expect(now.appeals).toMatchObject([{ reason, isUpheld: true, answer: '核实过，那一件由供水单位负责。' }])
  expect(now.corrections).toMatchObject([{ appealId: given.appealId, why: 'othersResponsibility' }])
  await expect(made.run(made.assessor, inside)(decideAppeal, verdict(given.appealId))).rejects.toMatchObject({
    text: { rule: 'assessment.already-decided' },
  })
})

test('an assessor whose own post stands in the unit does not judge it', async () => {
  const given = appeal('solved')
  await made.run(made.secretary, inside)(appealPart, given)
  const own = made.run(made.ownAssessor, inside)
  await expect(own(decideAppeal, verdict(given.appealId))).rejects.toMatchObject({
    text: { rule: 'assessment.own-unit' },
  })
  await expect(made.run(made.secretary, inside)(decideAppeal, verdict(given.appealId))).rejects.toMatchObject(
    {
      code: 'not-allowed',
    },
  )
  await made.run(made.assessor, inside)(decideAppeal, { ...verdict(given.appealId), isUpheld: false })
})

test('more than was counted is not taken away', async () => {
  const given = appeal('solved')
  await made.run(made.secretary, inside)(appealPart, given)
  const effect = { kind: 'takeAway' as const, part: 0, whole: 500, ignored: 0 }
  const run = made.run(made.assessor, inside)
  await expect(run(decideAppeal, { ...verdict(given.appealId), effect })).rejects.toMatchObject({
    text: { rule: 'assessment.too-much-taken' },
  })
  await run(decideAppeal, { ...verdict(given.appealId), isUpheld: false })
})

test('evidence earns its part when another unit’s assessor accepts it', async () => {
  const evidence = { periodId, unitId, evidenceId: made.house.newId() }
  const words = '八月五日群众会，议题是停车，定下来的事贴在公开栏。'
  const secretary = made.run(made.secretary, inside)
  await expect(secretary(giveEvidence, { ...evidence, partId: 'solved', words })).rejects.toMatchObject({
    text: { rule: 'assessment.only-evidence' },
  })
  await secretary(giveEvidence, { ...evidence, partId: 'meetings', words })
  const judged = { periodId, evidenceId: evidence.evidenceId, percent: 80 }
  await expect(made.run(made.ownAssessor, inside)(judgeEvidence, judged)).rejects.toMatchObject({
    text: { rule: 'assessment.own-unit' },
  })
  await made.run(made.assessor, inside)(judgeEvidence, judged)
  const why = await secretary(getUnitResult, { periodId, unitId })
  expect(why.result.parts[2]).toMatchObject({ points: 16, why: null })
})

test('one entry that was out of the unit’s power is left out, once, with the reason', async () => {
  const { rows } = await made.house.pool.query<{ stream: string }>(
    `select stream from ledger.entry where type = 'tests.matter.v1' and organisation = $1
     and data @> '{"isAnswered": false}' limit 1`,
    [unitId],
  )
  const entry = { stream: rows[0]?.stream ?? '', version: 1 }
  const given = {
    periodId,
    unitId,
    partId: 'answered',
    correctionId: made.house.newId(),
    entry,
    note: '不归社区管',
  }
  const run = made.run(made.organiser, inside)
  await run(excludePart, { ...given, why: 'notOnDutyList' })
  const { corrections } = await run(listJudging, { periodId })
  expect(corrections.at(-1)).toMatchObject({
    effect: { kind: 'takeAway', part: 0, whole: 1, ignored: 0 },
    why: 'notOnDutyList',
    note: '不归社区管',
  })
  const again = { ...given, correctionId: made.house.newId(), why: 'notOnDutyList' as const }
  await expect(run(excludePart, again)).rejects.toMatchObject({ text: { rule: 'assessment.entry-taken' } })
  const foreign = { ...again, unitId: made.units[1] ?? '' }
  await expect(run(excludePart, foreign)).rejects.toMatchObject({ text: { rule: 'assessment.not-in-part' } })
})

test('what a person wrote stands in the vault; the ledger holds ids', async () => {
  const { rows } = await made.house.pool.query<{ found: boolean }>(
    `select exists (select from ledger.entry where data::text like '%停水%' or data::text like '%供水%') as found`,
  )
  expect(rows[0]?.found).toBe(false)
})

test('after the window nothing is appealed, and a frozen period changes no more', async () => {
  await expect(made.run(made.secretary, after)(appealPart, appeal('solved'))).rejects.toMatchObject({
    text: { rule: 'assessment.window-closed' },
  })
  await made.run(made.organiser, after)(freezePeriod, { periodId })
  const given = {
    periodId,
    unitId,
    partId: 'solved',
    correctionId: made.house.newId(),
    entry: null,
    note: '迟了',
  }
  await expect(
    made.run(made.organiser, after)(excludePart, { ...given, why: 'disaster' }),
  ).rejects.toMatchObject({
    text: { rule: 'assessment.frozen' },
  })
})
