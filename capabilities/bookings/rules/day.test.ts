import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '#platform/ledger/entry.ts'
import type { BookingEvent, DayEvent } from '../events.ts'
import { book, cancel, type DayState, freeUnit, isHolding, release, type StandingBooking } from './day.ts'
import { replayBookings } from './replay.ts'

const wanted = (bookingId: string, from: number, to: number) => ({
  bookingId,
  kind: 'cookingStation' as const,
  on: '2026-06-03',
  from,
  to,
  bufferMinutes: 0,
  holderHash: `phone-${bookingId}`,
  participantId: null,
  receiptHash: bookingId,
  mayWait: true,
  placeId: null,
  organisationId: null,
})

const entryOf = (event: DayEvent, at: number): Entry<BookingEvent> => ({
  seq: String(at),
  stream: 'bookings:2026-06-03:x',
  version: at,
  at: '2026-06-03T00:00:00.000Z',
  occurredOn: '2026-06-03',
  actor: 'anonymous',
  actingAs: null,
  subject: null,
  key: null,
  place: null,
  organisation: null,
  ...event,
})

const dayAfter = (day: readonly DayEvent[]): DayState => replayBookings(day.map(entryOf)).day
const offer = (units: number) => ({ units, mostADay: 9 })
const statusOf = (events: readonly DayEvent[]) =>
  dayAfter(events).map(({ bookingId, status, unit }) => `${bookingId} ${status} ${unit ?? '-'}`)

describe('when the last unit is given back', () => {
  test('whoever waited first and fits moves up, and who does not fit goes on waiting', () => {
    const events: DayEvent[] = [...book([], offer(1), wanted('one', 600, 660))]
    events.push(...book(dayAfter(events), offer(1), wanted('long', 600, 720)))
    events.push(...book(dayAfter(events), offer(1), wanted('next', 660, 720)))
    expect(statusOf(events)).toEqual(['one booked 1', 'long waiting -', 'next booked 1'])
    events.push(...cancel(dayAfter(events), 'one', { units: 1, minute: 0 }))
    expect(statusOf(events)).toEqual(['one cancelled 1', 'long waiting -', 'next booked 1'])
    events.push(...cancel(dayAfter(events), 'next', { units: 1, minute: 0 }))
    expect(statusOf(events)).toEqual(['one cancelled 1', 'long booked 1', 'next cancelled 1'])
  })

  test('nobody is moved up into a time that has begun', () => {
    const events: DayEvent[] = [...book([], offer(1), wanted('one', 600, 660))]
    events.push(...book(dayAfter(events), offer(1), wanted('two', 600, 660)))
    events.push(...release(dayAfter(events), 'one', { units: 1, minute: 615 }))
    expect(statusOf(events)).toEqual(['one released 1', 'two waiting -'])
  })
})

test('one phone holds no more of a day than the offer allows', () => {
  const events = book([], offer(7), { ...wanted('one', 600, 660), holderHash: 'same' })
  const again = { ...wanted('two', 700, 760), holderHash: 'same' }
  expect(() => book(dayAfter(events), { units: 7, mostADay: 1 }, again)).toThrow('enough-for-today')
})

test('a unit stays free for the buffer after each booking', () => {
  const clean = { bufferMinutes: 30 }
  const events = book([], offer(1), { ...wanted('one', 600, 660), ...clean })
  const soon = book(dayAfter(events), offer(1), { ...wanted('soon', 680, 740), ...clean })
  expect(soon[0]?.data).toMatchObject({ unit: null })
  const later = book(dayAfter(events), offer(1), { ...wanted('later', 690, 750), ...clean })
  expect(later[0]?.data).toMatchObject({ unit: 1 })
})

type Turn = {
  readonly kind: 'book' | 'cancel' | 'release'
  readonly from: number
  readonly length: number
  readonly pick: number
}

const turnsOf = (...kinds: readonly Turn['kind'][]) =>
  fc.array(
    fc.record({
      kind: fc.constantFrom<Turn['kind']>('book', 'book', 'book', ...kinds),
      from: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 1, max: 4 }),
      pick: fc.nat(),
    }),
    { maxLength: 60 },
  )

const units = 3

function play(day: DayState, turn: Turn, at: number): DayEvent[] {
  if (turn.kind === 'book') {
    const from = turn.from * 60
    return book(day, offer(units), { ...wanted(`b${at}`, from, from + turn.length * 60), bufferMinutes: 15 })
  }
  const chosen = day[turn.pick % Math.max(1, day.length)]
  const step = turn.kind === 'cancel' ? cancel : release
  const minute = turn.kind === 'release' ? (chosen?.from ?? 0) : -1
  try {
    return chosen ? step(day, chosen.bookingId, { units, minute }) : []
  } catch {
    return []
  }
}

function played(turns: readonly Turn[]): DayState {
  const events: DayEvent[] = []
  for (const [at, turn] of turns.entries()) events.push(...play(dayAfter(events), turn, at))
  return dayAfter(events)
}

const areApart = (one: StandingBooking, other: StandingBooking): boolean =>
  one.unit !== other.unit ||
  one.to + one.bufferMinutes <= other.from ||
  other.to + other.bufferMinutes <= one.from

test('whatever people do, no two ever hold one unit at one time', () => {
  fc.assert(
    fc.property(turnsOf('cancel', 'release'), (turns) => {
      const holding = played(turns).filter(isHolding)
      return holding.every((one, at) => holding.slice(at + 1).every((other) => areApart(one, other)))
    }),
    { numRuns: 500 },
  )
})

test('nobody waits for what is free', () => {
  fc.assert(
    fc.property(turnsOf('cancel'), (turns) => {
      const day = played(turns)
      const waiting = day.filter(({ status }) => status === 'waiting')
      return waiting.every((one) => freeUnit(day, units, one) === undefined)
    }),
    { numRuns: 500 },
  )
})
