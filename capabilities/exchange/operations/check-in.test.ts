import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { staffAt } from '#platform/testing/callers.ts'
import { aMember, anOpened, type ExchangeHouse, exchangeHouse, figuresAt } from '../testing-house.ts'
import { checkIn } from './check-in.ts'
import { checkInUnit } from './check-in-unit.ts'
import { checkOut } from './check-out.ts'
import { getMyHelp } from './get-my-help.ts'
import { getUnitPage } from './get-unit-page.ts'
import { postItem } from './post-item.ts'

let made: ExchangeHouse
beforeAll(async () => {
  made = await exchangeHouse()
})
afterAll(() => made.house.close())

test('a member checks in at home, changes unit and is counted once, checks out and nothing is left', async () => {
  const { as, firm, offices, firmStaff } = made
  const member = await aMember(made)
  expect((await as(member.caller)(getMyHelp, {})).checkIn).toMatchObject({
    placeId: smallWorld.community,
    unitName: '海港置业有限公司',
    times: ['weekend'],
  })
  await as(member.caller)(checkIn, { unitId: offices.government, times: [] })
  expect((await as(firmStaff)(getUnitPage, { organisationId: firm })).members).toBe(0)
  expect(await figuresAt(made, offices.government, { tree: 'organisation' })).toMatchObject({
    membersCheckedIn: 1,
  })
  await as(member.caller)(checkOut, {})
  expect((await as(member.caller)(getMyHelp, {})).checkIn).toBeNull()
  expect(await figuresAt(made, smallWorld.community)).toMatchObject({ membersCheckedIn: 0 })
})

test('a unit checks in at a community once, and another unit reads nothing of it', async () => {
  const { as, firm, firmStaff, house, offices } = made
  const unit = { organisationId: firm, placeId: smallWorld.community }
  await as(firmStaff)(checkInUnit, unit)
  await as(firmStaff)(checkInUnit, unit)
  expect((await as(firmStaff)(getUnitPage, { organisationId: firm })).communities).toHaveLength(1)
  expect(await figuresAt(made, smallWorld.street)).toMatchObject({ unitsCheckedIn: 1 })
  const offer = {
    list: 'offer',
    kind: 'vehicle',
    placeId: smallWorld.community,
    words: '面包车一辆',
  } as const
  await as(firmStaff)(postItem, {
    ...{ ...offer, itemId: house.newId(), reach: '', times: [], organisationId: firm },
  })
  const { itemId } = await anOpened(made, { kind: 'vehicle', words: '想坐车去透析' })
  await anOpened(made)
  const { suiting } = await as(firmStaff)(getUnitPage, { organisationId: firm })
  expect(suiting).toMatchObject([{ itemId, reasons: [{ zh: '就在您的社区' }] }])
  const stranger = await staffAt(house, { role: 'departmentStaff', organisationId: offices.committee })
  await expect(as(stranger)(getUnitPage, { organisationId: firm })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(as(stranger)(checkInUnit, unit)).rejects.toMatchObject({ code: 'not-allowed' })
})
