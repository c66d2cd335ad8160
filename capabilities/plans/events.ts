import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Bound, Finding, Reach } from './words.ts'

/** What the ledger knows of words that someone wrote. */
export type Sealed = { readonly secretId: string; readonly commitment: string }

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `plans.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

export type AreaDefinition = { readonly areaId: string; readonly number: string; readonly title: string }
export type YearText = { readonly year: number; readonly text: string }

export type MeasureDefinition = {
  readonly measureId: string
  readonly areaId: string
  readonly number: string
  readonly title: string
  readonly ownerId: string
  readonly helperIds: readonly string[]
  readonly yearTexts: readonly YearText[]
  readonly checkDays: readonly Day[]
}

export type Target = {
  readonly year: number
  readonly bound: Bound
  readonly low: number | null
  readonly high: number | null
}

/** The plan as its office published it; a supporting document names its main one. */
export type PlanBegun = Event<
  'begun',
  {
    name: string
    source: string
    mainPlanId: string | null
    fromYear: number
    toYear: number
    areas: readonly AreaDefinition[]
    measures: readonly MeasureDefinition[]
  }
>

type OfMeasure = { readonly measureId: string; readonly ownerId: string }

/** A measure that came into the plan after it was taken over, with the reason. */
export type MeasureAdded = Event<'measureAdded', MeasureDefinition & { content: Sealed }>
/** Other words or another number for a measure; what it was called before stays to be seen. */
type MeasureRetitled = Event<
  'measureRetitled',
  OfMeasure & { number: string; title: string; content: Sealed }
>
type MeasureArranged = Event<
  'measureArranged',
  OfMeasure & { fromOwnerId: string; helperIds: readonly string[]; checkDays: readonly Day[] }
>
type TargetReworded = Event<'targetReworded', OfMeasure & YearText & { content: Sealed }>
type MeasureTied = Event<
  'measureTied',
  OfMeasure & { tieId: string; figureId: string; over: Reach; targets: readonly Target[] }
>
type TieEnded = Event<'tieEnded', OfMeasure & { tieId: string }>
type TargetChanged = Event<'targetChanged', OfMeasure & Target & { tieId: string; content: Sealed }>
type EvidenceSubmitted = Event<
  'evidenceSubmitted',
  OfMeasure & { evidenceId: string; year: number; content: Sealed; photos: readonly string[] }
>
type EvidenceAccepted = Event<'evidenceAccepted', OfMeasure & { evidenceId: string; content: Sealed | null }>
type EvidenceReturned = Event<'evidenceReturned', OfMeasure & { evidenceId: string; content: Sealed }>
type MeasureSupervised = Event<
  'supervised',
  OfMeasure & { supervisionId: string; answerBy: Day; content: Sealed }
>
type SupervisionAnswered = Event<
  'supervisionAnswered',
  OfMeasure & { supervisionId: string; content: Sealed }
>
type MeasureChecked = Event<
  'checked',
  OfMeasure & { checkDay: Day; finding: Finding; content: Sealed | null }
>
type CheckReminded = Event<'checkReminded', OfMeasure & { checkDay: Day }>
type PlanPublished = Event<'published', Record<never, never>>
type PlanHidden = Event<'hidden', Record<never, never>>

export type PlanEvent =
  | PlanBegun
  | MeasureAdded
  | MeasureRetitled
  | MeasureArranged
  | TargetReworded
  | MeasureTied
  | TieEnded
  | TargetChanged
  | EvidenceSubmitted
  | EvidenceAccepted
  | EvidenceReturned
  | MeasureSupervised
  | SupervisionAnswered
  | MeasureChecked
  | CheckReminded
  | PlanPublished
  | PlanHidden

export const planEventTypes: readonly PlanEvent['type'][] = [
  'plans.begun.v1',
  'plans.measureAdded.v1',
  'plans.measureRetitled.v1',
  'plans.measureArranged.v1',
  'plans.targetReworded.v1',
  'plans.measureTied.v1',
  'plans.tieEnded.v1',
  'plans.targetChanged.v1',
  'plans.evidenceSubmitted.v1',
  'plans.evidenceAccepted.v1',
  'plans.evidenceReturned.v1',
  'plans.supervised.v1',
  'plans.supervisionAnswered.v1',
  'plans.checked.v1',
  'plans.checkReminded.v1',
  'plans.published.v1',
  'plans.hidden.v1',
]

export const planStream = (planId: string): string => `plan:${planId}`
