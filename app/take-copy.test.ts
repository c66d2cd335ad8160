import { afterAll, beforeAll, expect, test } from 'vitest'
import { cases } from '#capabilities/cases/module.ts'
import { anAnswer, aSubmittedLetter, type CasesHouse, casesHouse } from '#capabilities/cases/testing-house.ts'
import { mediation } from '#capabilities/mediation/module.ts'
import {
  anAgreedDispute,
  type MediationHouse,
  mediationHouse,
} from '#capabilities/mediation/testing-house.ts'
import { participants } from '#capabilities/participants/module.ts'
import { aParticipant } from '#capabilities/participants/testing.ts'
import {
  aPerson,
  openPeopleHouse,
  people,
  type PeopleHouse,
  streetAndElsewhere,
} from '#capabilities/people/testing.ts'
import { anyone, type Caller, runAs } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { takeCopy } from '#capabilities/keeping/operations/take-copy.ts'

const copying = takeCopy([participants, cases, mediation, people])
const copyOf = (house: TestHouse, caller: Caller) => runAs(house, caller)(copying, {})

let letters: CasesHouse
let disputes: MediationHouse
let staff: PeopleHouse
beforeAll(async () => {
  letters = await casesHouse()
  disputes = await mediationHouse()
  staff = await openPeopleHouse(streetAndElsewhere)
})
afterAll(async () => {
  await letters.house.close()
  await disputes.house.close()
  await staff.closeAll()
})

test('whoever holds the receipt of a letter takes out what they wrote and left, and what the office answered', async () => {
  const author = await aSubmittedLetter(letters, {
    text: '三单元的门禁坏了',
    contact: { name: '欧阳先生', phone: '13812345678' },
  })
  await anAnswer(letters, author.caseId)
  const { tables } = await copyOf(letters.house, author)
  const [letter, since] = tables
  expect(letter?.rows).toMatchObject([
    { said: '三单元的门禁坏了', calledBy: '欧阳先生', phone: '13812345678', kind: { zh: '写给书记' } },
  ])
  expect(letter?.terms.find(({ termId }) => termId === 'said')).toMatchObject({ zh: '您写的话' })
  expect(since?.rows.map(({ text }) => text)).toContain('修好了')
  expect(JSON.stringify(tables)).not.toContain('person:')
})

test('of a mediation each side takes out its own and the agreement, and not a word of the other', async () => {
  const { a, b } = await anAgreedDispute(disputes)
  const below = JSON.stringify((await copyOf(disputes.house, a)).tables)
  const above = JSON.stringify((await copyOf(disputes.house, b)).tables)
  for (const said of ['欧阳楼下', '13812345678', '卫生间漏水', '其实赔两千我就算了', '本月内换水管'])
    expect(below).toContain(said)
  for (const said of ['上官楼上', '13987654321', '管道老了', '我最多出三千'])
    expect(below).not.toContain(said)
  for (const said of ['上官楼上', '管道老了', '我最多出三千', '本月内换水管']) expect(above).toContain(said)
  expect(above).not.toContain('其实赔两千')
  expect(`${below}${above}`).not.toContain('老周')
})

test('the owner of a booklet takes it out; what one key opens, no other does', async () => {
  const own = await aParticipant(disputes.house, { name: '阿梅', phone: '13700001111', skills: ['cooking'] })
  const other = await aParticipant(disputes.house, { name: '邻居' })
  const { tables, withheld } = await copyOf(disputes.house, own.caller)
  expect(tables.map(({ noticeId }) => noticeId)).toEqual(['participants.booklet'])
  expect(tables[0]?.rows).toMatchObject([{ name: '阿梅', phone: '13700001111', skills: { zh: '做饭' } }])
  expect(withheld).toEqual([])
  expect(JSON.stringify(await copyOf(disputes.house, other.caller))).not.toContain('阿梅')
  await expect(copyOf(disputes.house, anyone)).rejects.toMatchObject({ code: 'not-signed-in' })
})

test('each copy is noted, so that its owner sees one they did not take; the entry says nothing of what is in it', async () => {
  const own = await aParticipant(disputes.house, { name: '阿芳' })
  const first = await copyOf(disputes.house, own.caller)
  const second = await copyOf(disputes.house, own.caller)
  expect(first.takenOn).toEqual([first.at])
  expect(second.takenOn).toEqual([second.at, first.at])
  const { rows } = await disputes.house.pool.query<{ data: unknown; place: unknown }>(
    `select data, place from ledger.entry where type = 'keeping.copyTaken.v1' and stream like $1`,
    [`%${own.participantId}`],
  )
  expect(rows).toEqual([
    { data: {}, place: null },
    { data: {}, place: null },
  ])
})

test('staff take out their own account and its posts, and are told why the key of the second factor is not in it', async () => {
  const { browser, userName } = await aPerson(staff, 'gridWorker', 'grid')
  const { tables, withheld } = await copying.run({}, await staff.from(browser))
  expect(tables.map(({ title }) => title.zh)).toEqual(['工作人员账号', '岗位', '登录情况'])
  expect(tables[0]?.rows).toEqual([{ name: '梁小禾', userName, phone: '13800001234' }])
  expect(tables[1]?.rows).toHaveLength(1)
  expect(withheld.map(({ noticeId }) => noticeId)).toEqual(['people.account'])
})
