import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { runAs } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { accountStream } from '../events.ts'
import {
  aFamily,
  aList,
  claims,
  decided,
  earns,
  type Family,
  lines,
  pointsHouse,
  pointsOf,
} from '../testing.ts'
import { answerClaim } from './answer-claim.ts'
import { changeCommittee } from './change-committee.ts'
import { claimPoints } from './claim-points.ts'
import { getClaim } from './get-claim.ts'
import { getMyPoints } from './get-my-points.ts'
import { listClaimsToConfirm } from './list-claims-to-confirm.ts'
import { withdrawClaim } from './withdraw-claim.ts'

let house: TestHouse
beforeAll(async () => {
  house = await pointsHouse()
})
afterAll(() => house.close())

const refusal = (rule: string) => ({ text: { rule: `points.${rule}` } })
const today = () => dayOf(house.now())

async function aVillagerOfTheCommittee(): Promise<Family> {
  const villager = await aFamily(house, '评议员')
  const seat = { placeId: smallWorld.community, who: villager.code, isSeated: true }
  await runIn(house)(changeCommittee, seat)
  return villager
}

test('who was helped reads what is said of them by the link, and their word earns the points', async () => {
  const family = await aFamily(house, '老周')
  const claimId = house.newId()
  const { accountId } = family
  const said = { accountId, claimId, itemId: lines.shopping, quantity: 2, on: today(), text: '给三楼买了药' }
  await expect(runAs(house, family.caller)(claimPoints, said)).resolves.toEqual({ claimId, points: 10 })
  expect(await pointsOf(house, family)).toBe(0)

  const helped = await aParticipant(house, { name: '王奶奶' })
  await expect(runAs(house, helped.caller)(getClaim, { claimId })).resolves.toMatchObject({
    name: '老周',
    itemName: '帮老人买菜取药',
    text: '给三楼买了药',
    points: 10,
    isOwn: false,
  })
  const answer = { accountId, claimId, isTrue: true }
  await expect(runAs(house, family.caller)(answerClaim, answer)).rejects.toMatchObject(refusal('own-claim'))
  await expect(runAs(house, helped.caller)(answerClaim, answer)).resolves.toMatchObject({ state: 'earned' })
  expect(await pointsOf(house, family)).toBe(10)
  await expect(runAs(house, helped.caller)(answerClaim, answer)).rejects.toMatchObject(refusal('answered'))
})

test('what was written about a deed is in the vault and not in the ledger', async () => {
  const family = await aFamily(house)
  const said = { accountId: family.accountId, itemId: lines.shopping, quantity: 1, on: today() }
  await runAs(house, family.caller)(claimPoints, { ...said, claimId: house.newId(), text: '送李四去医院' })
  const { rows } = await house.database.pool.query<{ text: string }>(
    'select data::text as text from ledger.entry where stream = $1',
    [accountStream(family.accountId)],
  )
  expect(rows).toHaveLength(2)
  expect(rows.map(({ text }) => text).join()).not.toContain('李四')
})

test('a line for the committee needs two of its villagers; one is not enough, and none vouches for their own', async () => {
  const family = await aFamily(house)
  const [one, two] = [await aVillagerOfTheCommittee(), await aVillagerOfTheCommittee()]
  const claimId = await claims(house, family, { itemId: lines.sweeping })
  const answer = { accountId: family.accountId, claimId, isTrue: true }
  const outsider = await aParticipant(house)
  await expect(runAs(house, outsider.caller)(answerClaim, answer)).rejects.toMatchObject(
    refusal('committee-only'),
  )
  await expect(runAs(house, one.caller)(answerClaim, answer)).resolves.toEqual({
    state: 'waiting',
    vouched: 1,
  })
  await expect(runAs(house, one.caller)(answerClaim, answer)).rejects.toMatchObject(
    refusal('vouched-already'),
  )
  const { claims: waiting } = await runAs(house, two.caller)(listClaimsToConfirm, {})
  expect(waiting.find((claim) => claim.claimId === claimId)).toMatchObject({ name: '李家', vouched: 1 })
  await expect(runAs(house, two.caller)(answerClaim, answer)).resolves.toEqual({
    state: 'earned',
    vouched: 2,
  })
  expect(await pointsOf(house, family)).toBe(4)

  const ownClaim = await claims(house, one, { itemId: lines.sweeping })
  await expect(
    runAs(house, one.caller)(answerClaim, { accountId: one.accountId, claimId: ownClaim, isTrue: true }),
  ).rejects.toMatchObject(refusal('own-claim'))
  const outside = await runAs(house, family.caller)(listClaimsToConfirm, {})
  expect(outside).toEqual({ isOnCommittee: false, claims: [] })
})

test('what was not so earns nothing, and what was taken back waits for nobody', async () => {
  const family = await aFamily(house)
  const { accountId } = family
  const neighbour = await aParticipant(house)
  const claimId = await claims(house, family)
  await runAs(house, neighbour.caller)(answerClaim, { accountId, claimId, isTrue: false })
  const another = await claims(house, family)
  await runAs(house, family.caller)(withdrawClaim, { accountId, claimId: another })
  const { account } = await runAs(house, family.caller)(getMyPoints, {})
  expect(account?.claims.map(({ state }) => state).toSorted()).toEqual(['refused', 'withdrawn'])
  expect(account?.points).toBe(0)
})

test('PTS-03: a day has its most by kind; what waits counts in, and another day has its own', async () => {
  const family = await aFamily(house)
  await earns(house, family, { quantity: 3 })
  const claimId = house.newId()
  const { accountId } = family
  const more = { accountId, claimId, itemId: lines.shopping, quantity: 3, on: today(), text: '' }
  await expect(runAs(house, family.caller)(claimPoints, more)).resolves.toMatchObject({ points: 5 })
  await expect(
    runAs(house, family.caller)(claimPoints, { ...more, claimId: house.newId() }),
  ).rejects.toMatchObject(refusal('cap-reached'))
  const yesterday = { ...more, claimId: house.newId(), on: addDays(today(), -1) }
  await expect(runAs(house, family.caller)(claimPoints, yesterday)).rejects.toMatchObject(refusal('no-list'))
})

test('deeds of long ago, of a line that is not there, or of hours, are refused with the reason', async () => {
  const family = await aFamily(house)
  const given = { accountId: family.accountId, quantity: 1, on: today(), text: '' }
  const say = (itemId: string, on = today()) =>
    runAs(house, family.caller)(claimPoints, { ...given, claimId: house.newId(), itemId, on })
  await expect(say(house.newId())).rejects.toMatchObject(refusal('unknown-item'))
  await expect(say(lines.hours)).rejects.toMatchObject(refusal('not-to-claim'))
  await expect(say(lines.littering)).rejects.toMatchObject(refusal('not-to-claim'))
  await expect(say(lines.shopping, addDays(today(), 1))).rejects.toMatchObject(refusal('not-that-day'))
})

test('a new version changes what a deed is worth from its day on, and not what was earned before', async () => {
  const family = await aFamily(house)
  await earns(house, family)
  const [first, ...rest] = aList().items
  await decided(
    house,
    smallWorld.community,
    aList({ items: first ? [{ ...first, points: 7 }, ...rest] : rest }),
  )
  await earns(house, family)
  expect(await pointsOf(house, family)).toBe(12)
  await decided(house, smallWorld.community, aList())
})
