import type { Entry } from '#platform/ledger/entry.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { Definition } from '../definition.ts'
import type {
  AssessmentEvent,
  Before,
  Computed,
  ComputedPeriod,
  Effect,
  LiftEvent,
  LiftMeasure,
  PeriodEvent,
  ScorecardEvent,
  Sealed,
} from '../events.ts'
import type { ExclusionReason } from '../words.ts'

export type KnownPeriod = {
  readonly periodId: string
  readonly from: Day
  readonly to: Day
  readonly isFrozen: boolean
}

export type Publication = { readonly version: number; readonly on: Day; readonly definition: Definition }

export type Scorecard = {
  readonly scorecardId: string
  readonly ownerId: string
  /** Not published yet, or written again since. */
  readonly draft: Definition | null
  /** Every publication, oldest first; a period goes by the one in force on its first day. */
  readonly versions: readonly Publication[]
  readonly periods: readonly KnownPeriod[]
}

export type Correction = {
  readonly correctionId: string
  readonly unitId: string
  readonly partId: string
  readonly effect: Effect
  readonly why: ExclusionReason
  readonly appealId: string | null
  readonly entry: { readonly stream: string; readonly version: number } | null
  readonly note: Sealed | null
  readonly decidedBy: string
  readonly at: Instant
}

export type Appeal = {
  readonly appealId: string
  readonly unitId: string
  readonly partId: string
  readonly reason: Sealed
  readonly at: Instant
  readonly decision: {
    readonly isUpheld: boolean
    readonly answer: Sealed
    readonly by: string
    readonly at: Instant
  } | null
}

export type Evidence = {
  readonly evidenceId: string
  readonly unitId: string
  readonly partId: string
  readonly words: Sealed
  readonly at: Instant
  readonly percent: number | null
}

export type Freeze = {
  readonly sha256: string
  readonly bytes: number
  readonly rule: string
  readonly before: Before
  readonly at: Instant
}

export type Period = ComputedPeriod & {
  readonly computedAt: Instant
  readonly corrections: readonly Correction[]
  readonly appeals: readonly Appeal[]
  readonly evidence: readonly Evidence[]
  readonly frozen: Freeze | null
}

export type Lift = {
  readonly liftId: string
  readonly ownerId: string
  readonly periodId: string
  readonly unitId: string
  readonly unitName: string
  readonly goal: string
  readonly measures: readonly (LiftMeasure & { readonly doneOn: Day | null })[]
  readonly helperId: string | null
  readonly helperName: string | null
  readonly checks: readonly Day[]
  readonly checked: readonly { readonly isEnough: boolean; readonly on: Day; readonly note: Sealed | null }[]
  readonly plannedOn: Day
  readonly accepted: { readonly on: Day; readonly result: string } | null
}

/** What one stream of this capability amounts to; a stream fills only the part that is its own. */
export type AssessmentState = {
  readonly scorecard: Scorecard | null
  readonly period: Period | null
  readonly lift: Lift | null
}

const nothingYet: AssessmentState = { scorecard: null, period: null, lift: null }

/** Total: an event that does not fit changes nothing. */
export const replayAssessment = (entries: readonly Entry<AssessmentEvent>[]): AssessmentState =>
  entries.reduce(
    (state, entry) => ({
      scorecard: applyToScorecard(state.scorecard, entry),
      period: applyToPeriod(state.period, entry),
      lift: applyToLift(state.lift, entry),
    }),
    nothingYet,
  )

type EntryOf<Event extends AssessmentEvent> = Entry<Event>

function applyToScorecard(before: Scorecard | null, entry: EntryOf<AssessmentEvent>): Scorecard | null {
  switch (entry.type) {
    case 'assessment.drafted.v1':
      return { ...(before ?? newScorecard(entry)), draft: entry.data.definition }
    case 'assessment.published.v1':
      return before && published(before, entry)
    case 'assessment.periodOpened.v1':
      return before && { ...before, periods: [...before.periods, { ...entry.data, isFrozen: false }] }
    case 'assessment.periodClosed.v1':
      return before && { ...before, periods: closed(before.periods, entry.data.periodId) }
    default:
      return before
  }
}

type Draft = EntryOf<Extract<ScorecardEvent, { type: 'assessment.drafted.v1' }>>
type Publishing = EntryOf<Extract<ScorecardEvent, { type: 'assessment.published.v1' }>>

const newScorecard = ({ data }: Draft): Scorecard => ({
  scorecardId: data.scorecardId,
  ownerId: data.definition.ownerId,
  draft: null,
  versions: [],
  periods: [],
})

const published = (before: Scorecard, { data }: Publishing): Scorecard => ({
  ...before,
  draft: null,
  versions: [
    ...before.versions,
    { version: before.versions.length + 1, on: data.on, definition: data.definition },
  ],
})

const closed = (periods: readonly KnownPeriod[], periodId: string): KnownPeriod[] =>
  periods.map((period) => (period.periodId === periodId ? { ...period, isFrozen: true } : period))

const isPeriodEvent = (entry: EntryOf<AssessmentEvent>): entry is EntryOf<Exclude<PeriodEvent, Computed>> =>
  [
    'assessment.frozen.v1',
    'assessment.appealed.v1',
    'assessment.appealDecided.v1',
    'assessment.corrected.v1',
    'assessment.evidenceGiven.v1',
    'assessment.evidenceJudged.v1',
  ].includes(entry.type)

function applyToPeriod(before: Period | null, entry: EntryOf<AssessmentEvent>): Period | null {
  if (entry.type === 'assessment.computed.v1')
    return (
      before ?? {
        ...entry.data,
        computedAt: entry.at,
        corrections: [],
        appeals: [],
        evidence: [],
        frozen: null,
      }
    )
  return before && isPeriodEvent(entry) ? applyChange(before, entry) : before
}

function applyChange(before: Period, entry: EntryOf<Exclude<PeriodEvent, Computed>>): Period {
  const { at } = entry
  switch (entry.type) {
    case 'assessment.frozen.v1':
      return { ...before, frozen: { ...entry.data, at } }
    case 'assessment.appealed.v1':
      return { ...before, appeals: [...before.appeals, { ...entry.data, at, decision: null }] }
    case 'assessment.appealDecided.v1':
      return { ...before, appeals: decided(before.appeals, entry) }
    case 'assessment.corrected.v1':
      return {
        ...before,
        corrections: [...before.corrections, { ...entry.data, decidedBy: entry.actor, at }],
      }
    case 'assessment.evidenceGiven.v1':
      return { ...before, evidence: [...before.evidence, { ...entry.data, at, percent: null }] }
    case 'assessment.evidenceJudged.v1':
      return { ...before, evidence: judged(before.evidence, entry.data) }
  }
}

type Decision = EntryOf<Extract<PeriodEvent, { type: 'assessment.appealDecided.v1' }>>

const decided = (appeals: readonly Appeal[], { data, actor, at }: Decision): Appeal[] =>
  appeals.map((appeal) =>
    appeal.appealId === data.appealId
      ? { ...appeal, decision: { isUpheld: data.isUpheld, answer: data.answer, by: actor, at } }
      : appeal,
  )

const judged = (all: readonly Evidence[], given: { evidenceId: string; percent: number }): Evidence[] =>
  all.map((one) => (one.evidenceId === given.evidenceId ? { ...one, percent: given.percent } : one))

function applyToLift(before: Lift | null, entry: EntryOf<AssessmentEvent>): Lift | null {
  switch (entry.type) {
    case 'assessment.liftPlanned.v1':
      return before ?? newLift(entry)
    case 'assessment.liftMeasureDone.v1':
      return before && { ...before, measures: done(before.measures, entry.data) }
    case 'assessment.liftChecked.v1':
      return before && { ...before, checked: [...before.checked, entry.data] }
    case 'assessment.liftAccepted.v1':
      return before && { ...before, accepted: entry.data }
    default:
      return before
  }
}

type Planned = EntryOf<Extract<LiftEvent, { type: 'assessment.liftPlanned.v1' }>>

const newLift = ({ data, organisation, occurredOn }: Planned): Lift => ({
  ...data,
  ownerId: organisation ?? '',
  measures: data.measures.map((measure) => ({ ...measure, doneOn: null })),
  checked: [],
  plannedOn: occurredOn,
  accepted: null,
})

const done = (measures: Lift['measures'], given: { measure: number; on: Day }): Lift['measures'] =>
  measures.map((each, at) => (at === given.measure ? { ...each, doneOn: each.doneOn ?? given.on } : each))
