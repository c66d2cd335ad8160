import { Problem } from '#platform/errors.ts'
import type { CaseEvent, Rung, Sealed } from '../events.ts'
import { caseProblems } from '../problems.ts'
import type { CatalogueItem } from '../rule-set.ts'
import { type CaseStatus, grassrootsLevels } from '../words.ts'
import { type Case, nextRung } from './case-state.ts'
import {
  type At,
  dueAtLevel,
  presentStint,
  remainingNow,
  resumedDue,
  timesFor,
  usedMinutes,
} from './clocks.ts'
import { broken, requireHandling, requireStatus, step } from './step.ts'

const inHand: readonly CaseStatus[] = ['received', 'dispatched', 'accepted', 'working', 'returned']

export type Dispatching = {
  readonly to: Rung
  readonly item: CatalogueItem | undefined
  readonly content: Sealed | null
}

/** Sends the case on by the catalogue; the first receiver keeps answering for it (CASE-02, CASE-04, CASE-08). */
export function dispatchCase(state: Case, { to, item, content }: Dispatching, at: At): CaseEvent[] {
  requireHandling(state, inHand)
  if (state.stopped !== null) throw new Problem('conflict', caseProblems.clockStopped)
  if (state.isDispatchFinal) throw broken(caseProblems.dispatchIsFinal)
  requireOtherOrganisation(state, to)
  const { duty, item: name } = allowedItem(state, to, item)
  return [
    step(
      'cases.dispatched.v1',
      {
        to,
        item: name,
        duty,
        content,
        stint: presentStint(state, at),
        due: dueAtLevel(state, to.level, at),
        disputableUntil: at.time.addWorkingDays(at.now, timesFor(state, at).disputeDispatchWorkingDays),
        wasOverdue: state.isOverdue,
      },
      { state },
    ),
  ]
}

function requireOtherOrganisation(state: Case, to: Rung): void {
  if (to.organisationId === state.responsible.organisationId) throw broken(caseProblems.sameOrganisation)
  if (to.organisationId === state.reported) throw broken(caseProblems.reportedOrganisation)
}

function allowedItem(state: Case, to: Rung, item: CatalogueItem | undefined): CatalogueItem {
  if (item === undefined) throw broken(caseProblems.notInCatalogue)
  if (item.duty === 'withdrawn' && grassrootsLevels.includes(to.level))
    throw broken(caseProblems.withdrawnDuty)
  const isForKind = item.kinds.length === 0 || item.kinds.includes(state.about.kind)
  if (!isForKind || !item.levels.includes(to.level)) throw broken(caseProblems.catalogueMismatch)
  return item
}

/** The organisation that got it says that it is not its matter; once, in time, and never the first receiver. */
export function disputeDispatch(state: Case, content: Sealed, at: At): CaseEvent[] {
  if (isFirstReceiver(state)) throw broken(caseProblems.firstReceiver)
  if (state.isDispatchFinal) throw broken(caseProblems.dispatchIsFinal)
  requireHandling(state, ['dispatched'])
  if (state.stopped !== null) throw new Problem('conflict', caseProblems.clockStopped)
  if (state.dispatch === null || at.now > state.dispatch.disputableUntil)
    throw broken(caseProblems.disputeTooLate)
  return [
    step(
      'cases.dispatch-disputed.v1',
      {
        content,
        remaining: remainingNow(state, at),
        usedMinutes: usedMinutes(state, at),
        decideBy: at.time.addWorkingDays(at.now, timesFor(state, at).decideDisputeWorkingDays),
      },
      { state },
    ),
  ]
}

const isFirstReceiver = ({ responsible, firstReceiver }: Case): boolean =>
  responsible.organisationId === firstReceiver.organisationId

export type Deciding = { readonly to: Rung; readonly content: Sealed }

/** Reviews a disputed dispatch, once; wherever it goes now, it may not be returned (CASE-05). */
export function decideDispute(state: Case, { to, content }: Deciding, at: At): CaseEvent[] {
  if (state.status !== 'dispatchDisputed') throw new Problem('conflict', caseProblems.nothingToDecide)
  if (at.decider.name === state.dispatch?.by) throw broken(caseProblems.interestedPerson)
  if (to.organisationId === state.reported) throw broken(caseProblems.reportedOrganisation)
  const isKept = to.organisationId === state.responsible.organisationId
  return [
    step(
      'cases.dispute-decided.v1',
      {
        outcome: isKept ? 'kept' : 'moved',
        to: isKept ? state.responsible : to,
        content,
        stint: presentStint(state, at),
        due: isKept ? resumedDue(state, at) : dueAtLevel(state, to.level, at),
        wasOverdue: state.isOverdue,
      },
      { state },
    ),
  ]
}

export type Escalating = { readonly why: 'clock' | 'hand'; readonly content: Sealed | null }

/** One level up. The clock may do it once the level's time has passed; a person may do it with a reason. */
export function escalateCase(state: Case, { why, content }: Escalating, at: At): CaseEvent[] {
  requireHandling(state, inHand)
  if (state.stopped !== null) throw new Problem('conflict', caseProblems.clockStopped)
  if (why === 'clock' && at.now <= state.due.handling) throw broken(caseProblems.notYetDue)
  const to = nextRung(state)
  if (to === null) return superviseAtTop(state, why)
  const stint = presentStint(state, at)
  const due = dueAtLevel(state, to.level, at)
  return [
    step('cases.escalated.v1', { to, why, content, stint, due, wasOverdue: state.isOverdue }, { state }),
  ]
}

/** There is nobody above: what the clock finds late is put under supervision, once (CASE-12). */
function superviseAtTop(state: Case, why: Escalating['why']): CaseEvent[] {
  if (why === 'hand') throw broken(caseProblems.topLevel)
  if (state.supervisions.includes('overdue')) return []
  return [step('cases.supervised.v1', { why: 'overdue', content: null }, { state })]
}

/** Steps of a superior need a case that is not over. */
export const requireUnderway = (state: Case): void =>
  requireStatus(state, [...inHand, 'dispatchDisputed', 'answered'])
