import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { runAs, staffAt } from '#platform/testing/callers.ts'
import { aProgramme, aSession, figuresAt, type LearningHouse, learningHouse } from '../testing.ts'
import { listAttended } from './list-attended.ts'
import { strikeAttended } from './strike-attended.ts'

let made: LearningHouse
beforeAll(async () => {
  made = await learningHouse()
})
afterAll(() => made.house.close())

const list = (programmeId: string, code: string, numbers: string[]) =>
  runAs(made.house, made.organiser)(listAttended, { programmeId, code, numbers })

test('whoever is listed twice, however the number is written, counts once', async () => {
  const { programmeId, ...programme } = await aProgramme(made)
  const code = await aSession(made, { programmeId, ...programme }, { code: 'L1' })
  expect(await list(programmeId, code, ['gd-0001', 'ＧＤ０００１', 'GD 0002'])).toEqual({
    listed: 3,
    attended: 2,
  })
  expect(await list(programmeId, 'l1', ['GD0002', 'GD0003'])).toEqual({ listed: 2, attended: 3 })
  const figures = await figuresAt(made, smallWorld.county)
  expect(figures).toMatchObject({ attendances: 3, sessionsHeld: 1 })
  // Persons are counted to about two percent: once in some two thousand houses two of three fall into one cell.
  expect(Math.abs((figures.learners ?? 0) - 3)).toBeLessThanOrEqual(1)
})

test('two organisers enter the same list at the same instant: still everybody once', async () => {
  const { programmeId, ...programme } = await aProgramme(made)
  const code = await aSession(made, { programmeId, ...programme }, { code: 'L2' })
  const before = await figuresAt(made, smallWorld.county)
  const numbers = Array.from({ length: 40 }, (_, at) => `HZ${1_000 + at}`)
  await Promise.all([list(programmeId, code, numbers), list(programmeId, code, numbers.toReversed())])
  const after = await figuresAt(made, smallWorld.county)
  expect((after.attendances ?? 0) - (before.attendances ?? 0)).toBe(40)
})

test('who was listed by mistake is taken off, counts no more, and may be listed again', async () => {
  const { programmeId, ...programme } = await aProgramme(made)
  const code = await aSession(made, { programmeId, ...programme }, { code: 'L5' })
  const before = await figuresAt(made, smallWorld.county)
  await list(programmeId, code, ['FS0001', 'FS0002'])
  const strike = (number: string) =>
    runAs(made.house, made.organiser)(strikeAttended, { programmeId, code, number, reason: '写错了人' })
  expect(await strike('fs-0002')).toEqual({ attended: 1 })
  await expect(strike('FS0002')).rejects.toMatchObject({ text: { rule: 'learning.not-listed' } })
  const after = await figuresAt(made, smallWorld.county)
  expect((after.attendances ?? 0) - (before.attendances ?? 0)).toBe(1)
  expect(await list(programmeId, code, ['FS0002', 'FS0001'])).toMatchObject({ attended: 2 })
})

test('no list is entered ahead, none with a number that is none, none from outside', async () => {
  const { house, inDays } = made
  const { programmeId, ...programme } = await aProgramme(made)
  await aSession(made, { programmeId, ...programme }, { code: 'L3', on: inDays(2) })
  await expect(list(programmeId, 'L3', ['GD0001'])).rejects.toMatchObject({
    text: { rule: 'learning.not-yet-held' },
  })
  await expect(list(programmeId, 'L3', ['GD0001', '王'])).rejects.toMatchObject({
    details: { fields: [{ field: 'numbers', zh: expect.stringContaining('第 2 个') }] },
  })
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  await expect(
    runAs(house, elsewhere)(listAttended, { programmeId, code: 'L3', numbers: ['GD0001'] }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
})

test('the ledger holds neither a number nor a name', async () => {
  const { programmeId, ...programme } = await aProgramme(made)
  const code = await aSession(made, { programmeId, ...programme }, { code: 'L4' })
  await list(programmeId, code, ['SECRET77777'])
  const { rows } = await made.house.pool.query(
    `select 1 from ledger.entry where data::text like '%SECRET77777%'`,
  )
  expect(rows).toEqual([])
})
