import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { anyone, runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { aFamily, claims, earns, pointsHouse } from '../testing.ts'
import { answerJoin } from './answer-join.ts'
import { askToJoin } from './ask-to-join.ts'
import { getMyPoints } from './get-my-points.ts'
import { getMyStatement } from './get-my-statement.ts'
import { leaveAccount } from './leave-account.ts'
import { listVillages } from './list-villages.ts'
import { openAccount } from './open-account.ts'

let house: TestHouse
beforeAll(async () => {
  house = await pointsHouse()
})
afterAll(() => house.close())

const refusal = (rule: string) => ({ text: { rule: `points.${rule}` } })

test('a family opens an account where a list was decided, one for each booklet', async () => {
  const family = await aFamily(house)
  const as = runAs(house, family.caller)
  await expect(as(getMyPoints, {})).resolves.toMatchObject({
    placeId: smallWorld.community,
    account: {
      accountId: family.accountId,
      points: 0,
      isHolder: true,
      members: [{ name: '李家', isYou: true }],
    },
  })
  expect(family.code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
  await expect(
    as(openAccount, { accountId: house.newId(), placeId: smallWorld.community }),
  ).rejects.toMatchObject(refusal('already-has'))
})

test('where no list was decided, no account can be opened, and the list of villages does not name it', async () => {
  const { caller } = await aParticipant(house)
  await expect(
    runAs(house, caller)(openAccount, { accountId: house.newId(), placeId: smallWorld.otherCommunity }),
  ).rejects.toMatchObject(refusal('no-list'))
  const { villages } = await runAs(house, anyone)(listVillages, {})
  expect(villages).toEqual([{ placeId: smallWorld.community, name: '海滨社区居民委员会' }])
})

test('a son asks by the code and shares the account once his mother agrees; either may say what was done', async () => {
  const mother = await aFamily(house, '陈妈妈')
  const son = await aParticipant(house, { name: '小陈' })
  const requestId = house.newId()
  await runAs(house, son.caller)(askToJoin, { requestId, code: mother.code.toLowerCase() })
  await expect(runAs(house, son.caller)(getMyPoints, {})).resolves.toMatchObject({ account: null })
  const { account } = await runAs(house, mother.caller)(getMyPoints, {})
  expect(account?.asks).toEqual([{ requestId, name: '小陈' }])

  const { accountId } = mother
  await expect(
    runAs(house, son.caller)(answerJoin, { accountId, requestId, isWelcome: true }),
  ).rejects.toMatchObject({ code: 'not-found' })
  await runAs(house, mother.caller)(answerJoin, { accountId, requestId, isWelcome: true })
  await claims(house, { ...mother, ...son })
  const shared = await runAs(house, son.caller)(getMyPoints, {})
  expect(shared.account?.members.map(({ name }) => name)).toEqual(['陈妈妈', '小陈'])
  expect(shared.account?.claims).toHaveLength(1)

  await runAs(house, son.caller)(leaveAccount, { accountId })
  await expect(runAs(house, son.caller)(getMyPoints, {})).resolves.toMatchObject({ account: null })
  await expect(runAs(house, mother.caller)(leaveAccount, { accountId })).rejects.toMatchObject(
    refusal('holder-stays'),
  )
})

test('who is not welcome stays outside, and a wrong code leads nowhere', async () => {
  const family = await aFamily(house)
  const other = await aParticipant(house)
  const as = runAs(house, other.caller)
  const requestId = house.newId()
  await expect(as(askToJoin, { requestId, code: 'ZZZZ2222' })).rejects.toMatchObject(refusal('unknown-code'))
  await as(askToJoin, { requestId, code: family.code })
  await expect(as(askToJoin, { requestId: house.newId(), code: family.code })).rejects.toMatchObject(
    refusal('already-asked'),
  )
  const answer = { accountId: family.accountId, requestId, isWelcome: false }
  await runAs(house, family.caller)(answerJoin, answer)
  await expect(as(getMyPoints, {})).resolves.toMatchObject({ account: null })
  await expect(runAs(house, family.caller)(answerJoin, { ...answer, isWelcome: true })).rejects.toMatchObject(
    refusal('answered'),
  )
})

test('PTS-01: nobody but its owners sees an account: no neighbour, no secretary, not in the database either', async () => {
  const family = await aFamily(house)
  await earns(house, family)
  const neighbour = await aFamily(house, '邻居')
  await expect(runAs(house, neighbour.caller)(getMyStatement, {})).resolves.toMatchObject({ lines: [] })
  const secretary = await staffAt(house, { role: 'secretary', placeId: smallWorld.community })
  await expect(runAs(house, secretary)(getMyPoints, {})).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(runIn(house)(getMyPoints, {})).rejects.toMatchObject({ code: 'not-allowed' })

  const client = await house.database.pool.connect()
  try {
    await client.query('begin; set local role gw_read')
    const token = { ...secretary }.sessionToken ?? ''
    await client.query(`select set_config('app.token', $1, true)`, [token])
    for (const table of ['account', 'member', 'posting', 'lot', 'claim', 'holder']) {
      const { rows } = await client.query(`select * from points.${table}`)
      expect(rows, table).toEqual([])
    }
    const { rows } = await client.query(`select * from points.book where kind = 'household'`)
    expect(rows).toEqual([])
    const entries = await client.query(`select * from ledger.entry where stream like 'points-account:%'`)
    expect(entries.rows).toEqual([])
  } finally {
    await client.query('rollback')
    client.release()
  }
})
