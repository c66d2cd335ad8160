import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant, participantViews } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { anyone, runAs } from '#platform/testing/callers.ts'
import { addMinutes } from '#platform/time/instant.ts'
import { aLesson, aProgramme, figuresAt, type LearningHouse, learningHouse } from '../testing.ts'
import { finishLesson } from './finish-lesson.ts'
import { getLesson } from './get-lesson.ts'
import { getMyLearning } from './get-my-learning.ts'
import { offerLesson } from './offer-lesson.ts'
import { withdrawLesson } from './withdraw-lesson.ts'

let made: LearningHouse
beforeAll(async () => {
  made = await learningHouse(participantViews)
})
afterAll(() => made.house.close())

test('a lesson is done when its questions are answered, carries its hours, and is done once', async () => {
  const { house } = made
  const lessonId = await aLesson(made, await aProgramme(made))
  const { caller } = await aParticipant(house)
  const as = runAs(house, caller)
  expect(await runAs(house, anyone)(getLesson, { lessonId })).toMatchObject({
    title: '网上一课',
    abilities: [],
  })
  await expect(as(finishLesson, { lessonId, answers: [1, 1] })).rejects.toMatchObject({
    text: { rule: 'learning.not-all-right' },
  })
  await expect(as(finishLesson, { lessonId, answers: [0] })).rejects.toMatchObject({
    text: { rule: 'learning.not-all-right' },
  })
  expect(await as(finishLesson, { lessonId, answers: [0, 1] })).toEqual({ lessonId, isDone: true })
  expect(await as(finishLesson, { lessonId, answers: [0, 1] })).toEqual({ lessonId, isDone: true })
  const mine = await as(getMyLearning, {})
  expect(mine).toMatchObject({ isTied: false, hours: 2, demand: null, lessons: [{ lessonId, hours: 2 }] })
  expect(await figuresAt(made, smallWorld.county)).toMatchObject({ lessonsDone: 1 })
})

test('done in a cellar and sent in the evening, it counts when it was done; how long it took is kept nowhere', async () => {
  const { house } = made
  const lessonId = await aLesson(made, await aProgramme(made))
  const { caller, participantId } = await aParticipant(house)
  const occurredAt = addMinutes(house.now(), -60 * 24 * 3)
  await runAs(house, caller, { occurredAt })(finishLesson, { lessonId, answers: [0, 1] })
  const { rows } = await house.pool.query<{ on: string; data: Record<string, unknown> }>(
    `select occurred_on as "on", data from ledger.entry where stream = $1`,
    [`learner-${participantId}`],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.on).toBe(made.inDays(-3))
  expect(Object.keys(rows[0]?.data ?? {}).toSorted()).toEqual([
    'hours',
    'lessonId',
    'level',
    'participantId',
    'programmeId',
  ])
})

test('done on two phones of one booklet, it counts once, and both know it is done, next year too', async () => {
  const { house } = made
  const lessonId = await aLesson(made, await aProgramme(made))
  const { caller } = await aParticipant(house)
  const [phone, tablet] = [runAs(house, caller), runAs(house.another(), caller)]
  const both = await Promise.all([phone, tablet].map((as) => as(finishLesson, { lessonId, answers: [0, 1] })))
  expect(both).toEqual([
    { lessonId, isDone: true },
    { lessonId, isDone: true },
  ])
  expect(await tablet(getMyLearning, {})).toMatchObject({ hours: 2, lessonsDone: [lessonId] })
  const { rowCount } = await house.pool.query(
    `select 1 from ledger.entry where type = 'learning.lessonDone.v1' and data ->> 'lessonId' = $1`,
    [lessonId],
  )
  expect(rowCount).toBe(1)
  const nextYear = runAs(house, caller, { now: addMinutes(house.now(), 60 * 24 * 366) })
  expect(await nextYear(getMyLearning, {})).toMatchObject({ hours: 0, lessons: [], lessonsDone: [lessonId] })
})

test('without a booklet nothing is kept; a withdrawn lesson keeps what was learnt in it', async () => {
  const { house, organiser } = made
  const lessonId = await aLesson(made, await aProgramme(made))
  await expect(runAs(house, anyone)(finishLesson, { lessonId, answers: [0, 1] })).rejects.toMatchObject({
    code: 'not-signed-in',
  })
  const { caller } = await aParticipant(house)
  await runAs(house, caller)(finishLesson, { lessonId, answers: [0, 1] })
  await runAs(house, organiser)(withdrawLesson, { lessonId, reason: '内容过时' })
  expect(await runAs(house, anyone)(getLesson, { lessonId })).toMatchObject({ isWithdrawn: true })
  expect((await runAs(house, caller)(getMyLearning, {})).hours).toBe(2)
})

test('a right answer that is none of the choices is refused', async () => {
  const { house, organiser } = made
  const programme = await aProgramme(made)
  await expect(
    runAs(house, organiser)(offerLesson, {
      ...programme,
      lessonId: house.newId(),
      title: '错题',
      hours: 1,
      parts: [{ text: '读', photoId: null }],
      questions: [{ ask: '选哪个', choices: ['一', '二'], right: 3, because: '' }],
      link: null,
    }),
  ).rejects.toMatchObject({ text: { rule: 'learning.question-choice' } })
})
