import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { waitingFor } from '#platform/testing/waiting-for.ts'
import { addDays, dayOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import { getCase } from '../operations/get-case.ts'
import { aSubmittedLetter, type CasesHouse, casesHouse } from '../testing-house.ts'
import { waitingCases } from './waiting-cases.ts'

let made: CasesHouse
let secretary: Caller
let elsewhere: Caller
beforeAll(async () => {
  made = await casesHouse()
  const { house, offices } = made
  const here = { organisationId: offices.committee, placeId: smallWorld.community }
  secretary = await staffAt(house, { role: 'secretary', ...here })
  elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
})
afterAll(() => made.house.close())

const of = (caller: Caller, now: Instant) => waitingFor(made.house, { waits: waitingCases, caller, now })

test('a secretary is told on the day a case is due, and afterwards that it is past its time', async () => {
  const { caseId } = await aSubmittedLetter(made)
  const { dueAt } = await runAs(made.house, secretary)(getCase, { caseId })
  const day = dayOf(dueAt ?? '')
  await expect(of(secretary, startOfDay(addDays(day, -1)))).resolves.toEqual({})
  await expect(of(secretary, startOfDay(day))).resolves.toEqual({ 'cases.today': 1 })
  await expect(of(secretary, startOfDay(addDays(day, 1)))).resolves.toEqual({ 'cases.overdue': 1 })
  await expect(of(elsewhere, startOfDay(addDays(day, 1)))).resolves.toEqual({})
})
