import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { cases } from '../module.ts'
import { answerCase } from '../operations/answer-case.ts'
import { confirmCase } from '../operations/confirm-case.ts'
import { dispatchCase } from '../operations/dispatch-case.ts'
import { mergeCases } from '../operations/merge-cases.ts'
import { publishCase } from '../operations/publish-case.ts'
import { runAs, staffAt } from '#platform/testing/callers.ts'
import { aSubmittedLetter, type CasesHouse, casesHouse } from '../testing-house.ts'

let made: CasesHouse
beforeAll(async () => {
  made = await casesHouse()
})
afterAll(() => made.house.close())

test('what is shown can be thrown away and told again from the ledger, row for row', async () => {
  const { house, offices } = made
  const secretary = await staffAt(house, {
    role: 'secretary',
    organisationId: offices.committee,
    placeId: smallWorld.community,
  })
  const as = runAs(house, secretary)
  const [one, two, three] = [
    await aSubmittedLetter(made),
    await aSubmittedLetter(made),
    await aSubmittedLetter(made),
  ]
  await as(mergeCases, { caseId: two.caseId, intoCaseId: one.caseId })
  await as(answerCase, { caseId: one.caseId, result: 'solved', text: '好了', photos: [] })
  await as(publishCase, { caseId: one.caseId, title: '路灯亮了', outcome: '换了灯' })
  await runAs(house, one)(confirmCase, { caseId: one.caseId })
  await as(dispatchCase, {
    caseId: three.caseId,
    toOrganisationId: offices.construction,
    item: 'roadAndManhole',
    note: '',
  })

  const { before, after } = await toldAgain(house, cases.views)
  expect(before['cases.step']?.length).toBeGreaterThan(5)
  expect(after).toEqual(before)
})
