import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { identifyCaller } from '#platform/access/identify-caller.ts'
import { newSecret } from '#platform/access/secret.ts'
import { anyone, type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import { consoleActor, type TestHouse } from '#platform/testing/test-house.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { addDays, addMinutes, dayOf } from '#platform/time/instant.ts'
import { counterStream } from '../events.ts'
import { points } from '../module.ts'
import {
  aCounter,
  aFamily,
  aGood,
  aList,
  decided,
  earns,
  type Family,
  opensCounter,
  pointsHouse,
} from '../testing.ts'
import { changeStock } from './change-stock.ts'
import { endCounter } from './end-counter.ts'
import { getCounter } from './get-counter.ts'
import { getDesk } from './get-desk.ts'
import { getMyStatement } from './get-my-statement.ts'
import { giveCounterLink } from './give-counter-link.ts'
import { nameCounter } from './name-counter.ts'
import { offerGood } from './offer-good.ts'
import { openCounter } from './open-counter.ts'
import { redeem } from './redeem.ts'
import { setShop } from './set-shop.ts'
import { undoRedemption } from './undo-redemption.ts'

const { community, otherCommunity } = smallWorld
const day = 24 * 60
let house: TestHouse
beforeAll(async () => {
  house = await pointsHouse()
})
afterAll(() => house.close())

const refusal = (rule: string) => ({ text: { rule: `points.${rule}` } })
const secretary = () => staffAt(house, { role: 'secretary', placeId: community })

async function aRichFamily(): Promise<Family> {
  const family = await aFamily(house)
  await earns(house, family, { quantity: 4 })
  return family
}
const wish = (goodId: string, { code }: Family) => ({
  ...{ goodId, code },
  redemptionId: house.newId(),
  quantity: 1,
})

/** Who a phone is that shows this receipt now. */
async function phoneWith(receipt: string): Promise<Caller> {
  return identifyCaller(house.pool)({ receipt, sessionToken: undefined })
}

test('a shopkeeper opens the village’s link once; the phone exchanges and moves stock, and every sale says which counter did it', async () => {
  const keeper = await secretary()
  const counter = await aCounter(house, { name: '李婶杂货店', by: keeper })
  const phone = await opensCounter(house, counter)
  const family = await aRichFamily()
  const goodId = await aGood(house, { points: 4, stock: 3 })

  const made = await runAs(house, phone)(redeem, wish(goodId, family))
  expect(made).toMatchObject({ points: 4, counterId: counter.counterId })
  await runAs(house, phone)(changeStock, { goodId, quantity: 5, reason: '送来一箱' })
  await runAs(house, phone)(changeStock, { goodId, quantity: -1, reason: '破损' })

  const seen = await runAs(house, phone)(getCounter, {})
  expect(seen.counter).toMatchObject({ name: '李婶杂货店', placeName: '海滨社区居民委员会', isOver: false })
  expect(seen.shops[0]?.goods.find((good) => good.goodId === goodId)?.stock).toBe(6)
  expect(seen.shops[0]?.today.map(({ number }) => number)).toEqual([made.number])

  const desk = await runAs(house, keeper)(getDesk, { placeId: community })
  const sale = desk.postings.find(({ number }) => number === made.number)
  expect(sale?.counterId).toBe(counter.counterId)
  expect(desk.counters.find(({ counterId }) => counterId === counter.counterId)).toMatchObject({
    ...{ name: '李婶杂货店', status: 'open', exchanges: 1 },
  })
  const byStaff = await runAs(house, keeper)(redeem, wish(goodId, family))
  expect(byStaff.counterId).toBeNull()
})

test('a counter sees what it exchanged itself, undoes that and nothing of another counter', async () => {
  const [one, other] = [
    await opensCounter(house, await aCounter(house)),
    await opensCounter(house, await aCounter(house)),
  ]
  const goodId = await aGood(house)
  const mine = await runAs(house, one)(redeem, wish(goodId, await aRichFamily()))
  const { shops } = await runAs(house, other)(getCounter, {})
  expect(shops[0]?.today).toEqual([])
  const undo = { goodId, redemptionId: mine.redemptionId }
  await expect(runAs(house, other)(undoRedemption, undo)).rejects.toMatchObject({ code: 'not-found' })
  await expect(runAs(house, one)(undoRedemption, undo)).resolves.toMatchObject({ isReturned: true })
})

test('the link is spent by the first phone; the same phone asks again without harm, another one is told why', async () => {
  const counter = await aCounter(house)
  const { ticket } = counter
  const receipt = newSecret(16)
  const open = (given: { readonly receipt: string }) =>
    runAs(house, anyone)(openCounter, { ticket, ...given })
  await expect(open({ receipt })).resolves.toEqual({ counterId: counter.counterId })
  await expect(open({ receipt })).resolves.toEqual({ counterId: counter.counterId })
  await expect(open({ receipt: newSecret(16) })).rejects.toMatchObject(refusal('link-spent'))
  await expect(runAs(house, anyone)(openCounter, { ticket: newSecret(16), receipt })).rejects.toMatchObject(
    refusal('link-unknown'),
  )
})

test('a link that nobody opened within three days opens nothing', async () => {
  const { ticket } = await aCounter(house)
  const late = { now: addMinutes(house.now(), 3 * day + 1) }
  await expect(
    runAs(house, anyone, late)(openCounter, { ticket, receipt: newSecret(16) }),
  ).rejects.toMatchObject(refusal('link-late'))
})

test('neither link nor receipt nor name stands in the ledger', async () => {
  const receipt = newSecret(16)
  const counter = await aCounter(house, { name: '张叔' })
  await runAs(house, anyone)(openCounter, { ticket: counter.ticket, receipt })
  const { rows } = await house.database.pool.query<{ text: string }>(
    'select row_to_json(e)::text as text from ledger.entry e where stream = $1',
    [counterStream(counter.counterId)],
  )
  expect(rows).toHaveLength(2)
  const told = rows.map(({ text }) => text).join()
  for (const secret of [receipt, counter.ticket, '张叔']) expect(told).not.toContain(secret)
})

test('ended by the village, the phone is nobody from that moment, whatever it still sends', async () => {
  const counter = await aCounter(house)
  const receipt = newSecret(16)
  await runAs(house, anyone)(openCounter, { ticket: counter.ticket, receipt })
  expect((await phoneWith(receipt)).actor).toEqual({
    kind: 'resident',
    stream: counterStream(counter.counterId),
  })
  await runIn(house)(endCounter, { counterId: counter.counterId })
  const after = await phoneWith(receipt)
  expect(after.actor).toEqual({ kind: 'anonymous' })
  const goodId = await aGood(house)
  const family = await aRichFamily()
  await expect(runAs(house, after)(redeem, wish(goodId, family))).rejects.toMatchObject({
    code: 'not-signed-in',
  })
  await expect(runAs(house, anyone)(openCounter, { ticket: counter.ticket, receipt })).rejects.toMatchObject(
    refusal('counter-over'),
  )
})

test('a new link for another phone takes the first phone’s rights at once', async () => {
  const counter = await aCounter(house)
  const [first, second, ticket] = [newSecret(16), newSecret(16), newSecret(16)]
  await runAs(house, anyone)(openCounter, { ticket: counter.ticket, receipt: first })
  await runIn(house)(giveCounterLink, { counterId: counter.counterId, ticket })
  expect((await phoneWith(first)).actor.kind).toBe('anonymous')
  await runAs(house, anyone)(openCounter, { ticket, receipt: second })
  expect((await phoneWith(second)).actor.kind).toBe('resident')
})

test('after its last day a counter exchanges nothing; what it did on its last day without network still arrives', async () => {
  const today = dayOf(house.now())
  const phone = await opensCounter(house, await aCounter(house, { until: today }))
  const goodId = await aGood(house)
  const family = await aRichFamily()
  const tomorrow = addMinutes(house.now(), day)
  await expect(runAs(house, phone, { now: tomorrow })(redeem, wish(goodId, family))).rejects.toMatchObject(
    refusal('counter-over'),
  )
  await expect(
    runAs(house, phone, { now: tomorrow, occurredAt: house.now() })(redeem, wish(goodId, family)),
  ).resolves.toMatchObject({ quantity: 1 })
  await expect(
    runAs(house, phone, { now: addMinutes(tomorrow, 4 * day), occurredAt: house.now() })(
      redeem,
      wish(goodId, family),
    ),
  ).rejects.toMatchObject(refusal('counter-over'))
  const { counter, shops } = await runAs(house, phone, { now: tomorrow })(getCounter, {})
  expect([counter?.isOver, shops]).toEqual([true, []])
})

test('a counter stands in its own village: not at another shop, and not at another village’s goods', async () => {
  await decided(house, otherCommunity, aList())
  const shop = { placeId: otherCommunity, name: '港前积分超市', where: '码头', hours: '周日' }
  await runIn(house)(setShop, shop)
  const goodId = house.newId()
  const good = { placeId: otherCommunity, goodId, name: '雨伞', note: '', points: 1, stock: 5 }
  await runIn(house)(offerGood, good)
  const phone = await opensCounter(house, await aCounter(house))
  await expect(runAs(house, phone)(redeem, wish(goodId, await aRichFamily()))).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(runAs(house, phone)(changeStock, { goodId, quantity: 1, reason: '' })).rejects.toMatchObject({
    code: 'not-found',
  })
  const { shops } = await runAs(house, phone)(getCounter, {})
  expect(shops.map(({ placeId }) => placeId)).toEqual([community])
})

test('the receipt opens the counter and nothing else: no account, no claim, no family, no desk', async () => {
  const phone = await opensCounter(house, await aCounter(house))
  const family = await aFamily(house)
  await aParticipant(house)
  const ids = {
    ...{ accountId: family.accountId, claimId: house.newId(), requestId: house.newId() },
    ...{ placeId: community, code: family.code, itemId: house.newId(), isTrue: true, isWelcome: true },
    ...{ quantity: 1, on: dayOf(house.now()), text: '', goodId: house.newId(), reason: '不要了' },
  }
  const open = ['redeem', 'undoRedemption', 'changeStock', 'getCounter']
  const forEverybody = ['openCounter', 'listVillages', 'getVillage']
  for (const [name, operation] of Object.entries(points.operations)) {
    if ([...open, ...forEverybody].includes(name)) continue
    const shape = Object.keys(operation.contract.input.def.shape)
    const input = Object.fromEntries(Object.entries(ids).filter(([field]) => shape.includes(field)))
    const outcome = await operation.run(input, house.call({ key: house.newId(), ...phone })).then(
      () => 'done',
      ({ code }: { readonly code: string }) => code,
    )
    expect([name, outcome]).toEqual([
      name,
      expect.stringMatching(/^(not-allowed|not-found|not-signed-in|invalid-input)$/),
    ])
  }
  const { lines } = await runAs(house, family.caller)(getMyStatement, {})
  expect(lines).toEqual([])
})

test('those who keep the village name counters, for a year at most and once there is a shop', async () => {
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: otherCommunity })
  const named = (given: Readonly<Record<string, unknown>> = {}) => ({
    ...{ placeId: community, counterId: house.newId(), kind: 'unit' as const, name: '供销社' },
    ...{ until: addDays(dayOf(house.now()), 30), ticket: newSecret(16) },
    ...given,
  })
  await expect(runAs(house, elsewhere)(nameCounter, named())).rejects.toMatchObject({ code: 'not-allowed' })
  const keep = runAs(house, await secretary())
  const tooLong = addDays(dayOf(house.now()), 400)
  await expect(keep(nameCounter, named({ until: tooLong }))).rejects.toMatchObject(refusal('counter-until'))
  await expect(keep(nameCounter, named({ until: '2020-01-01' }))).rejects.toMatchObject(
    refusal('counter-until'),
  )
  await expect(
    runAs(house, { actor: consoleActor })(nameCounter, named({ placeId: smallWorld.street })),
  ).rejects.toMatchObject(refusal('no-shop-yet'))
})

test('counters can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(house, points.views)
  expect(before['points.counter']?.length).toBeGreaterThan(6)
  expect(after).toEqual(before)
})
