import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant, closesBooklet } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { dayNumberOf, weekdayOf } from '#platform/time/day.ts'
import { aMember, anOpened, type ExchangeHouse, exchangeHouse, figuresAt, takesOn } from '../testing-house.ts'
import { admitTechnician } from '../operations/admit-technician.ts'
import { comeToRepairDay } from '../operations/come-to-repair-day.ts'
import { getItem } from '../operations/get-item.ts'
import { joinRepairTeam } from '../operations/join-repair-team.ts'
import { letParticipantGo } from '../operations/let-participant-go.ts'
import { listRepairDays } from '../operations/list-repair-days.ts'
import { openRepairDay } from '../operations/open-repair-day.ts'
import { postItem } from '../operations/post-item.ts'
import { reportItemDone } from '../operations/report-item-done.ts'
import { letClosedBookletsGo } from './let-closed-booklets-go.ts'

let made: ExchangeHouse
beforeAll(async () => {
  made = await exchangeHouse()
})
afterAll(() => made.house.close())

const entriesBy = async (since: number) => {
  const { rows } = await made.house.database.pool.query<{ type: string }>(
    `select type from ledger.entry where actor = $1 order by seq offset $2`,
    [`job:${letClosedBookletsGo.name}`, since],
  )
  return rows.map(({ type }) => type.slice('exchange.'.length, -'.v1'.length)).toSorted()
}
/** The Saturday of next week. */
const saturday = () => made.inDays(((5 - weekdayOf(dayNumberOf(made.today)) + 7) % 7) + 7)

test('a closed booklet checks its owner out of everything here, each with its own entry', async () => {
  const { as, house, secretary } = made
  const member = await aMember(made)
  const by = as(member.caller)
  const { itemId } = await anOpened(made)
  await takesOn(made, member.caller, itemId)
  const own = { itemId: house.newId(), list: 'need', kind: 'wish', placeId: smallWorld.community } as const
  await by(postItem, { ...own, words: '想找人下棋', reach: '3 栋', times: [] })
  await by(joinRepairTeam, { skills: ['plumbing'] })
  await as(secretary)(admitTechnician, { participantId: member.participantId })
  const repairDayId = house.newId()
  const when = { on: saturday(), from: '09:00', to: '11:00' }
  await as(secretary)(openRepairDay, { repairDayId, placeId: smallWorld.community, where: '小广场', ...when })
  await by(comeToRepairDay, { repairDayId })
  await letClosedBookletsGo.run(house)
  expect(await entriesBy(0)).toEqual([])
  await closesBooklet(house, member)
  await letClosedBookletsGo.run(house)
  await letClosedBookletsGo.run(house)
  expect(await entriesBy(0)).toEqual(
    ['checked-out', 'released', 'technician-left', 'technician-stays-away', 'withdrawn'].toSorted(),
  )
  await expect(as(secretary)(getItem, { itemId })).resolves.toMatchObject({ status: 'open' })
  const { days } = await as(secretary)(listRepairDays, { placeId: smallWorld.community })
  expect(days).toMatchObject([{ technicians: 0 }])
  expect(await figuresAt(made, smallWorld.community)).toMatchObject({ membersCheckedIn: 0 })
})

test('help that was done stays with the one helped, who still has the word', async () => {
  const { as, house } = made
  const member = await aParticipant(house, { name: '老周' })
  const { itemId, author } = await anOpened(made)
  await takesOn(made, member.caller, itemId)
  await as(member.caller)(reportItemDone, { itemId, text: '' })
  await closesBooklet(house, member)
  await letClosedBookletsGo.run(house)
  await expect(as(author)(getItem, { itemId })).resolves.toMatchObject({ status: 'done' })
})

test('nobody is checked out whose booklet is open', async () => {
  const { house } = made
  const { participantId } = await aMember(made)
  const call = house.call({ actor: { kind: 'job', name: 'test' }, key: house.newId() })
  await expect(letParticipantGo.run({ participantId }, call)).rejects.toMatchObject({
    text: { rule: 'exchange.booklet-open' },
  })
})
