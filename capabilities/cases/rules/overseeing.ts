import { Problem } from '#platform/errors.ts'
import type { CaseEvent, Sealed } from '../events.ts'
import { caseProblems } from '../problems.ts'
import type { RevealPurpose, SupervisionReason, VisitResult, VisitWay } from '../words.ts'
import type { Case } from './case-state.ts'
import { type At, dueAgain } from './clocks.ts'
import { requireUnderway } from './routing.ts'
import { broken, requireStatus, step } from './step.ts'

export function superviseCase(
  state: Case,
  { why, content }: { readonly why: SupervisionReason; readonly content: Sealed | null },
): CaseEvent[] {
  requireUnderway(state)
  return [step('cases.supervised.v1', { why, content }, { state })]
}

/** Whoever handled the case, or works where it was handled, neither visits nor judges it. */
function requireIndependent(state: Case, at: At): void {
  const places = [state.responsible.organisationId, ...state.stints.map((stint) => stint.organisationId)]
  const isThere = at.decider.organisations.some((organisation) => places.includes(organisation))
  if (isThere || state.handlers.includes(at.decider.name)) throw broken(caseProblems.interestedPerson)
}

/** A superior sends an answered case back to be done again (CASE-11). */
export function returnCase(state: Case, content: Sealed, at: At): CaseEvent[] {
  requireStatus(state, ['answered'])
  requireIndependent(state, at)
  return [step('cases.returned.v1', { why: 'superior', content, due: dueAgain(state, at) }, { state })]
}

export type Visiting = {
  readonly visitId: string
  readonly way: VisitWay
  readonly result: VisitResult
  readonly content: Sealed | null
}

/** An independent visit; what it finds unsolved goes back by itself (CASE-09, CASE-11). */
export function recordFollowUp(state: Case, visiting: Visiting, at: At): CaseEvent[] {
  requireStatus(state, ['answered', 'closed'])
  requireIndependent(state, at)
  const visited = step('cases.followed-up.v1', visiting, { state })
  if (visiting.result !== 'unsolved' || state.status !== 'answered') return [visited]
  return [
    visited,
    step('cases.returned.v1', { why: 'followUp', content: null, due: dueAgain(state, at) }, { state }),
  ]
}

export function publishCase(state: Case, content: Sealed): CaseEvent[] {
  if (state.answer === null) throw broken(caseProblems.notPublishable)
  return [step('cases.published.v1', { content }, { state })]
}

export function unpublishCase(state: Case): CaseEvent[] {
  if (state.published === null) throw broken(caseProblems.notPublishable)
  return [step('cases.unpublished.v1', {}, { state })]
}

/** Every look at the author's name and phone is an entry (PI-13). */
export function revealContact(state: Case, purpose: RevealPurpose): CaseEvent[] {
  if (state.contact === null) throw new Problem('conflict', caseProblems.noContact)
  return [step('cases.contact-revealed.v1', { purpose }, { state })]
}
