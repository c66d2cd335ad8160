import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitingFor } from '#platform/testing/waiting-for.ts'
import { appealPart } from '../operations/appeal-part.ts'
import { type AssessmentHouse, aPeriod, aScorecard, assessmentHouse } from '../testing-house.ts'
import { waitingJudgements } from './waiting-judgements.ts'

let made: AssessmentHouse
beforeAll(async () => {
  made = await assessmentHouse()
  for (const unit of made.units) await made.happen(unit, '2026-08-10', { solved: 6, tried: 3, ignored: 1 })
})
afterAll(() => made.house.close())

const of = (caller: AssessmentHouse['assessor']) =>
  waitingFor(made.house, { waits: waitingJudgements, caller })

test('an appeal waits for an assessor, and not for one who works at the unit that appeals', async () => {
  const periodId = await aPeriod(made, {
    scorecardId: await aScorecard(made),
    from: '2026-08-01',
    to: '2026-08-31',
    now: '2026-09-02T02:00:00.000Z',
  })
  await expect(of(made.assessor)).resolves.toEqual({})
  await made.run(made.secretary, { now: '2026-09-04T02:00:00.000Z' })(appealPart, {
    periodId,
    appealId: made.house.newId(),
    unitId: made.units[0] ?? '',
    partId: 'answered',
    reason: '停水三天由供水单位负责，社区已经逐户告知。',
  })
  await expect(of(made.assessor)).resolves.toEqual({ 'assessment.appeals': 1 })
  await expect(of(made.ownAssessor)).resolves.toEqual({})
  await expect(of(made.organiser)).resolves.toEqual({})
})
