import type { Entry } from '#platform/ledger/entry.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { AreaDefinition, PlanEvent, Sealed, Target, YearText } from '../events.ts'
import type { EvidenceState, Finding, Reach } from '../words.ts'

export type PlanEntry = Entry<PlanEvent>

/** A target as it was set at a moment; the last one of a year is in force, the ones before stay to be seen. */
export type TargetVersion = Target & { readonly at: Instant; readonly content: Sealed | null }
export type TextVersion = YearText & { readonly at: Instant; readonly content: Sealed | null }

export type TitleVersion = {
  readonly number: string
  readonly title: string
  readonly at: Instant
  readonly content: Sealed | null
}

export type Tie = {
  readonly tieId: string
  readonly figureId: string
  readonly over: Reach
  readonly targets: readonly TargetVersion[]
}

export type Evidence = {
  readonly evidenceId: string
  readonly year: number
  readonly state: EvidenceState
  readonly content: Sealed
  readonly photos: readonly string[]
  readonly at: Instant
  readonly by: string
  readonly judgedAt: Instant | null
  readonly judgement: Sealed | null
}

export type Supervision = {
  readonly supervisionId: string
  readonly at: Instant
  readonly answerBy: Day
  readonly content: Sealed
  readonly answer: { readonly at: Instant; readonly content: Sealed } | null
}

export type Check = {
  readonly checkDay: Day
  readonly finding: Finding
  readonly at: Instant
  readonly content: Sealed | null
}

export type Measure = {
  readonly measureId: string
  readonly areaId: string
  readonly number: string
  readonly title: string
  /** Every title it had, the one in force last. */
  readonly titles: readonly TitleVersion[]
  readonly ownerId: string
  readonly helperIds: readonly string[]
  readonly yearTexts: readonly TextVersion[]
  readonly checkDays: readonly Day[]
  readonly reminded: readonly Day[]
  readonly checks: readonly Check[]
  readonly ties: readonly Tie[]
  readonly evidence: readonly Evidence[]
  readonly supervisions: readonly Supervision[]
}

export type Plan = {
  readonly planId: string
  readonly name: string
  readonly source: string
  readonly mainPlanId: string | null
  readonly organisationId: string
  readonly placeId: string | null
  readonly fromYear: number
  readonly toYear: number
  readonly begunAt: Instant
  readonly areas: readonly AreaDefinition[]
  readonly measures: readonly Measure[]
  readonly isPublished: boolean
}

/** Null until the plan was begun. */
export type PlanState = Plan | null

/** The target in force for a year. */
export const targetOf = (tie: Tie, year: number): TargetVersion | undefined =>
  tie.targets.findLast((target) => target.year === year)

/** The words of the document for a year, as they hold now. */
export const textOf = (measure: Measure, year: number): string | undefined =>
  measure.yearTexts.findLast((text) => text.year === year)?.text

export const openSupervision = (measure: Measure): Supervision | undefined =>
  measure.supervisions.find(({ answer }) => answer === null)

/** Checks that were neither done nor lie in a past that nobody can catch up with. */
export const openChecks = (measure: Measure): readonly Day[] =>
  measure.checkDays.filter((day) => !measure.checks.some(({ checkDay }) => checkDay === day))
