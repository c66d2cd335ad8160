import type { Perform } from '#app/demonstration/perform.ts'
import type { StaffedStreet } from '#app/demonstration/settle-people.ts'
import { bookingsContract } from '#capabilities/bookings/contract.ts'
import { sevenBurners } from '#capabilities/bookings/testing.ts'
import { stationsContract } from '#capabilities/stations/contract.ts'
import { always } from '#capabilities/stations/testing.ts'
import type { House } from '#platform/operations/house.ts'
import { newSecret } from '#platform/access/secret.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'

/** Two stations inside the street, one with something to book: the other one is closed while the matrix asks. */
export async function openedKitchen(house: House, perform: Perform, street: StaffedStreet | undefined) {
  const [community] = street?.communities ?? []
  if (!community) throw new Error('the demonstration lacks a community')
  const moment = { actor: { kind: 'console', name: 'test' }, at: house.now() } as const
  const [stationId, other, bookableId] = [house.newId(), house.newId(), house.newId()]
  for (const id of [stationId, other]) {
    await perform(
      stationsContract.openStation,
      {
        stationId: id,
        name: '共享厨房',
        kind: 'sharedKitchen',
        placeId: community.placeId,
        organisationId: community.office.organisationId,
        point: { longitude: 110.4, latitude: 21.19 },
        address: '文体路 1 号',
        phone: null,
        about: '',
        services: ['cooking'],
        accesses: [],
        seats: 14,
        photos: [],
        hours: always,
        on: dayOf(moment.at),
      },
      moment,
    )
  }
  await perform(bookingsContract.offerBookable, { bookableId, stationId, ...sevenBurners }, moment)
  const keepBooking = { bookableId, on: addDays(dayOf(moment.at), 1), bookingId: house.newId() }
  const phone = { receipt: newSecret(16), holder: newSecret(16) }
  const wish = { from: '11:00', to: '12:00', rulesAccepted: true, mayWait: false }
  await perform(bookingsContract.book, { ...keepBooking, ...phone, ...wish }, moment)
  return { stationId, other, bookableId, keepBooking: { ...keepBooking, receipt: phone.receipt } }
}
