import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Definition } from './definition.ts'
import type { Band, ExclusionReason } from './words.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `assessment.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

/** Words in the vault, by id. */
export type Sealed = { readonly secretId: string; readonly commitment: string }

/** What a figure counted for a unit: value or part, the number it stands on, and matters left unanswered. */
export type Cell = readonly [part: number, whole: number, ignored: number]

/** What a unit's score is made of, as it stood when the period was computed. */
export type UnitInput = {
  readonly unitId: string
  readonly name: string
  readonly kind: string
  readonly placeId: string | null
  readonly size: number
  /** In the order of the scorecard's parts; null where a part asks for evidence. */
  readonly cells: readonly (Cell | null)[]
}

/** Bands of the periods frozen before, newest first, by unit. */
export type Before = Readonly<Record<string, readonly Band[]>>

/** A draft, whole; the next one replaces it. */
type Drafted = Event<'drafted', { scorecardId: string; definition: Definition }>
type Published = Event<'published', { scorecardId: string; definition: Definition; on: Day }>
/** On the scorecard's own stream, so that no period is computed twice. */
type PeriodOpened = Event<'periodOpened', { periodId: string; from: Day; to: Day }>
type PeriodClosed = Event<'periodClosed', { periodId: string }>

/** How a figure adds up, as it did when the period was computed. */
export type Measured = { readonly figureId: string; readonly measure: string; readonly better: string }

/** A period as it was computed: everything its points are made of. */
export type ComputedPeriod = {
  readonly periodId: string
  readonly scorecardId: string
  readonly version: number
  readonly definition: Definition
  readonly measures: readonly Measured[]
  readonly from: Day
  readonly to: Day
  readonly treeDay: Day
  readonly appealUntil: Day
  readonly units: readonly UnitInput[]
  readonly before: Before
}
export type Computed = Event<'computed', ComputedPeriod>

/** The hash over the canonical bytes of everything the points come from and of the points. */
type Frozen = Event<'frozen', { sha256: string; bytes: number; rule: string; before: Before }>

type OnPart = { readonly unitId: string; readonly partId: string }
type Appealed = Event<'appealed', OnPart & { appealId: string; reason: Sealed }>
type AppealDecided = Event<'appealDecided', OnPart & { appealId: string; isUpheld: boolean; answer: Sealed }>

/** The only way a computed score changes: a part left out, or so many counted less. */
export type Effect =
  | { readonly kind: 'leaveOut' }
  | { readonly kind: 'takeAway'; readonly part: number; readonly whole: number; readonly ignored: number }
type Corrected = Event<
  'corrected',
  OnPart & {
    correctionId: string
    effect: Effect
    why: ExclusionReason
    appealId: string | null
    /** Entries left out, by stream and version. */
    entry: { stream: string; version: number } | null
    note: Sealed | null
  }
>

type EvidenceGiven = Event<'evidenceGiven', OnPart & { evidenceId: string; words: Sealed }>
type EvidenceJudged = Event<'evidenceJudged', OnPart & { evidenceId: string; percent: number }>

export type LiftMeasure = { readonly title: string; readonly due: Day }
type LiftPlanned = Event<
  'liftPlanned',
  {
    liftId: string
    periodId: string
    unitId: string
    unitName: string
    goal: string
    measures: readonly LiftMeasure[]
    helperId: string | null
    helperName: string | null
    checks: readonly Day[]
  }
>
type LiftMeasureDone = Event<'liftMeasureDone', { measure: number; on: Day }>
type LiftChecked = Event<'liftChecked', { isEnough: boolean; on: Day; note: Sealed | null }>
type LiftAccepted = Event<'liftAccepted', { on: Day; result: string }>

export type ScorecardEvent = Drafted | Published | PeriodOpened | PeriodClosed
export type PeriodEvent =
  | Computed
  | Frozen
  | Appealed
  | AppealDecided
  | Corrected
  | EvidenceGiven
  | EvidenceJudged
export type LiftEvent = LiftPlanned | LiftMeasureDone | LiftChecked | LiftAccepted
export type AssessmentEvent = ScorecardEvent | PeriodEvent | LiftEvent

export const scorecardStream = (scorecardId: string): string => `scorecard:${scorecardId}`
export const periodStream = (periodId: string): string => `assessment-period:${periodId}`
export const liftStream = (liftId: string): string => `lift-plan:${liftId}`
