import { figure, type SliceNames } from '#platform/figures/figure.ts'
import type { Arrived, Booked } from './events.ts'
import type { BookableKind } from './shapes.ts'

const kindNames = {
  cookingStation: { zh: '操作台', en: 'Cooking stations' },
  room: { zh: '房间', en: 'Rooms' },
  equipment: { zh: '器材', en: 'Equipment' },
  seat: { zh: '座位', en: 'Seats' },
} as const satisfies SliceNames & Readonly<Record<BookableKind, unknown>>
const byKind = { kind: kindNames }

const bookings = { zh: '次', en: '' }

/** Bookings people made, those who wait counted in. */
const bookingsMade = figure<Booked, 'count', typeof byKind>({
  id: 'bookings.made',
  words: {
    zh: '预约',
    en: 'Bookings',
    meaning: { zh: '居民约的次数，排队的也算', en: 'Bookings people made, waiting ones counted in' },
  },
  unit: bookings,
  better: 'neither',
  measure: 'count',
  slices: byKind,
  of: ['bookings.booked.v1'],
  contribute: ({ data }) => [{ amount: 1, slices: { kind: data.kind } }],
})

/** Visits that were told of. */
const bookingsArrived = figure<Arrived, 'count', typeof byKind>({
  id: 'bookings.arrived',
  words: {
    zh: '来过',
    en: 'Visits',
    meaning: { zh: '约了并且来了的次数', en: 'Bookings whose visitors came' },
  },
  unit: bookings,
  better: 'up',
  measure: 'count',
  slices: byKind,
  of: ['bookings.arrived.v1'],
  contribute: ({ data }) => [{ amount: 1, slices: { kind: data.kind } }],
})

export const bookingFigures = [bookingsMade, bookingsArrived] as const
