import { afterAll, beforeAll, expect, test } from 'vitest'
import { runIn } from '#capabilities/places/testing.ts'
import { anOpenStation, stationsHouse } from '#capabilities/stations/testing.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import { anyone, runAs } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import type { bookingsContract } from '../contract.ts'
import { receiptStream } from '../events.ts'
import { bookings } from '../module.ts'
import { sevenBurners } from '../testing.ts'
import { book } from './book.ts'
import { bookRepeatedly } from './book-repeatedly.ts'
import { cancelBooking } from './cancel-booking.ts'
import { getMyBooking } from './get-my-booking.ts'
import { listDayBookings } from './list-day-bookings.ts'
import { offerBookable } from './offer-bookable.ts'

let house: TestHouse
let kitchen: string
beforeAll(async () => {
  const made = await stationsHouse(bookings.views)
  house = made.house
  kitchen = await anOpenStation(house, { organisationId: made.offices.committee, kind: 'sharedKitchen' })
})
afterAll(() => house.close())

const week = (at: number) => addDays(dayOf(house.now()), 1 + at * 7)

async function offered(offer: Partial<typeof sevenBurners> = {}): Promise<string> {
  const bookableId = house.newId()
  const given = { ...sevenBurners, daysAhead: 60, ...offer }
  await runIn(house)(offerBookable, { bookableId, stationId: kitchen, ...given })
  return bookableId
}

type Wish = InputOf<typeof bookingsContract.bookRepeatedly>

const wishFor = (bookableId: string, weeks: number, given: Partial<Wish> = {}): Wish => ({
  bookableId,
  seriesId: house.newId(),
  holder: newSecret(16),
  on: week(0),
  from: '11:00',
  to: '12:00',
  bookings: Array.from({ length: weeks }, () => ({ bookingId: house.newId(), receipt: newSecret(16) })),
  rulesAccepted: true,
  mayWait: true,
  ...given,
})

test('of four weeks one is full, one is closed, one is too far: each is told, and the rest is booked', async () => {
  const closed = { on: week(2), spans: [], reason: '盘点' }
  const hours = { ...sevenBurners.hours, exceptions: [closed] }
  const bookableId = await offered({ units: 1, hours, daysAhead: 25 })
  const single = { bookingId: house.newId(), receipt: newSecret(16), holder: newSecret(16), mayWait: false }
  const time = { bookableId, from: '11:00', to: '12:00', rulesAccepted: true }
  await runAs(house, anyone)(book, { ...single, ...time, on: week(1) })

  const wish = wishFor(bookableId, 5)
  const { bookings: weeks } = await runAs(house, anyone)(bookRepeatedly, wish)
  expect(weeks.map(({ on, outcome }) => [on, outcome])).toEqual([
    [week(0), 'booked'],
    [week(1), 'waiting'],
    [week(2), 'refused'],
    [week(3), 'booked'],
    [week(4), 'refused'],
  ])
  expect(weeks[2]?.why?.zh).toContain('不开门')
  expect(weeks[4]?.why?.zh).toContain('还不能约这么远')

  const [, second] = wish.bookings
  const holder = {
    actor: { kind: 'resident', stream: receiptStream(second?.bookingId ?? '') },
    receiptHash: secretHash(second?.receipt ?? '')?.toString('hex') ?? '',
  } as const
  await expect(runAs(house, holder)(getMyBooking, {})).resolves.toMatchObject({ status: 'waiting', ahead: 0 })
  const given = { bookableId, on: week(1), bookingId: single.bookingId }
  await runIn(house)(cancelBooking, given)
  await expect(runAs(house, holder)(getMyBooking, {})).resolves.toMatchObject({ status: 'booked', unit: 1 })
})

test('whoever does not want to wait is told that it is full', async () => {
  const bookableId = await offered({ units: 1 })
  await runAs(house, anyone)(bookRepeatedly, wishFor(bookableId, 2))
  const { bookings: weeks } = await runAs(house, anyone)(
    bookRepeatedly,
    wishFor(bookableId, 3, { mayWait: false }),
  )
  expect(weeks.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'booked'])
})

test('the same wish sent twice is one, and is answered the same', async () => {
  const bookableId = await offered()
  const wish = wishFor(bookableId, 3)
  const call = house.call({ ...anyone, key: house.newId() })
  const [once, twice] = [await bookRepeatedly.run(wish, call), await bookRepeatedly.run(wish, call)]
  expect(twice).toEqual(once)
  const { bookings: day } = await runIn(house)(listDayBookings, { bookableId, on: week(1) })
  expect(day).toHaveLength(1)
  await expect(runAs(house, anyone)(bookRepeatedly, { ...wish, mayWait: false })).rejects.toMatchObject({
    text: { rule: 'bookings.id-taken' },
  })
})

test('two who ask for the last burner of four weeks never hold it both', async () => {
  const bookableId = await offered({ units: 1 })
  const wishes = Array.from({ length: 12 }, () => wishFor(bookableId, 4))
  const answers = await Promise.all(wishes.map((wish) => runAs(house, anyone)(bookRepeatedly, wish)))
  const all = answers.flatMap((answer) => answer.bookings)
  expect(all.filter(({ outcome }) => outcome === 'booked')).toHaveLength(4)
  expect(all.filter(({ outcome }) => outcome === 'waiting')).toHaveLength(44)
})

test('house rules that were not accepted book nothing at all', async () => {
  const bookableId = await offered()
  await expect(
    runAs(house, anyone)(bookRepeatedly, wishFor(bookableId, 2, { rulesAccepted: false })),
  ).rejects.toMatchObject({ text: { rule: 'bookings.rules-not-read' } })
  const { bookings: day } = await runIn(house)(listDayBookings, { bookableId, on: week(0) })
  expect(day).toEqual([])
})
