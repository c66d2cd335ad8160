import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { letGo } from '#platform/keeping/let-go.ts'
import { type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import { everythingKept, whereWritten } from '#platform/testing/where-written.ts'
import { addMonths } from '#platform/time/day.ts'
import { addDays, dayOf, startOfDay } from '#platform/time/instant.ts'
import { caseFigures } from '../figures.ts'
import { answerCase } from '../operations/answer-case.ts'
import { confirmCase } from '../operations/confirm-case.ts'
import { getCase } from '../operations/get-case.ts'
import { letWordsGo } from '../operations/let-words-go.ts'
import { mergeCases } from '../operations/merge-cases.ts'
import { withdrawCase } from '../operations/withdraw-case.ts'
import { aSubmittedLetter, type CasesHouse, casesHouse } from '../testing-house.ts'
import { letCasesGo } from './let-cases-go.ts'
import { passOnAnswers } from './pass-on-answers.ts'

let made: CasesHouse
let secretary: Caller
beforeAll(async () => {
  made = await casesHouse()
  secretary = await staffAt(made.house, {
    role: 'secretary',
    organisationId: made.offices.committee,
    placeId: smallWorld.community,
  })
})
afterAll(() => made.house.close())

const as = (caller: Caller) => runAs(made.house, caller)
const job = letGo([letCasesGo])
const today = () => dayOf(made.house.now())
const runOn = async (day: string) => {
  await quietLedger(made.house.pool)
  await job.run({ ...made.house, now: () => startOfDay(day) })
}
const typesOf = async (caseId: string) => {
  const { rows } = await made.house.pool.query<{ type: string; actor: string }>(
    'select type, actor from ledger.entry where stream = $1 order by version',
    [`case-${caseId}`],
  )
  return rows
}
async function closed(text: string) {
  const author = await aSubmittedLetter(made, { text, contact: { name: '欧阳红棉', phone: '13812345678' } })
  await as(secretary)(answerCase, { caseId: author.caseId, result: 'solved', text: '已扶正', photos: [] })
  await as(author)(confirmCase, { caseId: author.caseId })
  return author
}

test('three years after the closing a letter leaves no word and no name, and is counted as before', async () => {
  const marker = '独一无二的凤凰木'
  const { caseId } = await closed(`${marker}倒了`)
  const figures = async () => {
    await foldFigures({ ...made.house, figures: caseFigures })
    const { rows } = await made.house.pool.query('select * from figure.fact order by 1, 2, 3')
    return JSON.stringify(rows)
  }
  const before = await figures()
  const lastDay = addMonths(today(), 36)
  await runOn(lastDay)
  expect(await everythingKept(made.house)).toContain(marker)

  await runOn(addDays(lastDay, 1))
  await runOn(addDays(lastDay, 2))
  const kept = await everythingKept(made.house)
  for (const gone of [marker, '欧阳红棉', '13812345678', '已扶正']) expect(kept).not.toContain(gone)
  expect(await whereWritten(made.house.pool, marker)).toEqual([])
  expect((await typesOf(caseId)).filter(({ type }) => type === 'cases.erased.v1')).toEqual([
    { type: 'cases.erased.v1', actor: 'job:keeping.let-go' },
  ])
  expect(await as(secretary)(getCase, { caseId })).toMatchObject({ text: null, contact: null })
  expect(await figures()).toBe(before)
})

test('a merged letter stays as long as any of those merged with it goes on', async () => {
  const main = await aSubmittedLetter(made, { text: '主信：电梯停了' })
  const repeat = await aSubmittedLetter(made, { text: '并信：电梯又停了' })
  await as(secretary)(mergeCases, { caseId: repeat.caseId, intoCaseId: main.caseId })
  await as(secretary)(answerCase, { caseId: main.caseId, result: 'solved', text: '修好', photos: [] })
  await passOnAnswers.run(made.house)
  await as(repeat)(confirmCase, { caseId: repeat.caseId })
  const late = addDays(addMonths(today(), 36), 1)
  await runOn(late)
  expect(await everythingKept(made.house)).toContain('并信')

  const muchLater = { now: startOfDay(late) }
  await runAs(made.house, main, muchLater)(confirmCase, { caseId: main.caseId })
  await runOn(addDays(late, 8))
  expect(await everythingKept(made.house)).toContain('并信')
  await runOn(addDays(addMonths(late, 36), 1))
  const kept = await everythingKept(made.house)
  expect(kept).not.toContain('并信')
  expect(kept).not.toContain('主信')
})

test('one that was taken back goes too; one that goes on never does, whoever asks', async () => {
  const open = await aSubmittedLetter(made, { text: '还在办的信' })
  const taken = await aSubmittedLetter(made, { text: '收回的信' })
  await as(taken)(withdrawCase, { caseId: taken.caseId })
  const late = addDays(addMonths(today(), 40), 1)
  await runOn(late)
  const kept = await everythingKept(made.house)
  expect(kept).toContain('还在办的信')
  expect(kept).not.toContain('收回的信')
  const asJob = runAs(made.house, { actor: { kind: 'job', name: 'test' } }, { now: startOfDay(late) })
  await expect(asJob(letWordsGo, { caseId: open.caseId })).rejects.toThrow('not-yet-due')
  await expect(as(open)(letWordsGo, { caseId: open.caseId })).rejects.toThrow()
})
