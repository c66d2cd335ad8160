import type { Day, Instant } from '#platform/time/instant.ts'
import type { About, Due, Remaining, Rung, Sealed, Stint } from '../events.ts'
import type {
  CaseStatus,
  Closing,
  Level,
  Result,
  StopReason,
  SupervisionReason,
  VisitResult,
  VisitWay,
} from '../words.ts'

/** A department asked in, and what it did. */
export type WhistlePart = {
  readonly whistleId: string
  readonly department: string
  readonly calledAt: Instant
  readonly dueAt: Instant
  readonly reportedAt: Instant | null
  readonly finishedAt: Instant | null
  readonly recalledAt: Instant | null
}

type Visit = {
  readonly visitId: string
  readonly at: Instant
  readonly way: VisitWay
  readonly result: VisitResult
}

export type Stop = {
  readonly why: StopReason
  readonly since: Instant
  readonly remaining: Remaining
  /** Until when the author is waited for, or the dispute should be decided. */
  readonly waitUntil: Instant
}

export type Answer = {
  readonly at: Instant
  readonly version: number
  readonly result: Result
  readonly confirmBy: Instant
  readonly handlingMinutes: number
}

/** A case as its own history tells it. */
export type Case = {
  readonly version: number
  readonly caseId: string
  readonly status: CaseStatus
  readonly about: About
  readonly place: string | null
  readonly receivedAt: Instant
  readonly ruleDay: Day
  /** Who told it: the actor's name in the entry, so that a grid worker can follow what was reported. */
  readonly teller: string
  readonly content: Sealed
  readonly contact: Sealed | null
  readonly photos: readonly string[]
  readonly reported: string | null
  readonly reportedPlaces: readonly string[]
  readonly ladder: readonly Rung[]
  readonly firstReceiver: Rung
  readonly responsible: Rung
  readonly due: Due
  readonly firstResponse: { readonly at: Instant; readonly isOnTime: boolean } | null
  readonly stopped: Stop | null
  /** The level that has the case: minutes before `since`, and since when its clock runs. */
  readonly stint: { readonly minutes: number; readonly since: Instant | null }
  readonly stints: readonly Stint[]
  /** The last dispatch, if any: by whom, and until when it can be disputed. */
  readonly dispatch: { readonly by: string; readonly disputableUntil: Instant } | null
  readonly isDispatchFinal: boolean
  readonly whistles: readonly WhistlePart[]
  readonly handlers: readonly string[]
  readonly extensions: { readonly times: number; readonly workingDays: number }
  readonly supervisions: readonly SupervisionReason[]
  readonly isOverdue: boolean
  readonly isPromiseCounted: boolean
  readonly answer: Answer | null
  readonly visits: readonly Visit[]
  readonly disputes: number
  readonly closings: number
  readonly closedAs: Closing | null
  readonly closedAt: Instant | null
  /** When it was closed or taken back; null while it goes on. */
  readonly overAt: Instant | null
  readonly lastRatedClosing: number
  readonly mergedInto: string | null
  readonly duplicates: readonly string[]
  /** Every photo that came with any step. */
  readonly allPhotos: readonly string[]
  readonly isErased: boolean
  /** The words on the public board, if it is there. */
  readonly published: Sealed | null
}

export type CaseState = { readonly status: 'absent' } | Case

export const absent: CaseState = { status: 'absent' }

/** Statuses in which somebody still has to do something for the author. */
const openStatuses: readonly CaseStatus[] = [
  'received',
  'dispatched',
  'dispatchDisputed',
  'accepted',
  'working',
  'returned',
]

export const isOpen = (status: CaseStatus): boolean => openStatuses.includes(status)

const ranks: Readonly<Record<Level, number>> = { grid: 0, compound: 0, community: 1, street: 2, district: 3 }

/** Levels in order; a grid and a compound both lie under their community. */
export const rankOf = (level: Level): number => ranks[level]

/** Where the case goes when this level's time has passed, past whoever is complained about. */
export function nextRung(state: Pick<Case, 'ladder' | 'responsible' | 'reported'>): Rung | null {
  const rank = rankOf(state.responsible.level)
  const above = state.ladder.filter(
    (rung) => rankOf(rung.level) > rank && rung.organisationId !== state.reported,
  )
  return above.toSorted((one, other) => rankOf(one.level) - rankOf(other.level))[0] ?? null
}

/** Departments asked in that have neither finished nor been called off. */
export const openWhistles = (state: Pick<Case, 'whistles'>): readonly WhistlePart[] =>
  state.whistles.filter((part) => part.finishedAt === null && part.recalledAt === null)
