import { houseProblems, Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { addDays, type Day, dayOf, type Instant } from '#platform/time/instant.ts'
import type { CounterEvent, Sealed } from '../events.ts'
import { pointsProblems as problems } from '../problems.ts'
import type { CounterKind } from '../shapes.ts'

/** A counter that a village named. `ticket` is the link that still opens it, once; null when it is spent. */
export type CounterState = {
  readonly placeId: string
  readonly until: Day
  readonly ticket: Ticket | null
  readonly receiptHash: string | null
  readonly isEnded: boolean
}

/** The hash of a link, and until when it opens anything. */
export type Ticket = { readonly ticketHash: string; readonly ticketUntil: Instant }

/** Total: an entry that does not fit changes nothing. */
export function applyToCounter(before: CounterState | null, entry: Entry<CounterEvent>): CounterState | null {
  if (entry.type === 'points.counterNamed.v1') {
    const { until, ticketHash, ticketUntil } = entry.data
    const ticket = { ticketHash, ticketUntil }
    return before ?? { placeId: entry.place ?? '', until, ticket, receiptHash: null, isEnded: false }
  }
  return before && changed(before, entry)
}

function changed(counter: CounterState, { type, data }: Entry<CounterEvent>): CounterState {
  switch (type) {
    case 'points.counterLinkGiven.v1':
      return { ...counter, ticket: data, receiptHash: null }
    case 'points.counterOpened.v1':
      return { ...counter, ticket: null, receiptHash: data.receiptHash }
    case 'points.counterEnded.v1':
      return { ...counter, ticket: null, receiptHash: null, isEnded: true }
    default:
      return counter
  }
}

export function requireCounter(counter: CounterState | null): CounterState {
  if (counter === null) throw new Problem('not-found', houseProblems.notFound)
  return counter
}

const mostDays = 366
/** What a counter exchanged on its last day without network may still arrive so many days later. */
const daysToArrive = 3

const isPast = ({ isEnded, until }: CounterState, today: Day): boolean => isEnded || today > until

export type Naming = Ticket & {
  readonly placeId: string
  readonly kind: CounterKind
  readonly name: Sealed
  readonly until: Day
}

/** Names a counter, for a year at most; `hasShop` was asked of the village. */
export function nameCounter(
  before: CounterState | null,
  { placeId, ...data }: Naming,
  { today, hasShop }: { readonly today: Day; readonly hasShop: boolean },
): CounterEvent[] {
  if (before !== null) throw new Problem('conflict', problems.idTaken)
  if (!hasShop) throw new Problem('rule-broken', problems.noShopYet)
  if (data.until < today || data.until > addDays(today, mostDays)) {
    const { zh, en } = problems.counterUntil
    throw new Problem('rule-broken', problems.counterUntil, { fields: [{ field: 'until', zh, en }] })
  }
  return [{ type: 'points.counterNamed.v1', place: placeId, data }]
}

/** A new link for a counter whose phone is lost or another one; link and phone before open nothing from now on. */
export function giveLink(counter: CounterState, ticket: Ticket, today: Day): CounterEvent[] {
  if (isPast(counter, today)) throw new Problem('rule-broken', problems.counterOver)
  return [{ type: 'points.counterLinkGiven.v1', place: counter.placeId, data: ticket }]
}

type Opening = { readonly ticketHash: string; readonly receiptHash: string; readonly now: Instant }

/** The link is exchanged once, for the receipt of the phone that opens it; the same phone may ask again. */
export function openCounter(
  counter: CounterState | null,
  { ticketHash, receiptHash, now }: Opening,
): CounterEvent[] {
  if (counter === null) throw new Problem('rule-broken', problems.linkUnknown)
  if (isPast(counter, dayOf(now))) throw new Problem('rule-broken', problems.counterOver)
  const { ticket } = counter
  if (ticket === null || ticket.ticketHash !== ticketHash) {
    if (counter.receiptHash === receiptHash) return []
    throw new Problem('rule-broken', problems.linkSpent)
  }
  if (now > ticket.ticketUntil) throw new Problem('rule-broken', problems.linkLate)
  return [{ type: 'points.counterOpened.v1', place: counter.placeId, data: { ticketHash, receiptHash } }]
}

export function endCounter(counter: CounterState): CounterEvent[] {
  if (counter.isEnded) throw new Problem('rule-broken', problems.counterOver)
  return [{ type: 'points.counterEnded.v1', place: counter.placeId, data: {} }]
}

/** Refuses what a counter does after its time; what it did within its time may arrive a little later. */
export function assertCounterRuns(
  counter: CounterState | null,
  { now, occurredAt }: { readonly now: Instant; readonly occurredAt: Instant },
): void {
  if (counter === null) return
  const isLate = dayOf(now) > addDays(counter.until, daysToArrive)
  if (isLate || isPast(counter, dayOf(occurredAt))) throw new Problem('rule-broken', problems.counterOver)
}
