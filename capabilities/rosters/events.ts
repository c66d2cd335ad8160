import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Away, Pattern } from './shapes.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `rosters.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

export type RosterOpened = Event<
  'opened',
  { stationId: string | null; stationName: string | null; pattern: Pattern }
>
type RosterChanged = Event<'changed', { pattern: Pattern }>
type RosterClosed = Event<'closed', { on: Day; reason: string }>

/** `startsAt` is how many turns whoever served least has had: nobody makes up for the time before. */
type Joined = Event<'joined', { memberId: string; startsAt: number }>
/** `dutyIds` are shifts to come that are open again. */
type Left = Event<'left', { memberId: string; dutyIds: readonly string[] }>
type AwaySet = Event<'awaySet', { memberId: string; away: Away }>

/** One seat on one shift; minutes count from midnight. */
export type PlannedDuty = {
  readonly dutyId: string
  readonly on: Day
  readonly from: number
  readonly to: number
  readonly memberId: string | null
}
export type PeriodPublished = Event<'published', { from: Day; to: Day; duties: readonly PlannedDuty[] }>

/** An open shift was taken, or one whose holder asked for cover. */
export type DutyTaken = Event<'taken', { dutyId: string; memberId: string; instead: string | null }>
type DutyReleased = Event<'released', { dutyId: string }>
type CoverAsked = Event<'coverAsked', { dutyId: string }>
type CoverWithdrawn = Event<'coverWithdrawn', { dutyId: string }>

type SwapAsked = Event<
  'swapAsked',
  { swapId: string; dutyId: string; forDutyId: string; askerId: string; askedId: string }
>
type SwapAccepted = Event<
  'swapAccepted',
  { swapId: string; dutyId: string; forDutyId: string; askerId: string; askedId: string }
>
type SwapDeclined = Event<'swapDeclined', { swapId: string }>
type SwapWithdrawn = Event<'swapWithdrawn', { swapId: string }>

export type ServedBy = 'partner' | 'person'
/** A duty whose day went by and of which nobody said otherwise. */
export type DutyPassed = Event<'passed', { dutyId: string; on: Day; memberId: string; by: ServedBy }>
/** Nobody came; the community says so, and nothing else follows. */
type DutyMissed = Event<'missed', { dutyId: string }>

export type RosterEvent =
  | RosterOpened
  | RosterChanged
  | RosterClosed
  | Joined
  | Left
  | AwaySet
  | PeriodPublished
  | DutyTaken
  | DutyReleased
  | CoverAsked
  | CoverWithdrawn
  | SwapAsked
  | SwapAccepted
  | SwapDeclined
  | SwapWithdrawn
  | DutyPassed
  | DutyMissed

/** On a stream of the member’s own: the secret address of the calendar of all their duties. */
export type CalendarLinked = Event<'calendarLinked', { memberId: string; linkHash: string }>

export const rosterStream = (rosterId: string): string => `roster:${rosterId}`
export const calendarStream = (memberId: string): string => `duties:${memberId}`
