import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { aSubmittedLetter, type CasesHouse, casesHouse } from '../testing-house.ts'
import { acceptCase } from './accept-case.ts'
import { answerCase } from './answer-case.ts'
import { decideDispute } from './decide-dispute.ts'
import { dispatchCase } from './dispatch-case.ts'
import { disputeDispatch } from './dispute-dispatch.ts'
import { finishWhistlePart } from './finish-whistle-part.ts'
import { getCase } from './get-case.ts'
import { getDispatchCatalogue } from './get-dispatch-catalogue.ts'
import { listInbox } from './list-inbox.ts'
import { reportToWhistle } from './report-to-whistle.ts'
import { submitCase } from './submit-case.ts'
import { whistle } from './whistle.ts'
import { newSecret } from '#platform/access/secret.ts'

let made: CasesHouse
let secretary: Caller
let construction: Caller
let water: Caller
let street: Caller
let reviewer: Caller
beforeAll(async () => {
  made = await casesHouse()
  const { house, offices } = made
  const at = (role: string, organisationId: string, placeId?: string) =>
    staffAt(house, { role, organisationId, ...(placeId && { placeId }) })
  secretary = await at('secretary', offices.committee, smallWorld.community)
  construction = await at('departmentStaff', offices.construction)
  water = await at('departmentStaff', offices.water)
  street = await at('streetLeader', offices.streetOffice, smallWorld.street)
  reviewer = await at('districtReviewer', offices.government, smallWorld.county)
})
afterAll(() => made.house.close())

const as = (caller: Caller) => runAs(made.house, caller)
const send = (caseId: string, toOrganisationId: string, item: string) =>
  as(secretary)(dispatchCase, { caseId, toOrganisationId, item, note: '请现场看看' })

test('sends a case by the catalogue; the first receiver still follows it', async () => {
  const { caseId } = await aSubmittedLetter(made)
  const sent = await send(caseId, made.offices.construction, 'roadAndManhole')
  expect(sent).toMatchObject({ status: 'dispatched', responsibleId: made.offices.construction })
  const seen = await as(construction)(getCase, { caseId })
  expect(seen).toMatchObject({ level: 'street', firstReceiverName: '海滨社区居民委员会' })
  expect(seen.abilities).toContain('disputeDispatch')
  expect((await as(secretary)(getCase, { caseId })).abilities).toContain('replyToResident')
})

test('sent twice with the same key, a dispatch happens once and answers the same, though the case has left', async () => {
  const { caseId } = await aSubmittedLetter(made)
  const key = made.house.newId()
  const input = { caseId, toOrganisationId: made.offices.construction, item: 'roadAndManhole', note: '' }
  const first = await runAs(made.house, secretary, { key })(dispatchCase, input)
  const again = await runAs(made.house, secretary, { key })(dispatchCase, input)
  expect(again).toMatchObject({ status: first.status, responsibleId: first.responsibleId })
})

test('refuses what the duty list withdrew from the grassroots', async () => {
  const { caseId } = await aSubmittedLetter(made)
  await expect(send(caseId, made.offices.construction, 'illegalBuilding')).rejects.toThrow('withdrawn-duty')
  const catalogue = await as(secretary)(getDispatchCatalogue, {})
  expect(catalogue.items.find((item) => item.item === 'illegalBuilding')?.duty).toBe('withdrawn')
})

test('a disputed dispatch is reviewed once and may then not be returned', async () => {
  const { caseId } = await aSubmittedLetter(made)
  await send(caseId, made.offices.construction, 'roadAndManhole')
  await as(construction)(disputeDispatch, { caseId, reason: '属于水务' })
  const decision = { caseId, toOrganisationId: made.offices.construction, reason: '按目录归城建' }
  await expect(as(construction)(decideDispute, decision)).rejects.toMatchObject({ code: 'not-allowed' })
  await as(reviewer)(decideDispute, decision)
  await expect(as(construction)(disputeDispatch, { caseId, reason: '还是不归我们' })).rejects.toThrow(
    'dispatch-is-final',
  )
})

test('a department that was asked in sees the case, finds it by its words, reports and finishes; the answer waits for it', async () => {
  const { caseId } = await aSubmittedLetter(made, { text: '河边的排水口晚上冒泡沫' })
  const found = async () => (await as(water)(listInbox, { group: 'all', search: '排水口' })).items
  expect(await found()).toEqual([])
  const whistleId = made.house.newId()
  await as(secretary)(acceptCase, { caseId })
  await expect(as(water)(getCase, { caseId })).rejects.toMatchObject({ code: 'not-found' })
  await as(secretary)(whistle, {
    caseId,
    whistleId,
    organisationIds: [made.offices.water],
    task: '查一下排水管',
    workingDays: 2,
  })
  const answer = { caseId, result: 'solved' as const, text: '好了', photos: [] }
  await expect(as(secretary)(answerCase, answer)).rejects.toThrow('whistle-open')
  const part = { caseId, whistleId, organisationId: made.offices.water }
  const mine = await as(water)(listInbox, { group: 'needsMe' })
  expect(mine.items.map((item) => item.caseId)).toEqual([caseId])
  expect((await found()).map((item) => item.caseId)).toEqual([caseId])
  expect((await as(water)(getCase, { caseId })).abilities).toContain('reportToWhistle')
  await as(water)(reportToWhistle, part)
  await as(water)(finishWhistlePart, { ...part, text: '管道已疏通' })
  await as(secretary)(answerCase, answer)
  const whistles = (await as(secretary)(getCase, { caseId })).whistles
  expect(whistles[0]).toMatchObject({ organisationName: '霞山区水务局', task: '查一下排水管' })
  expect(whistles[0]?.finishedAt).not.toBeNull()
})

test('a department reports in and finishes for itself only: each side is measured by what it did', async () => {
  const { caseId } = await aSubmittedLetter(made)
  const whistleId = made.house.newId()
  await as(secretary)(acceptCase, { caseId })
  await as(secretary)(whistle, {
    caseId,
    whistleId,
    organisationIds: [made.offices.water, made.offices.construction],
    task: '一起到现场看看',
    workingDays: 2,
  })
  const theirs = { caseId, whistleId, organisationId: made.offices.construction }
  await expect(as(water)(reportToWhistle, theirs)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(as(water)(finishWhistlePart, { ...theirs, text: '做完了' })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await as(water)(reportToWhistle, { ...theirs, organisationId: made.offices.water })
  const seen = await as(water)(getCase, { caseId })
  expect(seen.abilities).not.toContain('reportToWhistle')
  expect(seen.whistles.map((part) => [part.organisationId, part.isOurs, part.reportedAt === null])).toEqual([
    [made.offices.water, true, false],
    [made.offices.construction, false, true],
  ])
})

test('whoever is complained about neither handles nor sees the complaint, nor finds it in the inbox (CASE-13)', async () => {
  const caseId = made.house.newId()
  await as({ actor: { kind: 'anonymous' } })(submitCase, {
    caseId,
    receipt: newSecret(16),
    kind: 'complaint',
    channel: 'web',
    text: '居委会不回应',
    photos: [],
    where: { placeId: made.grid },
    reportedId: made.offices.committee,
  })
  await expect(as(secretary)(getCase, { caseId })).rejects.toMatchObject({ code: 'not-found' })
  const inbox = await as(secretary)(listInbox, { group: 'all' })
  expect(inbox.items.map((item) => item.caseId)).not.toContain(caseId)
  const seen = await as(street)(getCase, { caseId })
  expect(seen.responsibleId).toBe(made.offices.streetOffice)
  await expect(
    as(street)(dispatchCase, {
      caseId,
      toOrganisationId: made.offices.committee,
      item: 'compoundAffairs',
      note: '',
    }),
  ).rejects.toThrow('reported-organisation')
})
