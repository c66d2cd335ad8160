import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { accountStream } from '../events.ts'
import { points } from '../module.ts'
import { aFamily, type Family, lines, pointsHouse, pointsOf } from '../testing.ts'
import { answerClaim } from './answer-claim.ts'
import { answerSlip } from './answer-slip.ts'
import { getClaim } from './get-claim.ts'
import { getMyPoints } from './get-my-points.ts'
import { getSlip } from './get-slip.ts'
import { takeDownAccount } from './take-down-account.ts'
import { takeDownClaim } from './take-down-claim.ts'

const { community, otherCommunity } = smallWorld
let house: TestHouse
let secretary: Caller
let colleague: Caller
beforeAll(async () => {
  house = await pointsHouse()
  secretary = await staffAt(house, { role: 'secretary', placeId: community })
  colleague = await staffAt(house, { role: 'secretary', placeId: community })
})
afterAll(() => house.close())

const refusal = (rule: string) => ({ text: { rule: `points.${rule}` } })
const told = (
  { code }: Pick<Family, 'code'>,
  given: { itemId?: string; on?: string; text?: string } = {},
) => ({
  ...{ placeId: community, code, claimId: house.newId(), itemId: lines.shopping as string, quantity: 2 },
  ...{ on: dayOf(house.now()), text: '' },
  ...given,
})

test('a family without a phone asks in person and goes home with a slip; nothing is earned by that', async () => {
  const family = await aFamily(house, '老周')
  const asked = told(family, { text: '给三楼买了药' })
  const made = await runAs(house, secretary)(takeDownClaim, asked)
  expect(made).toMatchObject({ claimId: asked.claimId, points: 10 })
  expect(made.slip).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
  expect(await pointsOf(house, family)).toBe(0)
  const { account } = await runAs(house, family.caller)(getMyPoints, {})
  expect(account?.claims).toMatchObject([{ state: 'waiting', text: '给三楼买了药' }])
  const { rows } = await house.database.pool.query<{ text: string }>(
    'select data::text as text from ledger.entry where stream = $1',
    [accountStream(family.accountId)],
  )
  expect(rows.map(({ text }) => text).join()).not.toContain('三楼')
})

test('whoever was helped and has a phone confirms by the slip’s link, as for any other deed', async () => {
  const family = await aFamily(house, '老周')
  const { claimId } = await runAs(house, secretary)(takeDownClaim, told(family))
  const { accountId } = family
  const answer = { accountId, claimId, isTrue: true }
  await expect(runAs(house, family.caller)(answerClaim, answer)).rejects.toMatchObject(refusal('own-claim'))
  const helped = await aParticipant(house, { name: '王奶奶' })
  await expect(runAs(house, helped.caller)(getClaim, { claimId })).resolves.toMatchObject({ points: 10 })
  await runAs(house, helped.caller)(answerClaim, answer)
  expect(await pointsOf(house, family)).toBe(10)
})

test('whoever was helped without a phone brings the slip: a second one of staff notes it, never who took it down', async () => {
  const family = await aFamily(house)
  const { slip } = await runAs(house, secretary)(takeDownClaim, told(family, { text: '买菜' }))
  await expect(runAs(house, secretary)(getSlip, { slip })).resolves.toMatchObject({ isOwnHand: true })
  await expect(runAs(house, secretary)(answerSlip, { slip, isTrue: true })).rejects.toMatchObject(
    refusal('same-hand'),
  )
  const seen = await runAs(house, colleague)(getSlip, { slip })
  expect(seen).toMatchObject({ itemName: '帮老人买菜取药', quantity: 2, text: '买菜', isOwnHand: false })
  expect(JSON.stringify(seen)).not.toContain('李家')
  await expect(runAs(house, colleague)(answerSlip, { slip, isTrue: true })).resolves.toEqual({
    state: 'earned',
  })
  expect(await pointsOf(house, family)).toBe(10)
  await expect(runAs(house, colleague)(answerSlip, { slip, isTrue: true })).rejects.toMatchObject(
    refusal('answered'),
  )
})

test('it was not so: the second one notes that, and nothing is earned', async () => {
  const family = await aFamily(house)
  const { slip } = await runAs(house, secretary)(takeDownClaim, told(family))
  await expect(runAs(house, colleague)(answerSlip, { slip, isTrue: false })).resolves.toEqual({
    state: 'refused',
  })
  expect(await pointsOf(house, family)).toBe(0)
})

test('what the committee vouches for stays with the committee', async () => {
  const family = await aFamily(house)
  const { slip } = await runAs(house, secretary)(takeDownClaim, told(family, { itemId: lines.sweeping }))
  await expect(runAs(house, colleague)(answerSlip, { slip, isTrue: true })).rejects.toMatchObject(
    refusal('committee-only'),
  )
})

test('the list’s rules hold for what is taken down as well: its lines, its days, its cap', async () => {
  const family = await aFamily(house)
  const take = runAs(house, secretary)
  await expect(take(takeDownClaim, told(family, { itemId: lines.hours }))).rejects.toMatchObject(
    refusal('not-to-claim'),
  )
  const longAgo = addDays(dayOf(house.now()), -31)
  await expect(take(takeDownClaim, told(family, { on: longAgo }))).rejects.toMatchObject({
    code: 'rule-broken',
  })
  await take(takeDownClaim, { ...told(family), quantity: 4 })
  await expect(take(takeDownClaim, told(family))).rejects.toMatchObject(refusal('cap-reached'))
  await expect(take(takeDownClaim, told({ code: 'ZZZZ2222' }))).rejects.toMatchObject(refusal('unknown-code'))
})

test('somebody of another village takes nothing down here and sees no slip', async () => {
  const family = await aFamily(house)
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: otherCommunity })
  await expect(runAs(house, elsewhere)(takeDownClaim, told(family))).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const { slip } = await runAs(house, secretary)(takeDownClaim, told(family))
  await expect(runAs(house, elsewhere)(getSlip, { slip })).rejects.toMatchObject({ code: 'not-found' })
  await expect(runAs(house, elsewhere)(answerSlip, { slip, isTrue: true })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('an account is opened for a booklet that lies on the desk as a card, once', async () => {
  const grandmother = await aParticipant(house, { name: '三楼奶奶' })
  const open = (booklet: string) =>
    runAs(house, secretary)(takeDownAccount, { placeId: community, accountId: house.newId(), booklet })
  const { code } = await open(grandmother.receipt)
  const { slip } = await runAs(house, secretary)(takeDownClaim, told({ code }))
  await runAs(house, colleague)(answerSlip, { slip, isTrue: true })
  const { account } = await runAs(house, grandmother.caller)(getMyPoints, {})
  expect(account).toMatchObject({ code, points: 10, isHolder: true })
  await expect(open(grandmother.receipt)).rejects.toMatchObject(refusal('already-has'))
  await expect(open(newSecret(16))).rejects.toMatchObject(refusal('unknown-booklet'))
})

test('slips can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(house, points.views)
  expect(before['points.claim']?.length).toBeGreaterThan(6)
  expect(after).toEqual(before)
})
