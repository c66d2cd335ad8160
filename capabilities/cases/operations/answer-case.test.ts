import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { aSubmittedLetter, type CasesHouse, casesHouse } from '../testing-house.ts'
import { acceptCase } from './accept-case.ts'
import { addToCase } from './add-to-case.ts'
import { answerCase } from './answer-case.ts'
import { askResident } from './ask-resident.ts'
import { confirmCase } from './confirm-case.ts'
import { disputeOutcome } from './dispute-outcome.ts'
import { getCase } from './get-case.ts'
import { getMyCase } from './get-my-case.ts'
import { rateCase } from './rate-case.ts'
import { recordFollowUp } from './record-follow-up.ts'
import { replyToResident } from './reply-to-resident.ts'

let made: CasesHouse
let secretary: Caller
let district: Caller
let stranger: Caller
beforeAll(async () => {
  made = await casesHouse()
  const { house, offices } = made
  secretary = await staffAt(house, {
    role: 'secretary',
    organisationId: offices.committee,
    placeId: smallWorld.community,
  })
  district = await staffAt(house, { role: 'districtOrganiser', organisationId: offices.government })
  stranger = await staffAt(house, {
    role: 'secretary',
    organisationId: offices.water,
    placeId: smallWorld.otherStreet,
  })
})
afterAll(() => made.house.close())

const as = (caller: Caller) => runAs(made.house, caller)
const solved = (caseId: string) => ({ caseId, result: 'solved' as const, text: '路灯已修好', photos: [] })

test('a letter is accepted, answered, confirmed and rated; the author sees every step', async () => {
  const author = await aSubmittedLetter(made)
  const { caseId } = author
  const accepted = await as(secretary)(acceptCase, { caseId })
  expect(accepted.status).toBe('accepted')
  expect(accepted.abilities).toContain('answerCase')
  await as(secretary)(replyToResident, { caseId, text: '师傅下午去看', photos: [] })
  await as(secretary)(answerCase, solved(caseId))
  const waiting = await as(author)(getMyCase, {})
  expect(waiting).toMatchObject({ status: 'answered', result: 'solved' })
  expect(waiting.confirmBy).not.toBeNull()
  expect(waiting.abilities).toEqual(expect.arrayContaining(['confirmCase', 'disputeOutcome']))
  await as(author)(confirmCase, { caseId })
  await as(author)(rateCase, { caseId, rating: 'satisfied' })
  const mine = await as(author)(getMyCase, {})
  expect(mine.steps.map((step) => step.what)).toEqual([
    'received',
    'accepted',
    'replied',
    'answered',
    'closed',
    'rated',
  ])
  expect(mine.steps[3]).toMatchObject({ text: '路灯已修好', organisationName: '海滨社区居民委员会' })
  await expect(as(author)(rateCase, { caseId, rating: 'neutral' })).rejects.toThrow('already-rated')
})

test('whoever handled the case never sees its rating; the level above does', async () => {
  const author = await aSubmittedLetter(made)
  const { caseId } = author
  await as(secretary)(answerCase, solved(caseId))
  await as(author)(confirmCase, { caseId })
  await as(author)(rateCase, { caseId, rating: 'unsatisfied' })
  const atDesk = await as(secretary)(getCase, { caseId })
  expect(atDesk.rating).toBeNull()
  expect(atDesk.steps.map((step) => step.what)).not.toContain('rated')
  expect((await as(district)(getCase, { caseId })).rating).toBe('unsatisfied')
})

test('a stranger is told that there is no such case, and so is whoever asks for one that never was', async () => {
  const { caseId } = await aSubmittedLetter(made)
  await expect(as(stranger)(getCase, { caseId })).rejects.toMatchObject({ code: 'not-found' })
  await expect(as(stranger)(acceptCase, { caseId })).rejects.toMatchObject({ code: 'not-found' })
  const never = made.house.newId()
  await expect(as(secretary)(getCase, { caseId: never })).rejects.toMatchObject({ code: 'not-found' })
  await expect(as(secretary)(acceptCase, { caseId: never })).rejects.toMatchObject({ code: 'not-found' })
})

test('a stale tab acting on a closed case is told so', async () => {
  const author = await aSubmittedLetter(made)
  const { caseId } = author
  await as(secretary)(answerCase, solved(caseId))
  await as(author)(confirmCase, { caseId })
  await expect(as(secretary)(answerCase, solved(caseId))).rejects.toThrow('already-closed')
})

test('asking the author stops the clock and takes the promise away until the answer comes', async () => {
  const author = await aSubmittedLetter(made)
  const { caseId } = author
  const asked = await as(secretary)(askResident, { caseId, text: '请问是几号楼？' })
  expect(asked.promisedAt).toBeNull()
  expect((await as(author)(getMyCase, {})).stopped?.why).toBe('waitingForResident')
  const added = await as(author)(addToCase, { caseId, text: '3号楼', photos: [] })
  expect(added.promisedAt).not.toBeNull()
})

test('the author’s own "not solved" opens the case again, with the reason for the desk to read', async () => {
  const author = await aSubmittedLetter(made)
  const { caseId } = author
  await as(secretary)(answerCase, solved(caseId))
  await as(author)(disputeOutcome, { caseId, reason: '昨晚又灭了', photos: [] })
  const atDesk = await as(secretary)(getCase, { caseId })
  expect(atDesk).toMatchObject({ status: 'returned', disputes: 1 })
  expect(atDesk.steps.at(-1)).toMatchObject({ what: 'disputed', text: '昨晚又灭了' })
})

test('an independent visit that finds it unsolved sends it back; the secretary may not visit', async () => {
  const { caseId } = await aSubmittedLetter(made)
  await as(secretary)(answerCase, solved(caseId))
  const visit = {
    caseId,
    visitId: made.house.newId(),
    way: 'call' as const,
    result: 'unsolved' as const,
    text: '',
  }
  await expect(as(secretary)(recordFollowUp, visit)).rejects.toMatchObject({ code: 'not-allowed' })
  expect((await as(district)(recordFollowUp, visit)).status).toBe('returned')
})
