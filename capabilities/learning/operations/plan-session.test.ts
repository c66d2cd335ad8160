import { afterAll, beforeAll, expect, test } from 'vitest'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { anyone, runAs, staffAt } from '#platform/testing/callers.ts'
import { aProgramme, aSession, bring, type LearningHouse, learningHouse, sheetOf } from '../testing.ts'
import { addMaterial } from './add-material.ts'
import { cancelSession } from './cancel-session.ts'
import { closeProgramme } from './close-programme.ts'
import { getMaterialFile } from './get-material-file.ts'
import { getProgramme } from './get-programme.ts'
import { listLecturers } from './list-lecturers.ts'
import { listProgrammes } from './list-programmes.ts'
import { nameLecturer } from './name-lecturer.ts'
import { openProgramme } from './open-programme.ts'
import { retireLecturer } from './retire-lecturer.ts'

let made: LearningHouse
beforeAll(async () => {
  made = await learningHouse()
})
afterAll(() => made.house.close())

async function aLecturer(name = '林老师'): Promise<string> {
  const { house, organiser, offices } = made
  const lecturerId = house.newId()
  const lecturer = { lecturerId, name, subjects: ['治理', '党史'], organisationId: offices.government }
  await runAs(house, organiser)(nameLecturer, lecturer)
  return lecturerId
}

test('a lecturer is never in two places at once; back to back is fine', async () => {
  const { house, organiser, inDays } = made
  const lecturerId = await aLecturer()
  const one = await aProgramme(made)
  const other = await aProgramme(made)
  const on = inDays(3)
  await aSession(made, one, { code: 'A1', on, from: '09:00', to: '10:30', lecturerId })
  await expect(
    aSession(made, other, { code: 'B1', on, from: '10:00', to: '11:00', lecturerId }),
  ).rejects.toMatchObject({ text: { rule: 'learning.lecturer-taken' } })
  await aSession(made, other, { code: 'B2', on, from: '10:30', to: '12:00', lecturerId })

  await runAs(house, organiser)(cancelSession, { programmeId: one.programmeId, code: 'A1', reason: '台风' })
  await aSession(made, other, { code: 'B1', on, from: '09:00', to: '10:00', lecturerId })
})

test('two at the same instant want the same lecturer: one gets the hour', async () => {
  const lecturerId = await aLecturer('陈老师')
  const programme = await aProgramme(made)
  const at = { on: made.inDays(5), from: '14:00', to: '16:00', lecturerId }
  const outcomes = await Promise.allSettled(
    ['C1', 'C2', 'C3', 'C4'].map((code) => aSession(made, programme, { code, ...at })),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('the pool tells subjects and this year’s load; a retired lecturer is asked no more', async () => {
  const { house, organiser } = made
  const lecturerId = await aLecturer('黄老师')
  const programme = await aProgramme(made)
  await aSession(made, programme, { code: 'D1', lecturerId, hours: 3 })
  await aSession(made, programme, { code: 'D2', from: '14:00', to: '16:00', lecturerId, hours: 2 })
  const find = async () =>
    (await runAs(house, organiser)(listLecturers, {})).lecturers.find((one) => one.lecturerId === lecturerId)
  expect(await find()).toMatchObject({ name: '黄老师', subjects: ['治理', '党史'], sessions: 2, hours: 5 })
  const { latestSessions } = await runAs(house, anyone)(getProgramme, { programmeId: programme.programmeId })
  expect(latestSessions[0]?.lecturerName).toBe('黄老师')

  await runAs(house, organiser)(retireLecturer, { lecturerId })
  expect(await find()).toBeUndefined()
  await expect(aSession(made, programme, { code: 'D3', lecturerId })).rejects.toMatchObject({
    text: { rule: 'learning.unknown-lecturer' },
  })
})

test('a session that people attended is not cancelled, and a code is given once', async () => {
  const { house, organiser } = made
  const programme = await aProgramme(made)
  await aSession(made, programme, { code: 'e1' })
  await expect(aSession(made, programme, { code: 'E1' })).rejects.toMatchObject({
    text: { rule: 'learning.code-taken' },
  })
  await bring(made, programme.programmeId, { file: sheetOf([['E1', '440803001', '王芳']]) })
  await expect(
    runAs(house, organiser)(cancelSession, {
      programmeId: programme.programmeId,
      code: 'E1',
      reason: '改期',
    }),
  ).rejects.toMatchObject({ text: { rule: 'learning.already-held' } })
})

test('a course carries what to read; a closed programme takes nothing more and is still read', async () => {
  const { house, organiser } = made
  const { programmeId, courseId } = await aProgramme(made, { title: '已结束的班' })
  const as = runAs(house, organiser)
  const materialId = house.newId()
  const content = Buffer.from('%PDF-1.7 讲义').toString('base64')
  const material = { programmeId, materialId, courseId, title: '讲义', text: '第一章', link: null }
  await as(addMaterial, { ...material, file: { name: '讲义.pdf', content } })
  const picture = { name: '程序.exe', content: Buffer.from('MZ 程序').toString('base64') }
  await expect(
    as(addMaterial, { ...material, materialId: house.newId(), file: picture }),
  ).rejects.toMatchObject({ text: { rule: 'learning.file-kind' } })
  expect(await runAs(house, anyone)(getMaterialFile, { materialId })).toEqual({ name: '讲义.pdf', content })
  await as(closeProgramme, { programmeId, reason: '学完了' })
  const seen = await runAs(house, anyone)(getProgramme, { programmeId })
  expect(seen).toMatchObject({
    isClosed: true,
    materials: [{ title: '讲义', file: { name: '讲义.pdf' } }],
    abilities: [],
  })
  await expect(aSession(made, { programmeId, courseId }, { code: 'F1' })).rejects.toMatchObject({
    text: { rule: 'learning.closed' },
  })
  const { programmes } = await runAs(house, anyone)(listProgrammes, {})
  expect(programmes.find((one) => one.programmeId === programmeId)).toMatchObject({ isClosed: true })
})

test('only whose post reaches there runs a programme', async () => {
  const { house, offices } = made
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  const programme = {
    programmeId: house.newId(),
    title: '不在范围',
    level: 'county' as const,
    about: '',
    neededHours: 8,
    placeId: smallWorld.county,
    organisationId: offices.government,
  }
  await expect(runAs(house, elsewhere)(openProgramme, programme)).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await expect(runIn(house)(openProgramme, { ...programme, placeId: '999999999999' })).rejects.toMatchObject({
    text: { rule: 'learning.unknown-place' },
  })
})
