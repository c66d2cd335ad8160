import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { aSubmittedLetter, type CasesHouse, casesHouse } from '../testing-house.ts'
import { acceptCase } from './accept-case.ts'
import { answerCase } from './answer-case.ts'
import { askResident } from './ask-resident.ts'
import { escalateCase } from './escalate-case.ts'
import { extendCase } from './extend-case.ts'
import { findRecipients } from './find-recipients.ts'
import { getCase } from './get-case.ts'
import { getCaseKinds } from './get-case-kinds.ts'
import { getMyCase } from './get-my-case.ts'
import { recallWhistle } from './recall-whistle.ts'
import { resumeClock } from './resume-clock.ts'
import { returnCase } from './return-case.ts'
import { startWork } from './start-work.ts'
import { superviseCase } from './supervise-case.ts'
import { whistle } from './whistle.ts'
import { withdrawCase } from './withdraw-case.ts'

let made: CasesHouse
let secretary: Caller
let worker: Caller
let street: Caller
beforeAll(async () => {
  made = await casesHouse()
  const { house, offices, grid } = made
  secretary = await staffAt(house, {
    role: 'secretary',
    organisationId: offices.committee,
    placeId: smallWorld.community,
  })
  worker = await staffAt(house, { role: 'gridWorker', placeId: grid })
  street = await staffAt(house, {
    role: 'streetLeader',
    organisationId: offices.streetOffice,
    placeId: smallWorld.street,
  })
})
afterAll(() => made.house.close())

const as = (caller: Caller) => runAs(made.house, caller)

test('the level above watches over a case; the community itself cannot', async () => {
  const { caseId } = await aSubmittedLetter(made)
  const watching = { caseId, why: 'repeated' as const, text: '同类问题第三次' }
  await expect(as(secretary)(superviseCase, watching)).rejects.toMatchObject({ code: 'not-allowed' })
  await as(street)(superviseCase, watching)
  expect(await as(secretary)(getCase, { caseId })).toMatchObject({ isSupervised: true })
})

test('the level above sends an answered case back with the reason', async () => {
  const { caseId } = await aSubmittedLetter(made)
  await as(secretary)(answerCase, { caseId, result: 'explained', text: '产权单位不同意', photos: [] })
  const back = await as(street)(returnCase, { caseId, reason: '请再协调一次' })
  expect(back.status).toBe('returned')
})

test('a grid worker on the spot begins work and is the first response', async () => {
  const { caseId } = await aSubmittedLetter(made)
  expect((await as(worker)(startWork, { caseId })).status).toBe('working')
  expect((await as(secretary)(getCase, { caseId })).clocks.firstResponse.isOnTime).toBe(true)
})

test('more time is told to the author with its reason, and only once', async () => {
  const author = await aSubmittedLetter(made)
  const { caseId } = author
  const before = await as(author)(getMyCase, {})
  await as(secretary)(acceptCase, { caseId })
  await as(secretary)(extendCase, { caseId, workingDays: 3, reason: '等零件到货' })
  const after = await as(author)(getMyCase, {})
  expect((after.promisedAt ?? '') > (before.promisedAt ?? '')).toBe(true)
  expect(after.steps.at(-1)).toMatchObject({ what: 'extended', text: '等零件到货' })
  await expect(as(secretary)(extendCase, { caseId, workingDays: 1, reason: '还要等' })).rejects.toThrow(
    'extension-limit',
  )
})

test('a secretary takes a case up by hand, and the street has it then', async () => {
  const { caseId } = await aSubmittedLetter(made)
  const up = await as(secretary)(escalateCase, { caseId, reason: '超出社区能力' })
  expect(up).toMatchObject({ status: 'received', responsibleId: made.offices.streetOffice })
})

test('a department is called off before it begins', async () => {
  const { caseId } = await aSubmittedLetter(made)
  const whistleId = made.house.newId()
  const organisationId = made.offices.water
  await as(secretary)(whistle, {
    caseId,
    whistleId,
    organisationIds: [organisationId],
    task: '看水管',
    workingDays: 1,
  })
  await as(secretary)(recallWhistle, { caseId, whistleId, organisationId, reason: '已自行解决' })
  expect((await as(secretary)(getCase, { caseId })).whistles).toEqual([])
})

test('when the author answers by phone the desk starts the clock again', async () => {
  const { caseId } = await aSubmittedLetter(made)
  await as(secretary)(askResident, { caseId, text: '几点方便？' })
  const again = await as(secretary)(resumeClock, { caseId, why: 'answeredElsewhere' })
  expect(again.promisedAt).not.toBeNull()
})

test('the author takes the case back; after that nobody handles it', async () => {
  const author = await aSubmittedLetter(made)
  const { caseId } = author
  await expect(as(secretary)(withdrawCase, { caseId })).rejects.toMatchObject({ code: 'not-allowed' })
  await as(author)(withdrawCase, { caseId })
  await expect(as(secretary)(acceptCase, { caseId })).rejects.toThrow('not-in-this-state')
})

test('anyone may ask what can be written, to whom, and when the answer is promised', async () => {
  const asked = await as({ actor: { kind: 'anonymous' } })(getCaseKinds, {})
  expect(asked.kinds.map(({ kind }) => kind)).toEqual([
    'letter',
    'hazard',
    'complaint',
    'question',
    'suggestion',
    'help',
  ])
  expect(asked.kinds[0]).toMatchObject({ totalWorkingDays: 5 })
  const { recipients } = await as({ actor: { kind: 'anonymous' } })(findRecipients, { placeId: made.grid })
  expect(recipients.map(({ name }) => name)).toEqual(['海滨社区居民委员会', '海滨街道办事处'])
})
