import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SmallOffices } from '#capabilities/organisations/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { anOpenStation, stationsHouse } from '#capabilities/stations/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { comingDays } from '#platform/operations/waiting.ts'
import { anyone, runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { waitingFor } from '#platform/testing/waiting-for.ts'
import { houseCalendar } from '#platform/time/house-calendar.ts'
import { addDays, type Day } from '#platform/time/instant.ts'
import { bookings } from '../module.ts'
import { book } from '../operations/book.ts'
import { cancelBooking } from '../operations/cancel-booking.ts'
import { offerBookable } from '../operations/offer-bookable.ts'
import { sevenBurners } from '../testing.ts'
import { waitingBookings } from './waiting-bookings.ts'

let house: TestHouse
let offices: SmallOffices
let bookableId: string
beforeAll(async () => {
  const made = await stationsHouse(bookings.views)
  house = made.house
  offices = made.offices
  const organisationId = offices.committee
  const stationId = await anOpenStation(house, { organisationId, kind: 'sharedKitchen' })
  bookableId = house.newId()
  await runIn(house)(offerBookable, { bookableId, stationId, ...sevenBurners, units: 1 })
})
afterAll(() => house.close())

async function bookOn(on: Day, from: string, to: string): Promise<string> {
  const bookingId = house.newId()
  const wish = { bookableId, bookingId, receipt: newSecret(16), holder: newSecret(16), on, from, to }
  await runAs(house, anyone)(book, { ...wish, rulesAccepted: true, mayWait: true })
  return bookingId
}

test('the day before, the stewards of the place hear how many come; not who waits, gave back or comes later', async () => {
  const secretary = await staffAt(house, { role: 'secretary', placeId: smallWorld.community })
  const committee = await staffAt(house, { role: 'gridLead', organisationId: offices.committee })
  const others = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  const assessor = await staffAt(house, { role: 'assessor', organisationId: offices.committee })
  const { from: tomorrow, to: last } = comingDays(house.now(), houseCalendar())
  const first = await bookOn(tomorrow, '11:00', '12:00')
  await bookOn(tomorrow, '12:00', '13:00')
  await bookOn(tomorrow, '12:00', '13:00')
  await bookOn(addDays(last, 1), '11:00', '12:00')

  const waitsFor = (caller: typeof secretary) => waitingFor(house, { waits: waitingBookings, caller })
  expect(await waitsFor(secretary)).toEqual({ 'bookings.ahead': 2 })
  expect(await waitsFor(committee)).toEqual({ 'bookings.ahead': 2 })
  expect(await waitsFor(others)).toEqual({})
  expect(await waitsFor(assessor)).toEqual({})

  await runIn(house)(cancelBooking, { bookableId, on: tomorrow, bookingId: first })
  expect(await waitsFor(secretary)).toEqual({ 'bookings.ahead': 1 })
})
