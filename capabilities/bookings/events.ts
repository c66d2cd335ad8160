import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { BookableKind, Offer } from './shapes.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `bookings.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

/** On the stream of what is booked. */
export type BookableOffered = Event<
  'bookableOffered',
  { stationId: string; stationName: string; offer: Offer }
>
export type BookableChanged = Event<'bookableChanged', { offer: Offer }>
export type BookableWithdrawn = Event<'bookableWithdrawn', { reason: string }>

type About = { bookingId: string; kind: BookableKind }

/** On the stream of one day of what is booked. Minutes count from midnight; `unit` is null while waiting. */
export type Booked = Event<
  'booked',
  About & {
    on: Day
    from: number
    to: number
    unit: number | null
    bufferMinutes: number
    holderHash: string
    receiptHash: string
  }
>
/** A booking its owner keeps in a booklet, which opens it too. */
export type KeptInBooklet = Event<'keptInBooklet', { bookingId: string; participantId: string }>
/** A unit came free for whoever waited first and fits. */
export type Promoted = Event<'promoted', About & { unit: number }>
export type BookingCancelled = Event<'cancelled', About & { wasWaiting: boolean }>
export type BookingReleased = Event<'released', About>
export type Arrived = Event<'arrived', About & { byVisitor: boolean }>

/** On the stream of a repeated booking: what became of each of its weeks, at the moment it was asked for. */
export type Outcome = {
  readonly bookingId: string
  readonly on: Day
  readonly outcome: 'booked' | 'waiting' | 'refused'
  /** The rule that refused it. */
  readonly rule: string | null
}
export type SeriesAsked = Event<'seriesAsked', { bookableId: string; outcomes: readonly Outcome[] }>

export type BookableEvent = BookableOffered | BookableChanged | BookableWithdrawn
export type DayEvent = Booked | KeptInBooklet | Promoted | BookingCancelled | BookingReleased | Arrived
export type BookingEvent = BookableEvent | DayEvent | SeriesAsked

export const bookableStream = (bookableId: string): string => `bookable:${bookableId}`
/** One day of one bookable: whoever wants the same unit at the same time meets on this stream. */
export const dayStream = (bookableId: string, on: Day): string => `bookings:${on}:${bookableId}`
/** What a receipt opens. */
export const receiptStream = (bookingId: string): string => `booking-${bookingId}`
/** One wish for the same time of several weeks. */
export const seriesStream = (seriesId: string): string => `booking-series:${seriesId}`
