import { afterAll, beforeAll, expect, test } from 'vitest'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { anOpenStation, stationsHouse } from '#capabilities/stations/testing.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { anyone, runAs } from '#platform/testing/callers.ts'
import { foldFigures } from '#platform/testing/fold-figures.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '#platform/time/instant.ts'
import { receiptStream } from './events.ts'
import { bookingFigures } from './figures.ts'
import { bookings } from './module.ts'
import { arriveBooking } from './operations/arrive-booking.ts'
import { book } from './operations/book.ts'
import { offerBookable } from './operations/offer-bookable.ts'
import { sevenBurners } from './testing.ts'

let house: TestHouse
let bookableId: string
beforeAll(async () => {
  const made = await stationsHouse(bookings.views)
  house = made.house
  const organisationId = made.offices.committee
  const stationId = await anOpenStation(house, { organisationId, kind: 'sharedKitchen' })
  bookableId = house.newId()
  await runIn(house)(offerBookable, { bookableId, stationId, ...sevenBurners, mostADay: 20 })
})
afterAll(() => house.close())

const hours = ['07', '08', '10', '11', '12', '16', '17', '18']
const daysServed = 37

/** Every burner is booked for eight hours of a day, and everybody comes. */
async function serveOn(on: string): Promise<void> {
  const morning = addMinutes(startOfDay(on), 6 * 60)
  const wishes = hours.flatMap((hour) =>
    Array.from({ length: sevenBurners.units }, () => ({
      bookableId,
      bookingId: house.newId(),
      receipt: newSecret(16),
      holder: newSecret(16),
      on,
      from: `${hour}:00`,
      to: `${String(Number(hour) + 1).padStart(2, '0')}:00`,
      rulesAccepted: true,
      mayWait: false,
    })),
  )
  await Promise.all(wishes.map((wish) => runAs(house, anyone, { now: morning })(book, wish)))
  await Promise.all(
    wishes.map(({ bookingId, receipt, from }) => {
      const holder = {
        actor: { kind: 'resident', stream: receiptStream(bookingId) },
        receiptHash: secretHash(receipt)?.toString('hex') ?? '',
      } as const
      const now = addMinutes(startOfDay(on), Number(from.slice(0, 2)) * 60)
      return runAs(house, holder, { now })(arriveBooking, { bookableId, on, bookingId })
    }),
  )
}

test('seven burners serve over 2,000 in a year, and every visit is somebody’s booking', async () => {
  const today = dayOf(house.now())
  for (let day = 0; day < daysServed; day += 1) await serveOn(addDays(today, -9 * day - 1))
  await foldFigures({ pool: house.pool, trees: house.trees, figures: bookingFigures })
  const asked = { tree: 'place', from: addDays(today, -365), to: today, today, as: 'house' } as const
  const { values } = await writeTransaction(house.pool, (tx) =>
    readFigures(tx, { figures: bookingFigures, node: smallWorld.community, ...asked }),
  )
  const figureOf = (id: string) => values.find(({ figureId }) => figureId === id)?.value
  expect(figureOf('bookings.arrived')).toBe(daysServed * hours.length * sevenBurners.units)
  expect(figureOf('bookings.arrived')).toBeGreaterThan(2_000)
  expect(figureOf('bookings.made')).toBe(figureOf('bookings.arrived'))
})
