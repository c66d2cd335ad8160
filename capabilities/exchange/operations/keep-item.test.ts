import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant, closesBooklet } from '#capabilities/participants/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { anyone } from '#platform/testing/callers.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { letClosedBookletsGo } from '../jobs/let-closed-booklets-go.ts'
import { itemView } from '../views/item-view.ts'
import { type ExchangeHouse, exchangeHouse, takesOn } from '../testing-house.ts'
import { itemStream } from '../events.ts'
import { hashOf } from './item-command.ts'
import { moderateItem } from './moderate-item.ts'
import { getItem } from './get-item.ts'
import { getMyHelp } from './get-my-help.ts'
import { keepItem } from './keep-item.ts'
import { postItem } from './post-item.ts'
import { withdrawItem } from './withdraw-item.ts'

let made: ExchangeHouse
beforeAll(async () => {
  made = await exchangeHouse()
})
afterAll(() => made.house.close())

const refusal = (rule: string) => ({ text: { rule: `exchange.${rule}` } })

/** A wish written on a phone without a booklet. */
async function writtenBefore() {
  const [itemId, receipt] = [made.house.newId(), newSecret(16)]
  const words = { words: '想要一副老花镜', reach: '3 栋 502', times: [] }
  await made.as(anyone)(postItem, {
    ...{ list: 'need', kind: 'wish', placeId: smallWorld.community, itemId, receipt },
    ...words,
  })
  return { itemId, receipt }
}

test('a wish written before the booklet moves in by choice, is listed there, and goes on by its own receipt', async () => {
  const { as, house } = made
  const keep = await writtenBefore()
  const zhang = await aParticipant(house, { name: '张阿姨' })
  const other = await aParticipant(house)
  const { posted: before } = await as(zhang.caller)(getMyHelp, {})
  expect(before).toEqual([])
  await expect(as(other.caller)(keepItem, { ...keep, receipt: newSecret(16) })).rejects.toMatchObject({
    code: 'not-found',
  })
  for (const _twice of [1, 2]) await as(zhang.caller)(keepItem, keep)
  const { posted } = await as(zhang.caller)(getMyHelp, {})
  expect(posted).toMatchObject([{ itemId: keep.itemId, status: 'waiting' }])
  await expect(as(zhang.caller)(getItem, { itemId: keep.itemId })).resolves.toMatchObject({ isOwn: true })
  await expect(as(other.caller)(keepItem, keep)).rejects.toMatchObject(refusal('kept-elsewhere'))
})

test('what was taken back, or was taken on by oneself, does not move', async () => {
  const { as, house, secretary } = made
  const zhang = await aParticipant(house, { name: '张阿姨' })
  const gone = await writtenBefore()
  const actor = { kind: 'resident', stream: itemStream(gone.itemId) } as const
  const author = { actor, receiptHash: hashOf(gone.receipt) }
  await as(author)(withdrawItem, { itemId: gone.itemId })
  await expect(as(zhang.caller)(keepItem, gone)).rejects.toMatchObject(refusal('not-in-this-state'))
  const taken = await writtenBefore()
  await as(secretary)(moderateItem, { itemId: taken.itemId, verdict: 'open', text: '想要一副老花镜' })
  await takesOn(made, zhang.caller, taken.itemId)
  await expect(as(zhang.caller)(keepItem, taken)).rejects.toMatchObject(refusal('own-item'))
})

test('closing the booklet takes what moved in off the list', async () => {
  const { as, house, secretary } = made
  const keep = await writtenBefore()
  const zhang = await aParticipant(house)
  await as(zhang.caller)(keepItem, keep)
  await closesBooklet(house, zhang)
  await letClosedBookletsGo.run(house)
  await expect(as(secretary)(getItem, { itemId: keep.itemId })).resolves.toMatchObject({
    status: 'withdrawn',
  })
})

test('what moved can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(made.house, [itemView])
  expect(before['exchange.item']?.length).toBeGreaterThan(3)
  expect(after).toEqual(before)
})
