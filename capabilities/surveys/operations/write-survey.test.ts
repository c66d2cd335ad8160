import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitingFor } from '#platform/testing/waiting-for.ts'
import { anyone } from '#platform/testing/callers.ts'
import { addDays, startOfDay } from '#platform/time/instant.ts'
import { asksAgain } from '../question-check.ts'
import { anOpenSurvey, aWriting, kitchenQuestions, type SurveysHouse, surveysHouse } from '../testing.ts'
import { waitingSurveys } from '../views/waiting-surveys.ts'
import { closeSurvey } from './close-survey.ts'
import { getSurvey } from './get-survey.ts'
import { listSurveys } from './list-surveys.ts'
import { publishSurvey } from './publish-survey.ts'
import { tellResult } from './tell-result.ts'
import { withdrawSurvey } from './withdraw-survey.ts'
import { writeSurvey } from './write-survey.ts'

let made: SurveysHouse
beforeAll(async () => {
  made = await surveysHouse()
})
afterAll(() => made.house.close())

const rule = (name: string) => ({ text: { rule: `surveys.${name}` } })

test('a secretary writes a survey, corrects it, publishes it for another day, and corrects it until then', async () => {
  const secretary = made.as(made.secretary)
  const writing = aWriting(made)
  const { surveyId } = writing
  await expect(secretary(writeSurvey, writing)).resolves.toEqual({ surveyId, status: 'draft' })
  await expect(made.as(anyone)(getSurvey, { surveyId })).rejects.toMatchObject({ code: 'not-found' })
  await secretary(writeSurvey, { ...writing, title: '文体路要不要建共享厨房，先问您' })
  const opensOn = addDays(made.today, 1)
  await expect(secretary(publishSurvey, { surveyId, opensOn })).resolves.toMatchObject({
    status: 'announced',
  })
  await expect(secretary(publishSurvey, { surveyId, opensOn })).rejects.toMatchObject(rule('published'))
  await secretary(writeSurvey, { ...writing, title: '建不建共享厨房，您说' })
  const read = await made.as(anyone)(getSurvey, { surveyId })
  expect(read).toMatchObject({
    title: '建不建共享厨房，您说',
    status: 'announced',
    answered: null,
    results: null,
  })
  const thatDay = made.as(made.secretary, { now: startOfDay(opensOn) })
  await expect(thatDay(writeSurvey, writing)).rejects.toMatchObject(rule('not-draft'))
  await expect(thatDay(withdrawSurvey, { surveyId })).rejects.toMatchObject(rule('not-draft'))
})

test('a draft is taken back and is gone', async () => {
  const secretary = made.as(made.secretary)
  const writing = aWriting(made)
  await secretary(writeSurvey, writing)
  await secretary(withdrawSurvey, { surveyId: writing.surveyId })
  await expect(secretary(getSurvey, { surveyId: writing.surveyId })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a question about a person is refused with the remedy; what the house holds already is pointed out', async () => {
  const [first] = kitchenQuestions
  if (!first) throw new Error('there are questions')
  const asking = (words: string) =>
    made.as(made.secretary)(writeSurvey, aWriting(made, { questions: [{ ...first, words }] }))
  for (const words of ['户主的姓名和手机号', '您的身份证号后四位', '家里月收入多少', '您今年多大岁数'])
    await expect(asking(words)).rejects.toMatchObject(rule('asks-person'))
  expect(asksAgain({ words: '家里几口人', options: [] })).toBe(true)
  expect(kitchenQuestions.some(asksAgain)).toBe(false)
})

test('questions must be whole: options, a range, one in words, days in order', async () => {
  const [one, , number, text] = kitchenQuestions
  if (!one || !number || !text) throw new Error('there are questions')
  const writing = (wanted: Parameters<typeof aWriting>[1]) =>
    made.as(made.secretary)(writeSurvey, aWriting(made, wanted))
  await expect(writing({ questions: [{ ...one, options: ['需要'] }] })).rejects.toMatchObject(
    rule('options-needed'),
  )
  await expect(writing({ questions: [{ ...one, options: ['需要', '需要'] }] })).rejects.toMatchObject(
    rule('option-twice'),
  )
  await expect(writing({ questions: [{ ...number, range: { from: 0, to: 99 } }] })).rejects.toMatchObject(
    rule('range-needed'),
  )
  await expect(writing({ questions: [text, { ...text, words: '再说一句' }] })).rejects.toMatchObject(
    rule('one-text-only'),
  )
  await expect(anOpenSurvey(made, { closesOn: addDays(made.today, -1) })).rejects.toMatchObject(
    rule('closes-too-soon'),
  )
  await expect(anOpenSurvey(made, { closesOn: addDays(made.today, 90) })).rejects.toMatchObject(
    rule('closes-too-late'),
  )
})

test('a new version waits until the one before is closed', async () => {
  const secretary = made.as(made.secretary)
  const surveyId = await anOpenSurvey(made)
  const newer = aWriting(made, { versionOf: surveyId })
  await secretary(writeSurvey, newer)
  const publishing = { surveyId: newer.surveyId, opensOn: made.today }
  await expect(secretary(publishSurvey, publishing)).rejects.toMatchObject(rule('older-is-open'))
  await secretary(closeSurvey, { surveyId })
  await expect(secretary(publishSurvey, publishing)).resolves.toMatchObject({ status: 'open' })
})

test('a grid worker writes no survey; another place’s secretary does not find it', async () => {
  const writing = aWriting(made)
  await expect(made.as(made.worker)(writeSurvey, writing)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(made.as(anyone)(writeSurvey, writing)).rejects.toMatchObject({ code: 'not-signed-in' })
})

test('what is over and not told waits for its secretary, and for nobody once it is told', async () => {
  const waits = () => waitingFor(made.house, { waits: waitingSurveys, caller: made.secretary })
  const before = (await waits())['surveys.toTell'] ?? 0
  const surveyId = await anOpenSurvey(made)
  const secretary = made.as(made.secretary)
  const telling = { surveyId, text: '六成人家需要，建在文体路', became: null }
  await expect(secretary(tellResult, telling)).rejects.toMatchObject(rule('not-closed'))
  await secretary(closeSurvey, { surveyId })
  expect((await waits())['surveys.toTell']).toBe(before + 1)
  await expect(secretary(tellResult, telling)).resolves.toMatchObject({ status: 'told' })
  expect((await waits())['surveys.toTell'] ?? 0).toBe(before)
  await secretary(tellResult, { ...telling, text: '厨房开门了，大家来用' })
  const read = await made.as(anyone)(getSurvey, { surveyId })
  expect(read.tellings.map(({ text }) => text)).toEqual(['六成人家需要，建在文体路', '厨房开门了，大家来用'])
  const { surveys } = await made.as(anyone)(listSurveys, { placeId: made.gridId })
  expect(surveys.map((each) => each.surveyId)).toContain(surveyId)
})
