import { expect, test } from 'vitest'
import type { Entry } from '#platform/ledger/entry.ts'
import type { CounterEvent } from '../events.ts'
import {
  applyToCounter,
  assertCounterRuns,
  type CounterState,
  endCounter,
  giveLink,
  nameCounter,
  openCounter,
} from './counter.ts'

const now = '2026-11-30T02:00:00.000Z'
const today = '2026-11-30'
const ticket = { ticketHash: 'link-1', ticketUntil: '2026-12-03T02:00:00.000Z' }
const name = { secretId: 'name', commitment: 'sealed' }
const naming = { placeId: 'village', kind: 'person', name, until: '2026-12-31', ...ticket } as const
const refused = (rule: string) => expect.objectContaining({ text: expect.objectContaining({ rule }) })

/** What a history amounts to. */
const after = (...events: readonly CounterEvent[]): CounterState | null =>
  // Guarantee: replaying reads type, place and data alone.
  events.reduce<CounterState | null>(
    (state, event) => applyToCounter(state, event as unknown as Entry<CounterEvent>),
    null,
  )
const named = () => nameCounter(null, naming, { today, hasShop: true })
const opening = (receiptHash: string, ticketHash = 'link-1') => ({ ticketHash, receiptHash, now })
const caught = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (problem) {
    return problem
  }
}

test('a link opens the counter once; the same phone may ask again, another one may not', () => {
  const waiting = after(...named())
  const opened = openCounter(waiting, opening('phone'))
  expect(opened).toMatchObject([{ type: 'points.counterOpened.v1', place: 'village' }])
  const open = after(...named(), ...opened)
  expect(openCounter(open, opening('phone'))).toEqual([])
  expect(caught(() => openCounter(open, opening('other')))).toEqual(refused('points.link-spent'))
})

test('a new link makes the first phone nobody and opens once again', () => {
  const history = [...named(), ...openCounter(after(...named()), opening('phone'))]
  const given = giveLink(after(...history) as CounterState, { ...ticket, ticketHash: 'link-2' }, today)
  const renewed = after(...history, ...given)
  expect(renewed).toMatchObject({ receiptHash: null, ticket: { ticketHash: 'link-2' } })
  expect(caught(() => openCounter(renewed, opening('phone')))).toEqual(refused('points.link-spent'))
  expect(openCounter(renewed, opening('other', 'link-2'))).toHaveLength(1)
})

test('an ended counter stays ended: no link opens it, nothing is exchanged, and it is ended once', () => {
  const ended = after(...named(), ...endCounter(after(...named()) as CounterState)) as CounterState
  for (const run of [
    () => openCounter(ended, opening('phone')),
    () => giveLink(ended, ticket, today),
    () => endCounter(ended),
    () => assertCounterRuns(ended, { now, occurredAt: now }),
  ])
    expect(caught(run)).toEqual(refused('points.counter-over'))
})

test('what happened by its last day arrives up to three days later, and no later', () => {
  const counter = after(...named()) as CounterState
  const occurredAt = '2026-12-31T03:00:00.000Z'
  const arrives = (at: string) => caught(() => assertCounterRuns(counter, { now: at, occurredAt }))
  expect(arrives('2027-01-03T03:00:00.000Z')).toBeUndefined()
  expect(arrives('2027-01-04T03:00:00.000Z')).toEqual(refused('points.counter-over'))
  const late = { now: '2027-01-01T03:00:00.000Z', occurredAt: '2027-01-01T03:00:00.000Z' }
  expect(caught(() => assertCounterRuns(counter, late))).toEqual(refused('points.counter-over'))
})

test('staff are bound by no counter', () => {
  expect(assertCounterRuns(null, { now, occurredAt: now })).toBeUndefined()
})
