import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SmallOffices } from '#capabilities/organisations/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { anOpenStation, stationsHouse } from '#capabilities/stations/testing.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { anyone, type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import type { bookingsContract } from '../contract.ts'
import { receiptStream } from '../events.ts'
import { bookings } from '../module.ts'
import { sevenBurners } from '../testing.ts'
import { arriveBooking } from './arrive-booking.ts'
import { book } from './book.ts'
import { cancelBooking } from './cancel-booking.ts'
import { changeBookable } from './change-bookable.ts'
import { getBookableDay } from './get-bookable-day.ts'
import { getMyBooking } from './get-my-booking.ts'
import { listDayBookings } from './list-day-bookings.ts'
import { offerBookable } from './offer-bookable.ts'

let house: TestHouse
let offices: SmallOffices
let kitchen: string
beforeAll(async () => {
  ;({ house, offices } = await stationsHouse(bookings.views))
  kitchen = await anOpenStation(house, {
    organisationId: offices.committee,
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

type Wish = Partial<InputOf<typeof bookingsContract.book>> & { readonly bookableId: string }

const wishFor = (wish: Wish): InputOf<typeof bookingsContract.book> => ({
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

const asHolder = (input: InputOf<typeof bookingsContract.book>): Caller => ({
  actor: { kind: 'resident', stream: receiptStream(input.bookingId) },
  receiptHash: secretHash(input.receipt)?.toString('hex') ?? '',
})

const refusal = (rule: string) => ({ text: { rule: `bookings.${rule}` } })

test('fifty people tap at the same instant: seven get a burner, each another one, the others wait in order', async () => {
  const bookableId = await offered()
  const wishes = Array.from({ length: 50 }, () => wishFor({ bookableId, mayWait: true }))
  const answers = await Promise.all(wishes.map((wish) => runAs(house, anyone)(book, wish)))
  const units = answers.flatMap(({ unit }) => (unit === null ? [] : [unit]))
  expect(units.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7])
  const places = answers.flatMap(({ ahead }) => (ahead === null ? [] : [ahead]))
  expect(places.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 43 }, (_, at) => at))
  const { slots } = await runAs(house, anyone)(getBookableDay, { bookableId, on: tomorrow() })
  expect(slots.find(({ from }) => from === '11:00')).toMatchObject({ free: 0, waiting: 43 })
})

test('a burner that is given back goes to whoever waited first', async () => {
  const bookableId = await offered({ units: 1 })
  const [first, second] = [wishFor({ bookableId }), wishFor({ bookableId, mayWait: true })]
  await runAs(house, anyone)(book, first)
  await expect(runAs(house, anyone)(book, second)).resolves.toMatchObject({ status: 'waiting', ahead: 0 })
  const { bookingId, on } = first
  await runAs(house, asHolder(first))(cancelBooking, { bookableId, on, bookingId })
  await expect(runAs(house, asHolder(second))(getMyBooking, {})).resolves.toMatchObject({
    status: 'booked',
    unit: 1,
    houseRules: sevenBurners.houseRules,
    abilities: ['cancelBooking', 'arriveBooking', 'getMyBookingCalendar'],
  })
})

test('only the holder of its receipt, or a steward of the place, may touch a booking', async () => {
  const bookableId = await offered()
  const wish = wishFor({ bookableId })
  const other = wishFor({ bookableId })
  await runAs(house, anyone)(book, wish)
  await runAs(house, anyone)(book, other)
  const cancel = { bookableId, on: wish.on, bookingId: wish.bookingId }
  await expect(runAs(house, asHolder(other))(cancelBooking, cancel)).rejects.toMatchObject({
    code: 'not-found',
  })
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  await expect(runAs(house, elsewhere)(cancelBooking, cancel)).rejects.toMatchObject({ code: 'not-found' })
  await expect(runAs(house, elsewhere)(listDayBookings, { bookableId, on: wish.on })).rejects.toMatchObject({
    code: 'not-found',
  })
  const steward = await staffAt(house, { role: 'secretary', placeId: smallWorld.community })
  await expect(runAs(house, steward)(cancelBooking, cancel)).resolves.toMatchObject({ status: 'cancelled' })
})

test('what cannot be is refused with its reason, and nothing is booked', async () => {
  const bookableId = await offered()
  const tries: readonly (readonly [Partial<Wish>, string])[] = [
    [{ from: '23:00', to: '01:00' }, 'across-midnight'],
    [{ on: addDays(dayOf(house.now()), -1) }, 'past'],
    [{ on: addDays(dayOf(house.now()), 60) }, 'too-far-ahead'],
    [{ from: '05:00', to: '06:00' }, 'not-open'],
    [{ from: '11:30', to: '12:30' }, 'not-a-slot'],
    [{ from: '11:00', to: '15:00' }, 'too-long'],
    [{ rulesAccepted: false }, 'rules-not-read'],
  ]
  for (const [wish, rule] of tries) {
    await expect(runAs(house, anyone)(book, wishFor({ bookableId, ...wish }))).rejects.toMatchObject(
      refusal(rule),
    )
  }
  const { bookings: day } = await runIn(house)(listDayBookings, { bookableId, on: tomorrow() })
  expect(day).toEqual([])
})

test('one phone holds two of a day and no third; another phone still gets one', async () => {
  const bookableId = await offered()
  const holder = newSecret(16)
  await runAs(house, anyone)(book, wishFor({ bookableId, holder }))
  await runAs(house, anyone)(book, wishFor({ bookableId, holder, from: '12:00', to: '13:00' }))
  await expect(
    runAs(house, anyone)(book, wishFor({ bookableId, holder, from: '13:00', to: '14:00' })),
  ).rejects.toMatchObject(refusal('enough-for-today'))
  await expect(runAs(house, anyone)(book, wishFor({ bookableId }))).resolves.toMatchObject({ unit: 2 })
})

test('the same tap sent twice is one booking', async () => {
  const bookableId = await offered()
  const wish = wishFor({ bookableId })
  const call = house.call({ ...anyone, key: house.newId() })
  const [once, twice] = [await book.run(wish, call), await book.run(wish, call)]
  expect(twice).toEqual(once)
  const { bookings: day } = await runIn(house)(listDayBookings, { bookableId, on: wish.on })
  expect(day).toHaveLength(1)
})

test('units that bookings need are not taken away', async () => {
  const bookableId = await offered({ units: 2 })
  await runAs(house, anyone)(book, wishFor({ bookableId }))
  await runAs(house, anyone)(book, wishFor({ bookableId }))
  await expect(runIn(house)(changeBookable, { bookableId, ...sevenBurners, units: 1 })).rejects.toMatchObject(
    refusal('units-in-use'),
  )
})

test('the table itself refuses two bookings of one unit at one time', async () => {
  const bookableId = await offered()
  const row = (bookingId: string) =>
    house.database.pool.query(
      `insert into bookings.booking (booking_id, bookable_id, on_day, from_minute, to_minute, buffer_minutes, unit, status, arrival)
       values ($1, $2, $3, 600, 660, 0, 1, 'booked', 1)`,
      [bookingId, bookableId, tomorrow()],
    )
  await row(house.newId())
  await expect(row(house.newId())).rejects.toMatchObject({ constraint: 'one_at_a_time' })
  await house.database.pool.query('delete from bookings.booking where bookable_id = $1', [bookableId])
})

test('nobody can say they came before it is time', async () => {
  const bookableId = await offered()
  const wish = wishFor({ bookableId })
  await runAs(house, anyone)(book, wish)
  const { on, bookingId } = wish
  await expect(
    runAs(house, asHolder(wish))(arriveBooking, { bookableId, on, bookingId }),
  ).rejects.toMatchObject(refusal('not-yet-time'))
})

test('bookings can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(house, bookings.views)
  expect(before['bookings.booking']?.length).toBeGreaterThan(50)
  expect(after).toEqual(before)
})
