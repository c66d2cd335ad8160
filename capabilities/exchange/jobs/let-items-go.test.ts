import { afterAll, beforeAll, expect, test } from 'vitest'
import { letGo } from '#platform/keeping/let-go.ts'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { everythingKept, whereWritten } from '#platform/testing/where-written.ts'
import { startOfDay } from '#platform/time/instant.ts'
import { exchange } from '../module.ts'
import { confirmHelp } from '../operations/confirm-help.ts'
import { getItem } from '../operations/get-item.ts'
import { aMember, anOpened, type ExchangeHouse, exchangeHouse, figuresAt, takesOn } from '../testing-house.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { letItemsGo } from './let-items-go.ts'

let made: ExchangeHouse
beforeAll(async () => {
  made = await exchangeHouse()
})
afterAll(() => made.house.close())

const runIn = async (days: number) => {
  await quietLedger(made.house.pool)
  await letGo([letItemsGo]).run({ ...made.house, now: () => startOfDay(made.inDays(days)) })
}

test('ninety days after somebody was helped, how to find them is gone; that they were helped stays', async () => {
  const { as, secretary } = made
  const [wish, reach] = ['想要一副玳瑁老花镜', '红棉巷 77 号']
  const { itemId, author } = await anOpened(made, { words: wish, reach })
  const member = await aMember(made)
  await takesOn(made, member.caller, itemId)
  await as(author)(confirmHelp, { itemId, thanks: '多谢阿周' })
  const before = await figuresAt(made, smallWorld.community)
  await runIn(90)
  expect(await everythingKept(made.house)).toContain(reach)

  await runIn(91)
  await runIn(92)
  const kept = await everythingKept(made.house)
  for (const gone of [wish, reach, '多谢阿周']) {
    expect(kept).not.toContain(gone)
    expect(await whereWritten(made.house.pool, gone)).toEqual([])
  }
  expect(await as(secretary)(getItem, { itemId })).toMatchObject({ status: 'met', title: '' })
  expect(await figuresAt(made, smallWorld.community)).toEqual(before)
  const { rows } = await made.house.pool.query(
    `select data from ledger.entry where type = 'exchange.forgotten.v1'`,
  )
  expect(rows).toEqual([{ data: { list: 'need', kind: 'wish' } }])
})

test('what is on the list stays, and everything shown can be told again after the forgetting', async () => {
  await anOpened(made, { words: '还在等的一件', list: 'offer', kind: 'skill' })
  await runIn(400)
  expect(await everythingKept(made.house)).toContain('还在等的一件')
  const { before, after } = await toldAgain(made.house, exchange.views)
  expect(after).toEqual(before)
})
