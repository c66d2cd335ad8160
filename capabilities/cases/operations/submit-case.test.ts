import { afterAll, beforeAll, expect, test } from 'vitest'
import { newSecret } from '#platform/access/secret.ts'
import { anyone, runAs } from '#platform/testing/callers.ts'
import { aSubmittedLetter, type CasesHouse, casesHouse, holderOf } from '../testing-house.ts'
import { getMyCase } from './get-my-case.ts'
import { submitCase } from './submit-case.ts'

let made: CasesHouse
beforeAll(async () => {
  made = await casesHouse()
})
afterAll(() => made.house.close())

const letter = (given: object = {}) => ({
  caseId: made.house.newId(),
  receipt: newSecret(16),
  kind: 'letter' as const,
  channel: 'qr' as const,
  text: '门口积水',
  photos: [],
  where: { placeId: made.grid },
  ...given,
})

test('a letter without an account reaches the community that answers for the place, with a promised date', async () => {
  const input = letter()
  const standing = await runAs(made.house, anyone)(submitCase, input)
  expect(standing).toMatchObject({ status: 'received', responsibleId: made.offices.committee })
  expect(standing.promisedAt).not.toBeNull()
  expect(standing.number).toMatch(/^\d{6}-[0-9A-Z]{6}$/)
})

test('the receipt opens the letter, and nothing else does', async () => {
  const author = await aSubmittedLetter(made, { contact: { name: '欧阳一', phone: '13812345678' } })
  const mine = await runAs(made.house, author)(getMyCase, {})
  expect(mine).toMatchObject({
    text: '楼下路灯坏了三天，晚上老人走路看不清',
    placeName: '第一网格',
    responsibleName: '海滨社区居民委员会',
    steps: [{ what: 'received' }],
  })
  expect(mine.abilities).toContain('withdrawCase')
  const stranger = holderOf(author.caseId, newSecret(16))
  await expect(runAs(made.house, stranger)(getMyCase, {})).rejects.toMatchObject({ code: 'not-found' })
})

test('sent twice with the same key it is one case; with other content the key is refused', async () => {
  const input = letter()
  const key = made.house.newId()
  const first = await runAs(made.house, anyone, { key })(submitCase, input)
  const second = await runAs(made.house, anyone, { key })(submitCase, input)
  expect(second).toEqual(first)
  await expect(
    runAs(made.house, anyone, { key })(submitCase, { ...input, text: '别的话' }),
  ).rejects.toMatchObject({ code: 'conflict' })
})

test('a letter to a chosen secretary goes there, whatever the place', async () => {
  const input = letter({ where: {}, recipientId: made.offices.streetOffice })
  const standing = await runAs(made.house, anyone)(submitCase, input)
  expect(standing.responsibleId).toBe(made.offices.streetOffice)
})

test.each([
  ['neither words nor a photo', { text: '' }, 'needs-words-or-photo'],
  ['nobody to write to', { where: {} }, 'nobody-responsible'],
  ['an answer the form does not know', { answers: { colour: 'red' } }, 'form-field'],
])('refuses %s', async (_title, given, rule) => {
  await expect(runAs(made.house, anyone)(submitCase, letter(given))).rejects.toThrow(rule)
})

test.each([
  ['a letter of 30,000 characters', { text: '长'.repeat(30_000) }],
  ['control and direction-changing characters', { text: '你好\u202e' }],
  ['a receipt that is not one', { receipt: 'short' }],
  ['an id of another kind', { caseId: 'c0ffee00-0000-4000-8000-000000000000' }],
  [
    'an id from the year 9999',
    { caseId: 'e67800000000-7000-8000-000000000000'.replace(/^(.{8})(.{4})/, '$1-$2') },
  ],
  ['seven photos', { photos: Array.from({ length: 7 }, () => '0190a6b0-0000-7000-8000-000000000000') }],
])('names the field for %s', async (_title, given) => {
  await expect(runAs(made.house, anyone)(submitCase, letter(given))).rejects.toMatchObject({
    code: 'invalid-input',
    details: { fields: [expect.objectContaining({ field: expect.any(String), zh: expect.any(String) })] },
  })
})

test('rare characters in a name are kept as they are', async () => {
  const author = await aSubmittedLetter(made, { text: '𠮷野家门口有坑，请找𪚥老师' })
  expect((await runAs(made.house, author)(getMyCase, {})).text).toBe('𠮷野家门口有坑，请找𪚥老师')
})

test('the ledger holds no word of what was written and nothing of who wrote it', async () => {
  const author = await aSubmittedLetter(made, {
    text: '独特的句子在这里',
    contact: { name: '慕容复', phone: '13900001111' },
  })
  const { rows } = await made.house.database.pool.query<{ data: object }>(
    'select data from ledger.entry where stream = $1',
    [`case-${author.caseId}`],
  )
  const all = JSON.stringify(rows)
  for (const word of ['独特', '慕容', '1390000', author.receipt]) expect(all).not.toContain(word)
})
