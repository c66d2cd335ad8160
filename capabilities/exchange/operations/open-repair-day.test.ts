import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { anyone, staffAt } from '#platform/testing/callers.ts'
import { dayNumberOf, weekdayOf } from '#platform/time/day.ts'
import { anOpened, type ExchangeHouse, exchangeHouse, figuresAt, takesOn } from '../testing-house.ts'
import { admitTechnician } from './admit-technician.ts'
import { comeToRepairDay } from './come-to-repair-day.ts'
import { confirmHelp } from './confirm-help.ts'
import { getMyHelp } from './get-my-help.ts'
import { joinRepairTeam } from './join-repair-team.ts'
import { leaveRepairTeam } from './leave-repair-team.ts'
import { listItems } from './list-items.ts'
import { listNearMe } from './list-near-me.ts'
import { listRepairDays } from './list-repair-days.ts'
import { listRepairTeam } from './list-repair-team.ts'
import { openRepairDay } from './open-repair-day.ts'
import { planRepair } from './plan-repair.ts'
import { reportItemDone } from './report-item-done.ts'
import { stayAwayFromRepairDay } from './stay-away-from-repair-day.ts'

let made: ExchangeHouse
beforeAll(async () => {
  made = await exchangeHouse()
})
afterAll(() => made.house.close())

const broken = (rule: string) => expect.objectContaining({ text: expect.objectContaining({ rule }) })
/** How many days to the next Saturday, today counted in. */
const toSaturday = () => (5 - weekdayOf(dayNumberOf(made.today)) + 7) % 7

async function aRepairDay(): Promise<string> {
  const { house, as, secretary, inDays } = made
  const repairDayId = house.newId()
  const day = { repairDayId, placeId: smallWorld.community, from: '09:00', to: '11:30', where: '小区东门' }
  await as(secretary)(openRepairDay, { ...day, on: inDays(toSaturday() + 7) })
  return repairDayId
}

test('on the weekend’s repair day those of the team who come mend what residents asked for, and residents rate it', async () => {
  const { as, house, secretary } = made
  const technician = await aParticipant(house, { name: '李师傅' })
  const lamp = await anOpened(made, { kind: 'repair', skill: 'electrics', words: '厨房灯不亮' })
  expect((await as(technician.caller)(listNearMe, {})).matches).toEqual([])
  await expect(takesOn(made, technician.caller, lamp.itemId)).rejects.toEqual(broken('exchange.team-only'))

  await as(technician.caller)(joinRepairTeam, { skills: ['electrics', 'locks'] })
  await expect(takesOn(made, technician.caller, lamp.itemId)).rejects.toEqual(broken('exchange.team-only'))
  const { technicians } = await as(secretary)(listRepairTeam, { placeId: smallWorld.community })
  expect(technicians).toMatchObject([{ calledAs: '李师傅', isAdmitted: false }])
  const { participantId } = technician
  await as(secretary)(admitTechnician, { participantId })

  const repairDayId = await aRepairDay()
  await as(technician.caller)(comeToRepairDay, { repairDayId })
  const tap = await anOpened(made, { kind: 'repair', skill: 'plumbing', words: '水龙头漏水', repairDayId })
  await as(lamp.author)(planRepair, { itemId: lamp.itemId, repairDayId })
  const { days } = await as(anyone)(listRepairDays, { placeId: smallWorld.community })
  expect(days).toMatchObject([{ technicians: 1, repairs: 2, where: '小区东门' }])
  const planned = await as(secretary)(listItems, { list: 'need', repairDayId })
  expect(planned.items).toHaveLength(2)
  expect((await as(secretary)(listRepairTeam, { placeId: smallWorld.community })).technicians).toMatchObject([
    { days: [repairDayId] },
  ])
  // The tap asks for a trade this technician does not have.
  const matches = (await as(technician.caller)(listNearMe, {})).matches.map(({ itemId }) => itemId)
  expect(matches).toContain(lamp.itemId)
  expect(matches).not.toContain(tap.itemId)

  await takesOn(made, technician.caller, lamp.itemId)
  await as(technician.caller)(reportItemDone, { itemId: lamp.itemId, text: '换了启辉器' })
  await as(lamp.author)(confirmHelp, { itemId: lamp.itemId, rating: 5, thanks: '' })
  expect(await figuresAt(made, smallWorld.community)).toMatchObject({ repairsDone: 1, technicians: 1 })
})

test('nobody must come, whoever leaves the team leaves it, and strangers read no team', async () => {
  const { as, house, secretary } = made
  const technician = await aParticipant(house)
  await as(technician.caller)(joinRepairTeam, { skills: ['masonry'] })
  await as(secretary)(admitTechnician, { participantId: technician.participantId })
  const repairDayId = await aRepairDay()
  await as(technician.caller)(comeToRepairDay, { repairDayId })
  const days = async () => (await as(technician.caller)(getMyHelp, {})).team?.days
  expect((await days())?.find((day) => day.repairDayId === repairDayId)?.isComing).toBe(true)
  await as(technician.caller)(stayAwayFromRepairDay, { repairDayId })
  expect((await days())?.find((day) => day.repairDayId === repairDayId)?.isComing).toBe(false)
  await as(technician.caller)(leaveRepairTeam, {})
  expect((await as(technician.caller)(getMyHelp, {})).team).toBeNull()
  await expect(as(technician.caller)(comeToRepairDay, { repairDayId })).rejects.toEqual(
    broken('exchange.not-on-team'),
  )
  const far = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  await expect(as(far)(listRepairTeam, { placeId: smallWorld.community })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(as(far)(admitTechnician, { participantId: technician.participantId })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a repair day is on a weekend to come and begins before it ends', async () => {
  const { house, as, secretary, inDays } = made
  const given = { placeId: smallWorld.community, from: '09:00', to: '11:00', where: '东门' }
  const set = (more: { on: string; to?: string }) =>
    as(secretary)(openRepairDay, { repairDayId: house.newId(), ...given, ...more })
  await expect(set({ on: inDays(toSaturday() + 2) })).rejects.toEqual(broken('exchange.not-a-weekend'))
  await expect(set({ on: inDays(toSaturday() - 7) })).rejects.toEqual(broken('exchange.day-past'))
  await expect(set({ on: inDays(toSaturday() + 7), to: '08:00' })).rejects.toEqual(
    broken('exchange.ends-before-start'),
  )
})
