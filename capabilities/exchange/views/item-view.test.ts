import { afterAll, beforeAll, expect, test } from 'vitest'
import { aParticipant, closesBooklet, participantViews } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { aRoster, publishedDays, putOn } from '#capabilities/rosters/testing.ts'
import { aService, entersHours } from '#capabilities/volunteers/testing.ts'
import type { Caller } from '#platform/testing/callers.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { exchange } from '../module.ts'
import { admitTechnician } from '../operations/admit-technician.ts'
import { askHelper } from '../operations/ask-helper.ts'
import { checkInUnit } from '../operations/check-in-unit.ts'
import { comeToRepairDay } from '../operations/come-to-repair-day.ts'
import { confirmHelp } from '../operations/confirm-help.ts'
import { joinRepairTeam } from '../operations/join-repair-team.ts'
import { listHelpers } from '../operations/list-helpers.ts'
import { openRepairDay } from '../operations/open-repair-day.ts'
import { removeItemPhoto } from '../operations/remove-item-photo.ts'
import { aMember, anOpened, aPosted, type ExchangeHouse, exchangeHouse, takesOn } from '../testing-house.ts'

let made: ExchangeHouse
beforeAll(async () => {
  made = await exchangeHouse()
})
afterAll(() => made.house.close())

test('what is shown can be thrown away and told again from the ledger, row for row', async () => {
  const { house, as, secretary, firm, firmStaff } = made
  await aPosted(made)
  const member = await aMember(made)
  const wish = await anOpened(made)
  await takesOn(made, member.caller, wish.itemId)
  await as(wish.author)(confirmHelp, { itemId: wish.itemId, thanks: '谢谢' })
  await as(firmStaff)(checkInUnit, { organisationId: firm, placeId: smallWorld.community })
  await as(member.caller)(joinRepairTeam, { skills: ['locks'] })
  await as(secretary)(admitTechnician, { participantId: member.participantId })
  const repairDayId = house.newId()
  const day = { repairDayId, placeId: smallWorld.community, from: '09:00', to: '11:00', where: '东门' }
  await as(secretary)(openRepairDay, { ...day, on: '2099-12-05' })
  await as(member.caller)(comeToRepairDay, { repairDayId })
  await closesBooklet(house, await aParticipant(house))
  await asksAndShows()
  await servesElsewhere(member.caller)

  const { before, after } = await toldAgain(house, [...participantViews, ...exchange.views])
  const own = Object.entries(before).filter(([table]) => table.startsWith('exchange.'))
  expect(own.filter(([, rows]) => rows.length === 0)).toEqual([])
  expect(after).toEqual(before)
})

/** A need whose author asked somebody, with one photo that stays and one that was taken down. */
async function asksAndShows(): Promise<void> {
  const { house, as } = made
  const photos = [
    { photoId: house.newId(), alt: '门锁' },
    { photoId: house.newId(), alt: '' },
  ]
  const lock = await anOpened(made, { kind: 'repair', skill: 'locks', photos })
  await as(lock.author)(removeItemPhoto, { itemId: lock.itemId, photoId: photos[1]?.photoId ?? '' })
  const { helpers } = await as(lock.author)(listHelpers, { itemId: lock.itemId })
  await as(lock.author)(askHelper, { itemId: lock.itemId, handle: helpers[0]?.handle ?? '' })
}

/** Service that was entered, and a roster with a shift that is open. */
async function servesElsewhere(server: Caller): Promise<void> {
  const { house } = made
  await aService(made)
  await entersHours(house)
  const rosterId = await aRoster(house, { seats: 2, isOpen: true })
  await putOn(house, rosterId, server.actor.kind === 'resident' ? server.actor.stream : '')
  await publishedDays(house, rosterId, 7)
}
