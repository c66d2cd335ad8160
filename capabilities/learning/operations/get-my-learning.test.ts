import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOrganisation } from '#capabilities/organisations/testing.ts'
import { aParticipant, closesBooklet, participantViews } from '#capabilities/participants/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { anyone, runAs, staffAt } from '#platform/testing/callers.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { sayCertificateCode } from '../certificate-code.ts'
import { learning } from '../module.ts'
import type { Duty } from '../shapes.ts'
import {
  aLesson,
  aProgramme,
  aSession,
  bring,
  type LearningHouse,
  learningHouse,
  sheetOf,
} from '../testing.ts'
import { checkCertificate } from './check-certificate.ts'
import { countFullHours } from './count-full-hours.ts'
import { enrolMember } from './enrol-member.ts'
import { exemptMember } from './exempt-member.ts'
import { finishLesson } from './finish-lesson.ts'
import { getMyLearning } from './get-my-learning.ts'
import { giveMemberCard } from './give-member-card.ts'
import { leaveMember } from './leave-member.ts'
import { takeCertificate } from './take-certificate.ts'
import { tieMember } from './tie-member.ts'

let made: LearningHouse
beforeAll(async () => {
  made = await learningHouse(participantViews)
})
afterAll(() => made.house.close())

const idOf = ({ programmeId }: { readonly programmeId: string }) => ({ programmeId })
const year = () => Number(made.today.slice(0, 4))
const enrol = (number: string, duty: Duty = 'member', organisationId = made.offices.committee) =>
  runIn(made.house)(enrolMember, { number, duty, organisationId })

/** A member on the committee's list whose booklet shows what is kept. */
async function aMember(number: string, duty: Duty = 'member') {
  const { house } = made
  await enrol(number, duty)
  const code = newSecret(16)
  await runIn(house)(giveMemberCard, { number, code })
  const { caller, participantId } = await aParticipant(house)
  await runAs(house, caller)(tieMember, { code })
  return { caller, participantId, code }
}

test('a member sees hall and online hours together against 32; a secretary 56 and one concentrated training', async () => {
  const { house } = made
  const programme = await aProgramme(made, { neededHours: 100 })
  await aSession(made, programme, { code: 'M1', hours: 30 })
  await aSession(made, programme, { code: 'M2', hours: 26, isConcentrated: true })
  const lessonId = await aLesson(made, programme)
  const rows = ['M1', 'M2'].map((code) => [code, 'MEM0002', ''])
  await bring(made, programme.programmeId, { file: sheetOf([['M1', 'MEM0001', ''], ...rows]) })
  const member = await aMember('MEM0001')
  const officer = await aMember('mem-0002', 'officer')
  await runAs(house, member.caller)(finishLesson, { lessonId, answers: [0, 1] })
  expect(await runAs(house, member.caller)(getMyLearning, {})).toMatchObject({
    isTied: true,
    hours: 32,
    demand: { ruleId: 'LIFE-12', hours: 32, concentrated: 0 },
    attendances: [{ hours: 30 }],
  })
  expect(await runAs(house, officer.caller)(getMyLearning, {})).toMatchObject({
    hours: 56,
    concentrated: 1,
    demand: { ruleId: 'LIFE-13', hours: 56, concentrated: 1 },
  })
})

test('an exemption takes the demand away everywhere, and only the member reads why', async () => {
  const { house, inDays } = made
  const { caller } = await aMember('MEM0100')
  await runIn(house)(exemptMember, { number: 'MEM0100', reason: 'oldAge', from: inDays(-10), to: null })
  expect(await runAs(house, caller)(getMyLearning, {})).toMatchObject({
    demand: null,
    exemption: { reason: 'oldAge', to: null },
  })
  const { rows } = await house.pool.query(`select 1 from ledger.entry where data::text like '%oldAge%'`)
  expect(rows).toEqual([])
  await expect(
    runIn(house)(exemptMember, { number: 'MEM0100', reason: 'oldAge', from: inDays(0), to: inDays(-1) }),
  ).rejects.toMatchObject({ text: { rule: 'learning.period-reversed' } })
})

test('the organisation learns counts alone, and of fewer than five members nothing', async () => {
  const { house, offices, inDays } = made
  const branch = await anOrganisation(house, { name: '渔港党支部', parentId: offices.streetOffice })
  const programme = await aProgramme(made, { neededHours: 100 })
  await aSession(made, programme, { code: 'N1', hours: 40 })
  const numbers = Array.from({ length: 9 }, (_, at) => `BRANCH${at}`)
  const attended = numbers.slice(0, 6).map((number) => ['N1', number, ''])
  await bring(made, programme.programmeId, { file: sheetOf(attended) })
  const seeing = await staffAt(house, { role: 'streetStaff', organisationId: offices.streetOffice })
  const asked = { organisationId: branch, year: year() }
  const count = () => runAs(house, seeing)(countFullHours, asked)
  for (const number of numbers.slice(0, 4)) await enrol(number, 'member', branch)
  expect(await count()).toEqual({ year: year(), demanded: null, full: null })
  for (const number of numbers.slice(4)) await enrol(number, 'member', branch)
  expect(await count()).toMatchObject({ demanded: 9, full: 6 })
  const exempt = { reason: 'graveIllness', from: inDays(-1), to: null } as const
  await runIn(house)(exemptMember, { number: 'BRANCH8', ...exempt })
  expect(await count()).toMatchObject({ demanded: 8, full: 6 })
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  await expect(runAs(house, elsewhere)(countFullHours, asked)).rejects.toMatchObject({ code: 'not-found' })
})

test('a card opens one booklet, once; a new card after a lost phone opens the next', async () => {
  const { house } = made
  const { caller, code } = await aMember('MEM0200')
  expect(await runAs(house, caller)(tieMember, { code })).toEqual({ isTied: true })
  const other = await aParticipant(house)
  await expect(runAs(house, other.caller)(tieMember, { code })).rejects.toMatchObject({
    text: { rule: 'learning.bad-card' },
  })
  const fresh = newSecret(16)
  await runIn(house)(giveMemberCard, { number: 'MEM0200', code: fresh })
  expect(await runAs(house, other.caller)(tieMember, { code: fresh })).toEqual({ isTied: true })
  expect((await runAs(house, caller)(getMyLearning, {})).isTied).toBe(false)
})

test('a member stands on one list, leaves it, and joins another', async () => {
  const { house, offices } = made
  await enrol('MEM0300')
  await expect(enrol('MEM0300', 'member', offices.streetOffice)).rejects.toMatchObject({
    text: { rule: 'learning.already-enrolled' },
  })
  expect(await runIn(house)(leaveMember, { number: 'MEM0300' })).toEqual({ hasLeft: true })
  await expect(
    runIn(house)(giveMemberCard, { number: 'MEM0300', code: newSecret(16) }),
  ).rejects.toMatchObject({
    text: { rule: 'learning.not-enrolled' },
  })
  await expect(enrol('MEM0300', 'member', offices.streetOffice)).resolves.toMatchObject({
    organisationId: offices.streetOffice,
  })
})

test('a certificate is taken when the hours are full, and anybody checks its code', async () => {
  const { house } = made
  const programme = await aProgramme(made, { title: '治理培训班', neededHours: 4 })
  const { programmeId } = programme
  await aSession(made, programme, { code: 'P1', hours: 3 })
  const lessonId = await aLesson(made, programme)
  await bring(made, programmeId, { file: sheetOf([['P1', 'MEM0400', '']]) })
  const { caller } = await aMember('MEM0400')
  const as = runAs(house, caller)
  const certificateId = house.newId()
  const take = () => as(takeCertificate, { programmeId, certificateId, name: '欧阳文静' })
  await expect(take()).rejects.toMatchObject({ text: { rule: 'learning.not-enough-hours' } })
  await as(finishLesson, { lessonId, answers: [0, 1] })
  expect((await as(getMyLearning, {})).ready).toMatchObject([{ programmeId, hours: 5 }])
  const { code } = await take()
  expect(
    await runAs(house, anyone)(checkCertificate, { code: sayCertificateCode(code).toLowerCase() }),
  ).toMatchObject({
    programmeTitle: '治理培训班',
    organisationName: '霞山区人民政府',
    hours: 5,
    maskedName: '欧阳*',
  })
  await expect(
    as(takeCertificate, { programmeId, certificateId: house.newId(), name: '某' }),
  ).rejects.toMatchObject({
    text: { rule: 'learning.already-certified' },
  })
  await expect(runAs(house, anyone)(checkCertificate, { code: '0000-0000-0000' })).rejects.toMatchObject({
    text: { rule: 'learning.unknown-certificate' },
  })
  expect(await as(getMyLearning, {})).toMatchObject({ ready: [], certificates: [{ code }] })
})

test('closing the booklet takes the name off the certificate and lets the member go', async () => {
  const { house } = made
  const programme = await aProgramme(made, { neededHours: 2 })
  const lessonId = await aLesson(made, programme)
  const participant = await aParticipant(house)
  const as = runAs(house, participant.caller)
  await as(finishLesson, { lessonId, answers: [0, 1] })
  const certificateId = house.newId()
  const { code } = await as(takeCertificate, { ...idOf(programme), certificateId, name: '何月' })
  const check = () => runAs(house, anyone)(checkCertificate, { code })
  expect((await check()).maskedName).toBe('何*')
  await closesBooklet(house, participant)
  expect(await check()).toMatchObject({ hours: 2, maskedName: null })
})

test('members and ties can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(made.house, learning.views)
  expect(before['learning.tie']?.length).toBeGreaterThan(2)
  expect(after).toEqual(before)
})
