import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant, type Participant, participantViews } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { anyone, runAs, staffAt } from '#platform/testing/callers.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { sayCertificateCode } from '../certificate-code.ts'
import { learning } from '../module.ts'
import {
  aLesson,
  aProgramme,
  figuresAt,
  type LearningHouse,
  learningHouse,
  type RunningProgramme,
} from '../testing.ts'
import { checkCertificate } from './check-certificate.ts'
import { finishLesson } from './finish-lesson.ts'
import { getMyLearning } from './get-my-learning.ts'
import { renewCertificate } from './renew-certificate.ts'
import { revokeCertificate } from './revoke-certificate.ts'
import { takeCertificate } from './take-certificate.ts'

let made: LearningHouse
beforeAll(async () => {
  made = await learningHouse(participantViews)
})
afterAll(() => made.house.close())

type Holder = { readonly programme: RunningProgramme; readonly holder: Participant; readonly code: string }

const take = async ({ programmeId }: RunningProgramme, { caller }: Participant, name: string) =>
  runAs(made.house, caller)(takeCertificate, { programmeId, certificateId: made.house.newId(), name })

/** Somebody who did the one lesson of a programme of two hours and took its certificate. */
async function aHolder(name: string): Promise<Holder> {
  const programme = await aProgramme(made, { title: '治理培训班', neededHours: 2 })
  const lessonId = await aLesson(made, programme)
  const holder = await aParticipant(made.house)
  await runAs(made.house, holder.caller)(finishLesson, { lessonId, answers: [0, 1] })
  const { code } = await take(programme, holder, name)
  return { programme, holder, code }
}

const check = (code: string) => runAs(made.house, anyone)(checkCertificate, { code })
const own = ({ holder }: Holder) => runAs(made.house, holder.caller)(getMyLearning, {})
const revoke = ({ programme: { programmeId }, code }: Holder, caller = made.organiser) =>
  runAs(made.house, caller)(revokeCertificate, {
    programmeId,
    code: sayCertificateCode(code).toLowerCase(),
    reason: '发错了人',
  })
const counted = async () => (await figuresAt(made, smallWorld.county)).certificates

test('a certificate that is revoked says so to whoever checks it, its holder reads why, and it is not counted', async () => {
  const before = (await counted()) ?? 0
  const held = await aHolder('何月')
  expect(await counted()).toBe(before + 1)
  expect(await check(held.code)).toMatchObject({ standing: 'valid', endedOn: null })
  expect(await revoke(held)).toEqual({ code: held.code })
  const found = await check(held.code)
  expect(found).toMatchObject({ standing: 'revoked', endedOn: made.today, hours: 2 })
  expect(JSON.stringify(found)).not.toContain('发错了人')
  expect((await own(held)).certificates).toMatchObject([
    { code: held.code, standing: 'revoked', endedOn: made.today, reason: '发错了人' },
  ])
  expect(await counted()).toBe(before)
})

test('after a revoked one the certificate may be taken anew, and both say what they are', async () => {
  const held = await aHolder('王芳')
  await revoke(held)
  expect((await own(held)).ready).toMatchObject([{ programmeId: held.programme.programmeId }])
  const { code } = await take(held.programme, held.holder, '王芳')
  expect(await check(code)).toMatchObject({ standing: 'valid' })
  expect(await check(held.code)).toMatchObject({ standing: 'revoked' })
  const { certificates, ready } = await own(held)
  expect(certificates.map((one) => one.code)).toEqual([code, held.code])
  expect(ready).toEqual([])
})

test('a certificate with a misspelt name is renewed: the old one names no newer code, and one is counted', async () => {
  const before = (await counted()) ?? 0
  const held = await aHolder('欧阳文静')
  const { programmeId } = held.programme
  const as = runAs(made.house, held.holder.caller)
  const certificateId = made.house.newId()
  const { code } = await as(renewCertificate, { programmeId, certificateId, name: '陈文静' })
  expect(await check(code)).toMatchObject({ standing: 'valid', maskedName: '陈*' })
  const old = await check(held.code)
  expect(old).toMatchObject({ standing: 'replaced', endedOn: made.today, maskedName: '欧阳*' })
  expect(JSON.stringify(old)).not.toContain(code)
  expect(await counted()).toBe(before + 1)
  await expect(revoke(held)).rejects.toMatchObject({ text: { rule: 'learning.certificate-ended' } })
})

test('whoever holds none has none to renew', async () => {
  const programme = await aProgramme(made, { neededHours: 2 })
  const { caller } = await aParticipant(made.house)
  const wanted = { programmeId: programme.programmeId, certificateId: made.house.newId(), name: '李强' }
  await expect(runAs(made.house, caller)(renewCertificate, wanted)).rejects.toMatchObject({
    text: { rule: 'learning.no-certificate' },
  })
})

test('only those who run the programme revoke, and only certificates of it, once', async () => {
  const held = await aHolder('张伟')
  const elsewhere = await staffAt(made.house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  await expect(revoke(held, elsewhere)).rejects.toMatchObject({ code: 'not-allowed' })
  const other = await aProgramme(made)
  await expect(revoke({ ...held, programme: other })).rejects.toMatchObject({
    text: { rule: 'learning.unknown-certificate' },
  })
  await revoke(held)
  await expect(revoke(held)).rejects.toMatchObject({ text: { rule: 'learning.certificate-ended' } })
})

test('certificates can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(made.house, learning.views)
  expect(before['learning.certificate']?.length).toBeGreaterThan(4)
  expect(after).toEqual(before)
})
