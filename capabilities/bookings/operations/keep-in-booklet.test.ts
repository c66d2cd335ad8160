import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  aParticipant,
  closesBooklet,
  type Participant,
  participantViews,
} from '#capabilities/participants/testing.ts'
import { runIn } from '#capabilities/places/testing.ts'
import { anOpenStation, stationsHouse } from '#capabilities/stations/testing.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { anyone, type Caller, runAs } from '#platform/testing/callers.ts'
import { eventsInCalendar, startsElsewhere } from '#platform/testing/read-calendar.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '#platform/time/instant.ts'
import type { bookingsContract } from '../contract.ts'
import { receiptStream } from '../events.ts'
import { letClosedBookletsGo } from '../jobs/let-closed-booklets-go.ts'
import { bookings } from '../module.ts'
import { sevenBurners } from '../testing.ts'
import { book } from './book.ts'
import { bookRepeatedly } from './book-repeatedly.ts'
import { cancelBooking } from './cancel-booking.ts'
import { getMyBooking } from './get-my-booking.ts'
import { getMyBookingCalendar } from './get-my-booking-calendar.ts'
import { keepBooking } from './keep-booking.ts'
import { listMyBookings } from './list-my-bookings.ts'
import { offerBookable } from './offer-bookable.ts'

let house: TestHouse
let kitchen: string
beforeAll(async () => {
  const made = await stationsHouse([...participantViews, ...bookings.views])
  house = made.house
  kitchen = await anOpenStation(house, {
    organisationId: made.offices.committee,
    name: '文体路共享厨房',
    kind: 'sharedKitchen',
  })
})
afterAll(() => house.close())

const tomorrow = () => addDays(dayOf(house.now()), 1)

async function offered(offer: Partial<typeof sevenBurners> = {}): Promise<string> {
  const bookableId = house.newId()
  await runIn(house)(offerBookable, { bookableId, stationId: kitchen, ...sevenBurners, ...offer })
  return bookableId
}

type Wish = InputOf<typeof bookingsContract.book>

const wishFor = (wish: Partial<Wish> & Pick<Wish, 'bookableId'>): Wish => ({
  bookingId: house.newId(),
  receipt: newSecret(16),
  holder: newSecret(16),
  on: tomorrow(),
  from: '11:00',
  to: '12:00',
  rulesAccepted: true,
  mayWait: false,
  ...wish,
})

const asHolder = ({ bookingId, receipt }: Wish): Caller => ({
  actor: { kind: 'resident', stream: receiptStream(bookingId) },
  receiptHash: secretHash(receipt)?.toString('hex') ?? '',
})

/** Somebody books and keeps it in their booklet. */
async function books(
  { participantId, caller }: Participant,
  given: Partial<Wish> & Pick<Wish, 'bookableId'>,
) {
  const wish = wishFor({ participantId, ...given })
  await runAs(house, caller)(book, wish)
  return wish
}

const refusal = (rule: string) => ({ text: { rule: `bookings.${rule}` } })

test('a booking kept in a booklet is listed, opened and given back with it, and with the receipt as before', async () => {
  const bookableId = await offered()
  const [zhang, other] = [await aParticipant(house), await aParticipant(house)]
  const wish = await books(zhang, { bookableId })
  const { bookingId, on } = wish
  expect((await runAs(house, zhang.caller)(listMyBookings, {})).bookings).toEqual([
    {
      ...{ bookingId, bookableId, on, status: 'booked', from: '11:00', to: '12:00', unit: 1, ahead: null },
      ...{ name: '共享厨房操作台', stationId: kitchen, stationName: '文体路共享厨房' },
    },
  ])
  await expect(runAs(house, asHolder(wish))(getMyBooking, {})).resolves.toMatchObject({ bookingId })
  await expect(runAs(house, zhang.caller)(getMyBooking, { bookingId })).resolves.toMatchObject({ unit: 1 })
  await expect(runAs(house, other.caller)(getMyBooking, { bookingId })).rejects.toMatchObject({
    code: 'not-found',
  })
  const cancel = { bookableId, on, bookingId }
  await expect(runAs(house, other.caller)(cancelBooking, cancel)).rejects.toMatchObject({ code: 'not-found' })
  await runAs(house, zhang.caller)(cancelBooking, cancel)
  expect((await runAs(house, zhang.caller)(listMyBookings, {})).bookings).toEqual([])
})

test('a booklet has no more of a day on two phones than on one, and one that is not shown keeps nothing', async () => {
  const bookableId = await offered()
  const zhang = await aParticipant(house)
  await books(zhang, { bookableId })
  await books(zhang, { bookableId, from: '12:00', to: '13:00' })
  await expect(books(zhang, { bookableId, from: '13:00', to: '14:00' })).rejects.toMatchObject(
    refusal('enough-for-today'),
  )
  const wish = wishFor({ bookableId, participantId: zhang.participantId })
  await expect(runAs(house, anyone)(book, wish)).rejects.toMatchObject(refusal('booklet-stopped'))
})

test('a booking made before the booklet moves in by choice, and no more of a day than one phone could have', async () => {
  const bookableId = await offered()
  const before = ['14:00', '15:00', '16:00'].map((from) =>
    wishFor({ bookableId, from, to: `${Number(from.slice(0, 2)) + 1}:00` }),
  )
  for (const wish of before) await runAs(house, anyone)(book, wish)
  const [zhang, other] = [await aParticipant(house), await aParticipant(house)]
  const [first, second, third] = before.map(({ bookingId, receipt, on }) => ({
    ...{ bookableId, on, bookingId, receipt },
  }))
  if (!first || !second || !third) throw new Error('three were booked')
  await expect(
    runAs(house, zhang.caller)(keepBooking, { ...first, receipt: second.receipt }),
  ).rejects.toMatchObject({ code: 'not-found' })
  for (const keep of [first, first, second]) await runAs(house, zhang.caller)(keepBooking, keep)
  expect((await runAs(house, zhang.caller)(listMyBookings, {})).bookings).toMatchObject([
    { bookingId: first.bookingId },
    { bookingId: second.bookingId },
  ])
  await expect(runAs(house, zhang.caller)(keepBooking, third)).rejects.toMatchObject(
    refusal('enough-for-today'),
  )
  await expect(runAs(house, other.caller)(keepBooking, first)).rejects.toMatchObject(
    refusal('kept-elsewhere'),
  )
  const { receipt: _receipt, ...cancel } = third
  await runAs(house, asHolder({ ...wishFor({ bookableId }), ...third }))(cancelBooking, cancel)
  await expect(runAs(house, other.caller)(keepBooking, third)).rejects.toMatchObject(refusal('over'))
})

test('whoever waits reads in the booklet how many are before', async () => {
  const bookableId = await offered({ units: 1 })
  await runAs(house, anyone)(book, wishFor({ bookableId }))
  await runAs(house, anyone)(book, wishFor({ bookableId, mayWait: true }))
  const zhang = await aParticipant(house)
  await books(zhang, { bookableId, mayWait: true })
  expect((await runAs(house, zhang.caller)(listMyBookings, {})).bookings).toMatchObject([
    { status: 'waiting', unit: null, ahead: 1 },
  ])
})

test('every week of a repeated booking stands in the booklet', async () => {
  const bookableId = await offered()
  const zhang = await aParticipant(house)
  const { participantId } = zhang
  const weeks = [1, 2].map(() => ({ bookingId: house.newId(), receipt: newSecret(16) }))
  const { bookingId: _id, receipt: _receipt, ...wish } = wishFor({ bookableId, participantId, mayWait: true })
  await runAs(house, zhang.caller)(bookRepeatedly, { ...wish, seriesId: house.newId(), bookings: weeks })
  expect((await runAs(house, zhang.caller)(listMyBookings, {})).bookings.map(({ on }) => on)).toEqual([
    tomorrow(),
    addDays(tomorrow(), 7),
  ])
})

test('one’s own booking goes into a calendar at its hour, rings before it, and reads the same in New York', async () => {
  const bookableId = await offered()
  const zhang = await aParticipant(house)
  const wish = await books(zhang, { bookableId, from: '19:00', to: '20:00' })
  const { bookingId, on } = wish
  const { text } = await runAs(house, zhang.caller)(getMyBookingCalendar, { bookingId })
  const startsAt = addMinutes(startOfDay(on), 19 * 60)
  expect(eventsInCalendar(text)).toEqual([
    {
      uid: `booking-${bookingId}@groundwork`,
      title: '共享厨房操作台',
      place: '文体路共享厨房 · 1 号',
      startsAt,
      endsAt: addMinutes(startsAt, 60),
      sequence: 0,
      status: 'CONFIRMED',
      rings: ['-PT60M'],
    },
  ])
  await expect(startsElsewhere(text, 'America/New_York')).resolves.toMatchObject({ starts: [startsAt] })
  await runAs(house, asHolder(wish))(cancelBooking, { bookableId, on, bookingId })
  const after = await runAs(house, asHolder(wish))(getMyBookingCalendar, {})
  expect(eventsInCalendar(after.text)).toMatchObject([{ status: 'CANCELLED', sequence: 1, rings: [] }])
})

test('a closed booklet gives back what is to come, each with its own entry, and whoever waits moves up', async () => {
  const bookableId = await offered({ units: 1 })
  const zhang = await aParticipant(house)
  const { bookingId } = await books(zhang, { bookableId })
  const next = wishFor({ bookableId, mayWait: true })
  await runAs(house, anyone)(book, next)
  const stays = await books(await aParticipant(house), { bookableId, from: '12:00', to: '13:00' })
  await letClosedBookletsGo.run(house)
  await closesBooklet(house, zhang)
  await letClosedBookletsGo.run(house)
  await letClosedBookletsGo.run(house)
  const { rows } = await house.database.pool.query(
    `select actor from ledger.entry where type = 'bookings.cancelled.v1' and data ->> 'bookingId' = $1`,
    [bookingId],
  )
  expect(rows).toEqual([{ actor: `job:${letClosedBookletsGo.name}` }])
  await expect(runAs(house, asHolder(next))(getMyBooking, {})).resolves.toMatchObject({ status: 'booked' })
  await expect(runAs(house, asHolder(stays))(getMyBooking, {})).resolves.toMatchObject({ status: 'booked' })
})

test('what stands in booklets can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(house, bookings.views)
  expect(before['bookings.kept']?.length).toBeGreaterThan(6)
  expect(before['bookings.booklet']?.length).toBeGreaterThan(3)
  expect(after).toEqual(before)
})
