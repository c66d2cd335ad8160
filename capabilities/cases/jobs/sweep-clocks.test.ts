import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { addDays, dayOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import { caseCalendar } from '../house-times.ts'
import { answerCase } from '../operations/answer-case.ts'
import { getCase } from '../operations/get-case.ts'
import { getMyCase } from '../operations/get-my-case.ts'
import { type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { aSubmittedLetter, type CasesHouse, casesHouse } from '../testing-house.ts'
import { sweepClocks } from './sweep-clocks.ts'

let made: CasesHouse
let secretary: Caller
let district: Caller
beforeAll(async () => {
  made = await casesHouse()
  const { house, offices } = made
  secretary = await staffAt(house, {
    role: 'secretary',
    organisationId: offices.committee,
    placeId: smallWorld.community,
  })
  district = await staffAt(house, {
    role: 'districtOrganiser',
    organisationId: offices.government,
    placeId: smallWorld.county,
  })
})
afterAll(() => made.house.close())

const sweepAt = (now: Instant) => sweepClocks.run({ ...made.house, now: () => now })
const inWorkingDays = (days: number): Instant =>
  startOfDay(addDays(dayOf(caseCalendar.addWorkingDays(made.house.now(), days)), 1))

test('a letter nobody takes up goes up by itself, each level’s time written down, and is overdue at the end', async () => {
  const author = await aSubmittedLetter(made)
  for (const days of [1, 2, 3, 4, 5, 6]) await sweepAt(inWorkingDays(days))
  const seen = await runAs(made.house, district, { now: inWorkingDays(6) })(getCase, {
    caseId: author.caseId,
  })
  const what = seen.steps.map((step) => step.what)
  expect(what).toContain('first-response-missed')
  expect(what).toContain('promise-missed')
  expect(what.filter((one) => one === 'escalated').length).toBeGreaterThanOrEqual(2)
  expect(seen.responsibleName).toBe('霞山区人民政府')
  expect(seen.used.map((one) => one.level)).toEqual(['community', 'street'])
  expect((await runAs(made.house, author)(getMyCase, {})).responsibleName).toBe('霞山区人民政府')
})

test('sweeping again, or two sweeps at once, does nothing twice', async () => {
  const { caseId } = await aSubmittedLetter(made)
  const when = inWorkingDays(2)
  await Promise.all([sweepAt(when), sweepAt(when)])
  await sweepAt(when)
  const { rows } = await made.house.database.pool.query<{ type: string; count: string }>(
    'select type, count(*) from ledger.entry where stream = $1 group by type',
    [`case-${caseId}`],
  )
  expect(rows.every((row) => row.count === '1')).toBe(true)
})

test('an answer that nobody disputes is deemed confirmed', async () => {
  const author = await aSubmittedLetter(made)
  await runAs(made.house, secretary)(answerCase, {
    caseId: author.caseId,
    result: 'solved',
    text: '好了',
    photos: [],
  })
  await sweepAt(inWorkingDays(5))
  expect(await runAs(made.house, author)(getMyCase, {})).toMatchObject({
    status: 'closed',
    closedAs: 'deemed',
  })
})
