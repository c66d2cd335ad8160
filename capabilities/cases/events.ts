import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type {
  CaseKind,
  Channel,
  Closing,
  Duty,
  Level,
  Rating,
  Result,
  RevealPurpose,
  SupervisionReason,
  VisitResult,
  VisitWay,
} from './words.ts'

/** Content kept in the vault; the ledger knows only where it is and a salted commitment to it. */
export type Sealed = { readonly secretId: string; readonly commitment: string }

/** An organisation that answers for the matter at one level. */
export type Rung = { readonly level: Level; readonly organisationId: string }

/** What every figure slices by; on every event. */
export type About = { readonly kind: CaseKind; readonly channel: Channel; readonly level: Level }

/** Present on the step that first answered the author, or once it can no longer be in time. */
export type FirstResponse = { readonly isOnTime: boolean; readonly minutes: number }

export type Due = { readonly firstResponse: Instant; readonly handling: Instant; readonly total: Instant }

/** Working minutes left on each clock when it was stopped; `null` on a clock that was over or met. */
export type Remaining = { readonly [Clock in keyof Due]: number | null }

/** How long a level had the case when it passed on: working minutes, stops left out. */
export type Stint = Rung & { readonly minutes: number }

type CaseEventOf<Name extends string, Fields> = LedgerEvent & {
  readonly type: `cases.${Name}.v1`
  readonly place: string | null
  readonly organisation: string
  readonly data: Readonly<{ about: About } & Fields>
}

type Received = CaseEventOf<
  'received',
  {
    receiptHash: string
    content: Sealed
    contact: Sealed | null
    photos: readonly string[]
    ladder: readonly Rung[]
    reported: string | null
    /** Places the reported organisation answers for: whoever works there is on its side. */
    reportedPlaces: readonly string[]
    told: 'resident' | 'staff'
    due: Due
    ruleVersion: string
    ruleDay: Day
  }
>

export type CaseEvent =
  | Received
  | CaseEventOf<'accepted', { firstResponse: FirstResponse | null }>
  | CaseEventOf<'work-started', { firstResponse: FirstResponse | null }>
  | CaseEventOf<
      'replied',
      { content: Sealed; photos: readonly string[]; firstResponse: FirstResponse | null }
    >
  | CaseEventOf<
      'resident-asked',
      {
        content: Sealed
        firstResponse: FirstResponse | null
        remaining: Remaining
        usedMinutes: number
        waitUntil: Instant
      }
    >
  | CaseEventOf<'clock-resumed', { why: 'authorAnswered' | 'answeredElsewhere' | 'noAnswer'; due: Due }>
  | CaseEventOf<'added', { content: Sealed | null; photos: readonly string[] }>
  | CaseEventOf<'extended', { workingDays: number; content: Sealed; due: Due }>
  | CaseEventOf<
      'dispatched',
      {
        to: Rung
        item: string
        duty: Duty
        content: Sealed | null
        stint: Stint
        due: Due
        disputableUntil: Instant
        wasOverdue: boolean
      }
    >
  | CaseEventOf<
      'dispatch-disputed',
      { content: Sealed; remaining: Remaining; usedMinutes: number; decideBy: Instant }
    >
  | CaseEventOf<
      'dispute-decided',
      { outcome: 'kept' | 'moved'; to: Rung; content: Sealed; stint: Stint; due: Due; wasOverdue: boolean }
    >
  | CaseEventOf<
      'escalated',
      { to: Rung; why: 'clock' | 'hand'; content: Sealed | null; stint: Stint; due: Due; wasOverdue: boolean }
    >
  | CaseEventOf<'whistled', { whistleId: string; called: readonly string[]; content: Sealed; dueAt: Instant }>
  | CaseEventOf<'whistle-reported', { whistleId: string; department: string; minutes: number }>
  | CaseEventOf<
      'whistle-part-finished',
      { whistleId: string; department: string; content: Sealed; minutes: number; isOnTime: boolean }
    >
  | CaseEventOf<'whistle-recalled', { whistleId: string; department: string; content: Sealed }>
  | CaseEventOf<'supervised', { why: SupervisionReason; content: Sealed | null }>
  | CaseEventOf<
      'answered',
      {
        result: Result
        content: Sealed
        photos: readonly string[]
        firstResponse: FirstResponse | null
        stint: Stint
        handlingMinutes: number
        isOnTime: boolean
        /** Counted once: an answer that was already counted as late, or that repeats after a dispute, is not counted again. */
        isCounted: boolean
        wasOverdue: boolean
        confirmBy: Instant
      }
    >
  | CaseEventOf<
      'answer-passed-on',
      {
        from: string
        result: Result
        content: Sealed
        firstResponse: FirstResponse | null
        stint: Stint
        handlingMinutes: number
        isOnTime: boolean
        isCounted: boolean
        wasOverdue: boolean
        confirmBy: Instant
      }
    >
  | CaseEventOf<
      'followed-up',
      { visitId: string; way: VisitWay; result: VisitResult; content: Sealed | null }
    >
  | CaseEventOf<'returned', { why: 'followUp' | 'superior'; content: Sealed | null; due: Due }>
  | CaseEventOf<
      'disputed',
      {
        content: Sealed
        photos: readonly string[]
        result: Result
        closedAs: Closing | null
        times: number
        due: Due
      }
    >
  | CaseEventOf<'closed', { how: Closing; result: Result; closing: number; handlingMinutes: number }>
  | CaseEventOf<'rated', { rating: Rating; closing: number }>
  | CaseEventOf<'withdrawn', { wasOverdue: boolean }>
  | CaseEventOf<'erased', { forgotten: readonly string[] }>
  | CaseEventOf<'first-response-missed', { firstResponse: FirstResponse }>
  | CaseEventOf<'promise-missed', { promisedAt: Instant; isCounted: boolean }>
  | CaseEventOf<'merged', { into: string }>
  | CaseEventOf<'unmerged', { from: string; content: Sealed | null }>
  | CaseEventOf<'duplicate-joined', { duplicate: string }>
  | CaseEventOf<'duplicate-left', { duplicate: string }>
  | CaseEventOf<'published', { content: Sealed }>
  | CaseEventOf<'unpublished', Record<never, never>>
  | CaseEventOf<'contact-revealed', { purpose: RevealPurpose }>

export type CaseEventType = CaseEvent['type']

const eventNames: Readonly<Record<CaseEventType, true>> = {
  'cases.received.v1': true,
  'cases.accepted.v1': true,
  'cases.work-started.v1': true,
  'cases.replied.v1': true,
  'cases.resident-asked.v1': true,
  'cases.clock-resumed.v1': true,
  'cases.added.v1': true,
  'cases.extended.v1': true,
  'cases.dispatched.v1': true,
  'cases.dispatch-disputed.v1': true,
  'cases.dispute-decided.v1': true,
  'cases.escalated.v1': true,
  'cases.whistled.v1': true,
  'cases.whistle-reported.v1': true,
  'cases.whistle-part-finished.v1': true,
  'cases.whistle-recalled.v1': true,
  'cases.supervised.v1': true,
  'cases.answered.v1': true,
  'cases.answer-passed-on.v1': true,
  'cases.followed-up.v1': true,
  'cases.returned.v1': true,
  'cases.disputed.v1': true,
  'cases.closed.v1': true,
  'cases.rated.v1': true,
  'cases.withdrawn.v1': true,
  'cases.erased.v1': true,
  'cases.first-response-missed.v1': true,
  'cases.promise-missed.v1': true,
  'cases.merged.v1': true,
  'cases.unmerged.v1': true,
  'cases.duplicate-joined.v1': true,
  'cases.duplicate-left.v1': true,
  'cases.published.v1': true,
  'cases.unpublished.v1': true,
  'cases.contact-revealed.v1': true,
}

/** Every type of event that a case's stream can hold. */
export const caseEventTypes: readonly string[] = Object.keys(eventNames)

/** A write of a phone that was offline and was refused when it arrived. */
export type RefusalEvent = LedgerEvent & {
  readonly type: 'cases.write-refused.v1'
  readonly data: {
    readonly refusalId: string
    readonly operation: string
    readonly caseId: string | null
    readonly rule: string
    readonly madeAt: Instant
    readonly refusedAt: Instant
  }
}

/** The one stream of a case. */
export const caseStream = (caseId: string): string => `case-${caseId}`

/** The case a stream belongs to. */
export const caseOfStream = (stream: string): string => stream.slice('case-'.length)

export const refusalStream = (refusalId: string): string => `refusal-${refusalId}`
