import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { passOnAnswers } from '../jobs/pass-on-answers.ts'
import { anyone, type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { aSubmittedLetter, type CasesHouse, casesHouse, holderOf } from '../testing-house.ts'
import { acceptCase } from './accept-case.ts'
import { answerCase } from './answer-case.ts'
import { confirmCase } from './confirm-case.ts'
import { disputeOutcome } from './dispute-outcome.ts'
import { findSimilarCases } from './find-similar-cases.ts'
import { getCase } from './get-case.ts'
import { getMyCase } from './get-my-case.ts'
import { getPublicBoard } from './get-public-board.ts'
import { listSimilarCases } from './list-similar-cases.ts'
import { meToo } from './me-too.ts'
import { mergeCases } from './merge-cases.ts'
import { publishCase } from './publish-case.ts'
import { revealContact } from './reveal-contact.ts'
import { unmergeCases } from './unmerge-cases.ts'
import { unpublishCase } from './unpublish-case.ts'
import { withdrawCase } from './withdraw-case.ts'

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
const solved = (caseId: string) => ({ caseId, result: 'solved' as const, text: '已经修好', photos: [] })

test('a letter like an open one nearby is suggested while writing, without a word of what others wrote', async () => {
  const first = await aSubmittedLetter(made, { text: '三号楼的电梯又停了，老人上不去' })
  const { cases } = await as(anyone)(findSimilarCases, {
    kind: 'letter',
    text: '我们三号楼电梯停了，上不去楼',
    placeId: made.grid,
  })
  expect(cases[0]?.caseId).toBe(first.caseId)
  expect(JSON.stringify(cases)).not.toContain('老人')
  const none = await as(anyone)(findSimilarCases, {
    kind: 'letter',
    text: '想问医保怎么办',
    placeId: made.grid,
  })
  expect(none.cases).toEqual([])
})

test('a complaint is suggested to nobody: the reported might be asking', async () => {
  const text = '物业乱收停车费不开发票'
  await aSubmittedLetter(made, { kind: 'complaint', text })
  const { cases } = await as(anyone)(findSimilarCases, { kind: 'complaint', text, placeId: made.grid })
  expect(cases).toEqual([])
})

test('"me too" is a case of one’s own with its own receipt, and gets the answer of the main one', async () => {
  const main = await aSubmittedLetter(made, { text: '小区停水' })
  const own = { caseId: made.house.newId(), receipt: newSecret(16) }
  await as(anyone)(meToo, {
    caseId: main.caseId,
    ownCaseId: own.caseId,
    receipt: own.receipt,
    text: '我家也停水',
    photos: [],
    contact: undefined,
  })
  const joiner = holderOf(own.caseId, own.receipt)
  expect(await as(joiner)(getMyCase, {})).toMatchObject({ isMerged: true, text: '我家也停水' })
  expect(await as(main)(getMyCase, {})).toMatchObject({ joined: 1 })
  await as(secretary)(answerCase, solved(main.caseId))
  await passOnAnswers.run(made.house)
  await passOnAnswers.run(made.house)
  const told = await as(joiner)(getMyCase, {})
  expect(told).toMatchObject({ status: 'answered', result: 'solved' })
  expect(told.steps.filter((step) => step.what === 'answer-passed-on')).toHaveLength(1)
  expect(told.steps.at(-1)?.text).toBe('已经修好')
  await as(joiner)(confirmCase, { caseId: own.caseId })
  expect((await as(main)(getMyCase, {})).status).toBe('answered')
})

test('merging at the desk and taking it back keep both authors and both clocks', async () => {
  const [main, repeat] = [await aSubmittedLetter(made), await aSubmittedLetter(made)]
  const suggested = await as(secretary)(listSimilarCases, { caseId: repeat.caseId })
  const alike = suggested.cases.find((one) => one.caseId === main.caseId)
  expect(alike?.excerpt).toBe((await as(main)(getMyCase, {})).text)
  const before = await as(repeat)(getMyCase, {})
  await as(secretary)(mergeCases, { caseId: repeat.caseId, intoCaseId: main.caseId })
  expect((await as(secretary)(getCase, { caseId: main.caseId })).duplicates).toMatchObject([
    { caseId: repeat.caseId },
  ])
  await expect(as(secretary)(acceptCase, { caseId: repeat.caseId })).rejects.toThrow('already-merged')
  await as(secretary)(unmergeCases, { caseId: repeat.caseId, reason: '不是同一盏灯' })
  const after = await as(repeat)(getMyCase, {})
  expect(after.promisedAt).toBe(before.promisedAt)
  expect((await as(secretary)(getCase, { caseId: main.caseId })).duplicates).toEqual([])
})

test('a merged case that its author takes back leaves the main case', async () => {
  const [main, repeat] = [await aSubmittedLetter(made), await aSubmittedLetter(made)]
  await as(secretary)(mergeCases, { caseId: repeat.caseId, intoCaseId: main.caseId })
  expect((await as(main)(getMyCase, {})).joined).toBe(1)
  await as(repeat)(withdrawCase, { caseId: repeat.caseId })
  expect((await as(main)(getMyCase, {})).joined).toBe(0)
})

test('an author whose merged case was answered for another may say "not mine": it goes its own way', async () => {
  const [main, repeat] = [await aSubmittedLetter(made), await aSubmittedLetter(made)]
  await as(secretary)(mergeCases, { caseId: repeat.caseId, intoCaseId: main.caseId })
  await as(secretary)(answerCase, solved(main.caseId))
  await passOnAnswers.run(made.house)
  const opened = await as(repeat)(disputeOutcome, {
    caseId: repeat.caseId,
    reason: '我这盏还没修',
    photos: [],
  })
  expect(opened.status).toBe('returned')
  expect(await as(repeat)(getMyCase, {})).toMatchObject({ isMerged: false })
})

test('the public board shows what a person put there, and nothing once it is taken down', async () => {
  const { caseId } = await aSubmittedLetter(made, { text: '家住三栋的王某反映路灯' })
  await expect(as(secretary)(publishCase, { caseId, title: '路灯', outcome: '修好' })).rejects.toThrow(
    'not-publishable',
  )
  await as(secretary)(answerCase, solved(caseId))
  await as(secretary)(publishCase, {
    caseId,
    title: '修好楼下路灯',
    outcome: '两天内更换灯具，电话13812345678',
  })
  const board = await as(anyone)(getPublicBoard, { placeId: smallWorld.street })
  expect(board.items.find((item) => item.caseId === caseId)).toMatchObject({
    title: '修好楼下路灯',
    outcome: '两天内更换灯具，电话138****5678',
  })
  expect(JSON.stringify(board)).not.toContain('王某')
  await as(secretary)(unpublishCase, { caseId })
  expect((await as(anyone)(getPublicBoard, { placeId: smallWorld.street })).items).toEqual([])
})

test('name and phone are masked until revealed for a purpose, and the author can read who looked', async () => {
  const author = await aSubmittedLetter(made, { contact: { name: '欧阳一', phone: '13812345678' } })
  const { caseId } = author
  expect((await as(secretary)(getCase, { caseId })).contact).toEqual({ name: '欧阳*', phone: '138****5678' })
  const shown = await as(secretary)(revealContact, { caseId, purpose: 'contactAuthor' })
  expect(shown).toMatchObject({ name: '欧阳一', phone: '13812345678' })
  expect((await as(author)(getMyCase, {})).steps.at(-1)).toMatchObject({
    what: 'contact-revealed',
    result: 'contactAuthor',
    organisationName: '海滨社区居民委员会',
  })
})
