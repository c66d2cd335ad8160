import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeTransaction } from '#platform/database/transaction.ts'
import { anyone } from '#platform/testing/callers.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { addDays, startOfDay } from '#platform/time/instant.ts'
import { surveys } from '../module.ts'
import { closeAndForget } from '../jobs/close-and-forget.ts'
import { aKnock, anOpenSurvey, aSlip, knock, type SurveysHouse, surveysHouse } from '../testing.ts'
import { answerAtDoor } from './answer-at-door.ts'
import { answerBySlip } from './answer-by-slip.ts'
import { closeSurvey } from './close-survey.ts'
import { eraseWords } from './erase-words.ts'
import { getMySlip } from './get-my-slip.ts'
import { getSurvey } from './get-survey.ts'
import { getSurveyDesk } from './get-survey-desk.ts'
import { takeBackAtDoor } from './take-back-at-door.ts'
import { takeBackBySlip } from './take-back-by-slip.ts'
import { tellResult } from './tell-result.ts'

let made: SurveysHouse
beforeAll(async () => {
  made = await surveysHouse()
})
afterAll(() => made.house.close())

const rule = (name: string) => ({ text: { rule: `surveys.${name}` } })
const said = { answers: [[0], [1, 2], [3], []], text: '' }
const desk = (surveyId: string) => made.as(made.secretary)(getSurveyDesk, { surveyId })

test('a household answers once at its door; a second answer of the same door is refused and says nothing of the first', async () => {
  const surveyId = await anOpenSurvey(made)
  await expect(knock(made, { surveyId })).resolves.toEqual({ surveyId, stands: 'answered' })
  const again = { surveyId, building: '3号楼', room: '201室' }
  await expect(knock(made, again)).rejects.toMatchObject({
    ...rule('household-done'),
    details: { fields: [{ field: 'room' }] },
  })
  await expect(knock(made, again, made.otherWorker)).rejects.toMatchObject(rule('household-done'))
  await expect(knock(made, { surveyId, room: '202' })).resolves.toMatchObject({ stands: 'answered' })
  await expect(knock(made, { surveyId, gridId: made.otherGridId }, made.otherWorker)).resolves.toBeTruthy()
  expect(await desk(surveyId)).toMatchObject({ answered: 3, declined: 0 })
})

test('one who would rather not is counted, and not asked again', async () => {
  const surveyId = await anOpenSurvey(made)
  await expect(knock(made, { surveyId, given: null })).resolves.toMatchObject({ stands: 'declined' })
  await expect(knock(made, { surveyId })).rejects.toMatchObject(rule('household-done'))
  expect(await desk(surveyId)).toMatchObject({ answered: 0, declined: 1 })
})

test('the same worker puts an answer right the same day, or takes it back; nobody else does, nor later', async () => {
  const surveyId = await anOpenSurvey(made)
  await knock(made, { surveyId })
  const no = { answers: [[2], [], [], []], text: '' }
  await knock(made, { surveyId, given: no, isCorrection: true })
  const { results, answered } = await desk(surveyId)
  expect(answered).toBe(1)
  expect(results[0]?.choices.map(({ households }) => households)).toEqual([0, 0, 1])
  await expect(knock(made, { surveyId, isCorrection: true }, made.otherWorker)).rejects.toMatchObject(
    rule('not-yours'),
  )
  const tomorrow = made.as(made.worker, { now: startOfDay(addDays(made.today, 1)) })
  const { answerId: _answerId, given: _given, isCorrection: _is, ...door } = aKnock(made, { surveyId })
  await expect(tomorrow(takeBackAtDoor, door)).rejects.toMatchObject(rule('not-yours'))
  await made.as(made.worker)(takeBackAtDoor, door)
  expect(await desk(surveyId)).toMatchObject({ answered: 0, declined: 0 })
  await expect(knock(made, { surveyId })).resolves.toMatchObject({ stands: 'answered' })
})

test('an answer must fit its questions, and holds no phone number', async () => {
  const surveyId = await anOpenSurvey(made)
  const given = (answers: number[][], text = '') => knock(made, { surveyId, given: { answers, text } })
  await expect(given([[0, 1], [], [], []])).rejects.toMatchObject(rule('too-few-chosen'))
  await expect(given([[7], [], [], []])).rejects.toMatchObject(rule('unknown-answer'))
  await expect(given([[], [], [15], []])).rejects.toMatchObject(rule('unknown-answer'))
  await expect(given([[0]])).rejects.toMatchObject(rule('unknown-answer'))
  await expect(given([[], [], [], []])).rejects.toMatchObject(rule('nothing-answered'))
  await expect(given([[0], [], [], []], '打我电话 13800138000')).rejects.toMatchObject(
    rule('personal-numbers'),
  )
  await expect(knock(made, { surveyId, building: '', room: '室' })).rejects.toMatchObject(
    rule('unknown-door'),
  )
  await expect(given([[], [], [], []], '离家近就好')).resolves.toMatchObject({ stands: 'answered' })
})

test('a worker asks only in grids of the own post', async () => {
  const surveyId = await anOpenSurvey(made)
  await expect(knock(made, { surveyId, gridId: made.otherGridId })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const elsewhere = knock(made, { surveyId: made.house.newId() })
  await expect(elsewhere).rejects.toMatchObject({ code: 'not-found' })
})

test('two phones that send the same door at once make one answer', async () => {
  const surveyId = await anOpenSurvey(made)
  const both = await Promise.allSettled([
    knock(made, { surveyId }),
    knock(made, { surveyId }, made.otherWorker),
    knock(made, { surveyId, building: '三栋' }, made.otherWorker),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await desk(surveyId)).toMatchObject({ answered: 1 })
})

test('a phone that had no network on the last day is waited for; then the survey closes by itself', async () => {
  const surveyId = await anOpenSurvey(made, { closesOn: made.today })
  const dayAfter = startOfDay(addDays(made.today, 1))
  const late = made.as(made.worker, { now: dayAfter, occurredAt: made.house.now() })
  await expect(late(answerAtDoor, aKnock(made, { surveyId }))).resolves.toMatchObject({ stands: 'answered' })
  const tooLate = made.as(made.worker, { now: dayAfter })
  await expect(tooLate(answerAtDoor, aKnock(made, { surveyId, room: '9' }))).rejects.toMatchObject(
    rule('over'),
  )
  await closeAndForget.run({ ...made.house, now: () => startOfDay(addDays(made.today, 3)) })
  expect(await made.as(anyone)(getSurvey, { surveyId })).toMatchObject({ status: 'closed', results: null })
})

test('a household answers with its slip, sees what it said, takes it back, and answers anew', async () => {
  const surveyId = await anOpenSurvey(made)
  const { holder } = await aSlip(made, surveyId)
  const household = made.as(holder)
  const { answerId, building, room, seal } = aKnock(made, { surveyId })
  const answering = { answerId, building, room, seal, given: { ...said, text: '离公交近些' } }
  await household(answerBySlip, answering)
  expect(await household(getMySlip, {})).toMatchObject({
    isUsed: true,
    answers: said.answers,
    text: '离公交近些',
    abilities: ['takeBackBySlip'],
  })
  await expect(household(answerBySlip, { ...answering, room: '305' })).rejects.toMatchObject(
    rule('slip-used'),
  )
  await expect(knock(made, { surveyId })).rejects.toMatchObject(rule('household-done'))
  await expect(knock(made, { surveyId, isCorrection: true })).rejects.toMatchObject(rule('not-yours'))
  expect((await desk(surveyId)).said).toEqual(['离公交近些'])

  await household(takeBackBySlip, {})
  expect(await household(getMySlip, {})).toMatchObject({ isUsed: false, answers: null, text: null })
  expect(await desk(surveyId)).toMatchObject({ answered: 0, said: [] })
  await household(answerBySlip, { ...answering, answerId: made.house.newId(), given: null })
  expect(await desk(surveyId)).toMatchObject({ answered: 0, declined: 1 })
})

test('a slip of a household that answered at its door is refused', async () => {
  const surveyId = await anOpenSurvey(made)
  await knock(made, { surveyId })
  const { holder } = await aSlip(made, surveyId)
  const { answerId, building, room, seal, given } = aKnock(made, { surveyId })
  const answering = { answerId, building, room, seal, given }
  await expect(made.as(holder)(answerBySlip, answering)).rejects.toMatchObject(rule('household-done'))
})

test('closing destroys the key of the doors: neither the ledger nor the tables say which door answered', async () => {
  const surveyId = await anOpenSurvey(made)
  const { holder } = await aSlip(made, surveyId)
  await knock(made, {
    surveyId,
    building: '望海楼',
    room: '顶楼东户',
    given: { ...said, answers: [[0], [], [], []], text: '要明亮' },
  })
  const { answerId, seal, given } = aKnock(made, { surveyId })
  await made.as(holder)(answerBySlip, { answerId, building: '8栋', room: '808', seal, given })
  await made.as(made.secretary)(closeSurvey, { surveyId })
  await expect(knock(made, { surveyId, room: '9' })).rejects.toMatchObject(rule('over'))
  await expect(made.as(holder)(takeBackBySlip, {})).rejects.toMatchObject({ code: 'rule-broken' })
  expect(await made.as(holder)(getMySlip, {})).toMatchObject({ isUsed: true, answers: null, abilities: [] })

  const kept = await writeTransaction(made.house.pool, async (tx) => {
    const { rows } = await tx.query<{ whole: string }>(
      `select (select string_agg(e::text, '') from ledger.entry e) || coalesce((select string_agg(s::text, '') from surveys.slip s), '')
         || coalesce((select string_agg(s::text, '') from surveys.said s), '') as whole`,
    )
    const keys = await tx.query(
      'select from vault.subject_key where subject = $1 and wrapped_key is not null',
      [`survey-doors:${surveyId}`],
    )
    return { whole: rows[0]?.whole ?? '', keys: keys.rowCount }
  })
  expect(kept.whole).not.toContain('顶楼东户')
  expect(kept.whole).not.toContain('望海楼')
  expect(kept.keys).toBe(0)
})

test('everybody reads the result once it is told, without what few said; the words go when their time is over', async () => {
  const surveyId = await anOpenSurvey(made)
  const say = (room: number, choice: number) =>
    knock(made, {
      surveyId,
      room: String(room),
      given: { answers: [[choice], [], [], []], text: '要有排风' },
    })
  for (let at = 0; at < 12; at += 1) await say(at + 1, at < 11 ? 0 : 2)
  const secretary = made.as(made.secretary)
  await secretary(closeSurvey, { surveyId })
  await secretary(tellResult, { surveyId, text: '大多数人家需要，这个月动工', became: null })
  const read = await made.as(anyone)(getSurvey, { surveyId })
  expect(read).toMatchObject({ status: 'told', answered: 12, grids: [], abilities: [] })
  expect(read.results?.[0]).toMatchObject({ answered: 12 })
  expect(read.results?.[0]?.choices.map(({ households }) => households)).toEqual([null, 0, null])
  expect((await desk(surveyId)).results[0]?.choices.map(({ households }) => households)).toEqual([11, 0, 1])
  expect((await desk(surveyId)).said).toHaveLength(12)
  await secretary(eraseWords, { surveyId })
  expect(await desk(surveyId)).toMatchObject({ said: [], wordsUntil: null, answered: 12 })
})

test('words that nobody destroyed by hand go thirty days after the result was told', async () => {
  const surveyId = await anOpenSurvey(made)
  await knock(made, { surveyId, given: { ...said, text: '要有排风' } })
  const secretary = made.as(made.secretary)
  await secretary(closeSurvey, { surveyId })
  await secretary(tellResult, { surveyId, text: '这个月动工', became: null })
  const runOn = (days: number) =>
    closeAndForget.run({ ...made.house, now: () => startOfDay(addDays(made.today, days)) })
  await runOn(30)
  const { said: kept, wordsUntil } = await desk(surveyId)
  expect([kept, wordsUntil]).toEqual([['要有排风'], addDays(made.today, 30)])
  await runOn(31)
  expect(await desk(surveyId)).toMatchObject({ said: [], wordsUntil: null, answered: 1 })
})

test('a grid of few answers shows how many, not what they chose', async () => {
  const surveyId = await anOpenSurvey(made)
  for (let at = 1; at < 6; at += 1) await knock(made, { surveyId, room: String(at) })
  await knock(made, { surveyId, gridId: made.otherGridId }, made.otherWorker)
  const { turnout } = await desk(surveyId)
  expect(turnout.map(({ name, answered, results }) => [name, answered, results === null])).toEqual([
    ['第一网格', 5, false],
    ['第二网格', 1, true],
  ])
})

test('everything shown can be told again from the ledger', async () => {
  const { before, after } = await toldAgain(made.house, surveys.views)
  expect(after).toEqual(before)
})
