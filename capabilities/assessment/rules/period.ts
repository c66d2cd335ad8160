import { houseProblems, Problem } from '#platform/errors.ts'
import { addDays, type Day } from '#platform/time/instant.ts'
import type { AssessmentEvent, Before, Cell, Effect, Sealed, UnitInput } from '../events.ts'
import { assessmentProblems } from '../problems.ts'
import type { ExclusionReason } from '../words.ts'
import { partsOf } from '../parts.ts'
import { onPart, type PeriodResult, type ScoreInput, scorePeriod, scoringRule } from './score.ts'
import { isWholeSpan, type Span } from './spans.ts'
import type { AssessmentState, Period, Publication, Scorecard } from './state.ts'

export function scorecardOf({ scorecard }: AssessmentState): Scorecard {
  if (scorecard === null) throw new Problem('not-found', houseProblems.notFound)
  return scorecard
}

export function periodOf({ period }: AssessmentState): Period {
  if (period === null) throw new Problem('not-found', houseProblems.notFound)
  return period
}

const refuse = (text: (typeof assessmentProblems)[keyof typeof assessmentProblems], details = {}): never => {
  throw new Problem('rule-broken', text, details)
}

/** The publication a period goes by: the one in force on its first day, so that everybody knew the measure before. */
export const versionFor = (versions: readonly Publication[], from: Day): Publication | undefined =>
  versions.findLast(({ on }) => on <= from)

/** A period that may be computed now: published before it began, whole, over, and not computed before. */
export function checkOpening(scorecard: Scorecard, span: Span, today: Day): void {
  if (scorecard.versions.length === 0) refuse(assessmentProblems.notPublished)
  const inForce = versionFor(scorecard.versions, span.from)
  if (inForce === undefined) refuse(assessmentProblems.notInForce, { from: span.from })
  else if (!isWholeSpan(inForce.definition.period, span)) refuse(assessmentProblems.periodNotWhole)
  if (span.to >= today) refuse(assessmentProblems.periodNotOver)
  const same = scorecard.periods.find(({ from }) => from === span.from)
  if (same) refuse(assessmentProblems.periodTaken, { periodId: same.periodId })
}

/** The last day on which a part can be appealed: counted from the day of computing. */
export const appealUntil = (today: Day, days: number): Day => addDays(today, days)

const less = (cell: Cell | null, effect: Effect): Cell | null =>
  cell === null || effect.kind === 'leaveOut'
    ? cell
    : [cell[0] - effect.part, cell[1] - effect.whole, cell[2] - effect.ignored]

function corrected(period: Period): UnitInput[] {
  const order = partsOf(period.definition).map(({ partId }) => partId)
  return period.units.map((unit) => {
    const own = period.corrections.filter(({ unitId }) => unitId === unit.unitId)
    if (own.length === 0) return unit
    const cells = unit.cells.map((cell, at) =>
      own.filter(({ partId }) => partId === order[at]).reduce((left, { effect }) => less(left, effect), cell),
    )
    return { ...unit, cells }
  })
}

/** What a period's points are made of, as it stands: computed, less what was corrected, with what was accepted. */
function scoreInputOf(period: Period): ScoreInput {
  const left = period.corrections.filter(({ effect }) => effect.kind === 'leaveOut')
  const accepted = period.evidence.flatMap(({ unitId, partId, percent }) =>
    percent === null ? [] : [[onPart(unitId, partId), percent] as const],
  )
  return {
    definition: period.definition,
    measures: period.measures,
    units: corrected(period),
    leftOut: new Set(left.map(({ unitId, partId }) => onPart(unitId, partId))),
    evidence: new Map(accepted),
    before: period.frozen?.before ?? period.before,
  }
}

export const resultOf = (period: Period): PeriodResult => scorePeriod(scoreInputOf(period))

/**
 * Everything a frozen period's hash covers: what was declared, counted, corrected and accepted, under which rule, and
 * every point that follows. Of words only their commitments.
 */
export function documentOf(period: Period, before: Before): unknown {
  const { frozen: _frozen, appeals, computedAt: _at, ...rest } = { ...period, before }
  const decisions = appeals.map(({ appealId, unitId, partId, decision }) => ({
    appealId,
    unitId,
    partId,
    isUpheld: decision?.isUpheld ?? null,
  }))
  const result = scorePeriod({ ...scoreInputOf({ ...period, frozen: null }), before })
  return { format: 'groundwork.assessment.1', rule: scoringRule, ...rest, appeals: decisions, result }
}

/** A part of a unit in a period that is still open. */
function openPart(period: Period, { unitId, partId }: { unitId: string; partId: string }) {
  if (period.frozen !== null) refuse(assessmentProblems.frozen)
  const at = partsOf(period.definition).findIndex((part) => part.partId === partId)
  const part = partsOf(period.definition)[at]
  const unit = period.units.find((each) => each.unitId === unitId)
  if (!unit) throw new Problem('not-found', houseProblems.notFound)
  if (!part) throw new Problem('rule-broken', assessmentProblems.unknownPart, { partId })
  return { at, part, unit }
}

type OnPart = { readonly unitId: string; readonly partId: string }

export function appeal(
  period: Period,
  given: OnPart & { readonly appealId: string; readonly reason: Sealed },
  today: Day,
): AssessmentEvent[] {
  const { unit } = openPart(period, given)
  if (today > period.appealUntil) refuse(assessmentProblems.windowClosed, { until: period.appealUntil })
  const isOpen = period.appeals.some(
    ({ unitId, partId, decision }) => unitId === given.unitId && partId === given.partId && decision === null,
  )
  if (isOpen) refuse(assessmentProblems.alreadyAppealed)
  return [{ type: 'assessment.appealed.v1', organisation: unit.unitId, data: given }]
}

/** What is taken away may not be more than was counted. */
function checkEffect(period: Period, given: OnPart, effect: Effect): void {
  const { at, part } = openPart(period, given)
  if (effect.kind === 'leaveOut') return
  if (part.source.kind === 'evidence') refuse(assessmentProblems.onlyFigures)
  const left = less(
    corrected(period).find(({ unitId }) => unitId === given.unitId)?.cells[at] ?? null,
    effect,
  )
  if (left === null || left.some((number) => number < 0)) refuse(assessmentProblems.tooMuchTaken)
}

export type Verdict = {
  readonly appealId: string
  readonly correctionId: string
  readonly isUpheld: boolean
  readonly effect: Effect
  readonly why: ExclusionReason
  readonly answer: Sealed
}

/** An appeal that is upheld has its effect through a correcting entry, and only before the freeze. */
export function decideAppeal(period: Period, given: Verdict): AssessmentEvent[] {
  const found = period.appeals.find(({ appealId }) => appealId === given.appealId)
  if (!found) throw new Problem('not-found', houseProblems.notFound)
  if (found.decision !== null) refuse(assessmentProblems.alreadyDecided)
  const { unitId, partId, appealId } = found
  openPart(period, found)
  const { isUpheld, answer, effect, why, correctionId } = given
  const decision: AssessmentEvent = {
    type: 'assessment.appealDecided.v1',
    organisation: unitId,
    data: { appealId, unitId, partId, isUpheld, answer },
  }
  if (!isUpheld) return [decision]
  checkEffect(period, found, effect)
  const data = { correctionId, unitId, partId, effect, why, appealId, entry: null, note: null }
  return [decision, { type: 'assessment.corrected.v1', organisation: unitId, data }]
}

export type Exclusion = OnPart & {
  readonly correctionId: string
  readonly effect: Effect
  readonly why: ExclusionReason
  readonly entry: { readonly stream: string; readonly version: number } | null
  readonly note: Sealed
}

/** Leaves out what was out of the unit's power: a part, or one entry of it. */
export function exclude(period: Period, given: Exclusion): AssessmentEvent[] {
  openPart(period, given)
  const isTaken = period.corrections.some(
    ({ entry, unitId, partId }) =>
      entry !== null &&
      unitId === given.unitId &&
      partId === given.partId &&
      entry.stream === given.entry?.stream &&
      entry.version === given.entry.version,
  )
  if (isTaken) refuse(assessmentProblems.entryTaken)
  checkEffect(period, given, given.effect)
  return [{ type: 'assessment.corrected.v1', organisation: given.unitId, data: { ...given, appealId: null } }]
}

export function giveEvidence(
  period: Period,
  given: OnPart & { readonly evidenceId: string; readonly words: Sealed },
  today: Day,
): AssessmentEvent[] {
  const { part } = openPart(period, given)
  if (part.source.kind !== 'evidence') refuse(assessmentProblems.onlyEvidence)
  if (today > period.appealUntil) refuse(assessmentProblems.windowClosed, { until: period.appealUntil })
  return [{ type: 'assessment.evidenceGiven.v1', organisation: given.unitId, data: given }]
}

export function judgeEvidence(
  period: Period,
  given: { readonly evidenceId: string; readonly percent: number },
): AssessmentEvent[] {
  const found = period.evidence.find(({ evidenceId }) => evidenceId === given.evidenceId)
  if (!found) throw new Problem('not-found', houseProblems.notFound)
  if (found.percent !== null) refuse(assessmentProblems.alreadyDecided)
  openPart(period, found)
  const { unitId, partId } = found
  return [{ type: 'assessment.evidenceJudged.v1', organisation: unitId, data: { ...given, unitId, partId } }]
}

/** A period that may be frozen now: its window over, nothing waiting, the ones before it frozen. */
export function checkFreezing(period: Period, scorecard: Scorecard, today: Day): void {
  if (period.frozen !== null) refuse(assessmentProblems.frozen)
  if (today <= period.appealUntil) refuse(assessmentProblems.windowOpen, { until: period.appealUntil })
  const isWaiting =
    period.appeals.some(({ decision }) => decision === null) ||
    period.evidence.some(({ percent }) => percent === null)
  if (isWaiting) refuse(assessmentProblems.openMatters)
  const earlier = scorecard.periods.find(({ from, isFrozen }) => from < period.from && !isFrozen)
  if (earlier) refuse(assessmentProblems.earlierOpen, { periodId: earlier.periodId })
}
