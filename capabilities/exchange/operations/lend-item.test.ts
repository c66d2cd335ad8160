import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { type ExchangeHouse, exchangeHouse, figuresAt, takesOn } from '../testing-house.ts'
import { getItem } from './get-item.ts'
import { lendItem } from './lend-item.ts'
import { postItem } from './post-item.ts'
import { takeBackItem } from './take-back-item.ts'

let made: ExchangeHouse
beforeAll(async () => {
  made = await exchangeHouse()
})
afterAll(() => made.house.close())

const broken = (rule: string) => expect.objectContaining({ text: expect.objectContaining({ rule }) })

async function offered(kind: 'equipment' | 'room'): Promise<string> {
  const { house, as, firmStaff, firm } = made
  const itemId = house.newId()
  const offer = { itemId, list: 'offer', kind, placeId: smallWorld.community, words: '冲击钻一把' } as const
  await as(firmStaff)(postItem, { ...offer, reach: '前台', times: [], organisationId: firm })
  return itemId
}

test('a drill is lent until a day, comes back whole and is there for the next; damaged, it rests', async () => {
  const { as, firmStaff, house, inDays, firm } = made
  const itemId = await offered('equipment')
  const [one, other] = [await aParticipant(house), await aParticipant(house)]
  await takesOn(made, one.caller, itemId)
  await expect(as(firmStaff)(lendItem, { itemId, dueOn: inDays(-1) })).rejects.toEqual(
    broken('exchange.due-past'),
  )
  expect(await as(firmStaff)(lendItem, { itemId, dueOn: inDays(3) })).toMatchObject({ status: 'lent' })
  expect(await as(one.caller)(getItem, { itemId })).toMatchObject({ dueOn: inDays(3), isMine: true })
  await expect(takesOn(made, other.caller, itemId)).rejects.toEqual(broken('exchange.taken-by-neighbour'))
  expect(await as(firmStaff)(takeBackItem, { itemId, condition: 'fine', text: '' })).toMatchObject({
    status: 'open',
  })

  await takesOn(made, other.caller, itemId)
  await as(firmStaff)(lendItem, { itemId, dueOn: inDays(1) })
  await expect(as(firmStaff)(takeBackItem, { itemId, condition: 'damaged', text: '' })).rejects.toEqual(
    broken('exchange.say-damage'),
  )
  expect(await as(firmStaff)(takeBackItem, { itemId, condition: 'damaged', text: '夹头裂了' })).toMatchObject(
    { status: 'withdrawn' },
  )
  expect(await figuresAt(made, firm, { tree: 'organisation' })).toMatchObject({
    resourcesUsed: 2,
    resourcesShared: 0,
    unitsSharing: 1,
  })
})

test('a room is used, not lent', async () => {
  const { as, firmStaff, house, inDays } = made
  const itemId = await offered('room')
  await takesOn(made, (await aParticipant(house)).caller, itemId)
  await expect(as(firmStaff)(lendItem, { itemId, dueOn: inDays(1) })).rejects.toEqual(
    broken('exchange.not-lent'),
  )
})
