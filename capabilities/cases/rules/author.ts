import { Problem } from '#platform/errors.ts'
import type { CaseEvent, Sealed } from '../events.ts'
import { caseProblems } from '../problems.ts'
import type { Closing, Rating } from '../words.ts'
import { type Answer, type Case, type CaseState, isOpen } from './case-state.ts'
import { type At, dueAgain, resumedDue, timesFor } from './clocks.ts'
import { type OnStream, unmergeCases } from './merging.ts'
import { broken, requireStatus, step } from './step.ts'

export type Adding = { readonly content: Sealed | null; readonly photos: readonly string[] }

/** The author tells more; if the desk was waiting for it, the clock goes on. */
export function addToCase(state: Case, { content, photos }: Adding, at: At): CaseEvent[] {
  if (!isOpen(state.status) && state.status !== 'answered') requireStatus(state, [])
  const added = step('cases.added.v1', { content, photos }, { state })
  if (state.stopped?.why !== 'waitingForResident') return [added]
  return [
    added,
    step('cases.clock-resumed.v1', { why: 'authorAnswered', due: resumedDue(state, at) }, { state }),
  ]
}

function answerOf(state: Case): Answer {
  if (state.answer === null) throw new Problem('conflict', caseProblems.nothingToConfirm)
  return state.answer
}

export function confirmCase(state: Case): CaseEvent[] {
  const answer = answerOf(state)
  if (state.status !== 'answered') throw new Problem('conflict', caseProblems.nothingToConfirm)
  return [closing(state, 'confirmed', answer)]
}

const closing = (state: Case, how: Closing, { result, handlingMinutes }: Answer): CaseEvent =>
  step('cases.closed.v1', { how, result, handlingMinutes, closing: state.closings + 1 }, { state })

/** Silence after an answer counts as consent once the working days of the rule have passed; counted apart. */
export function closeUnanswered(state: Case, at: At): CaseEvent[] {
  const answer = answerOf(state)
  if (state.status !== 'answered') throw new Problem('conflict', caseProblems.nothingToConfirm)
  if (at.now <= answer.confirmBy) throw broken(caseProblems.notYetDue)
  return [closing(state, 'deemed', answer)]
}

export type Disputing = {
  readonly content: Sealed
  readonly photos: readonly string[]
  /** The main case this one was merged into, if any; a disputed repeat goes its own way again. */
  readonly main: CaseState
}

/** Not solved: the case is opened again, with a new promise. Doing so twice puts it under supervision (CASE-12). */
export function disputeOutcome(state: Case, { content, photos, main }: Disputing, at: At): OnStream[] {
  const answer = answerOf(state)
  requireReopenable(state, at)
  const times = state.disputes + 1
  const events: OnStream[] = [
    step(
      'cases.disputed.v1',
      { content, photos, result: answer.result, closedAs: state.closedAs, times, due: dueAgain(state, at) },
      { state },
    ),
  ]
  if (state.mergedInto !== null) events.push(...unmergeCases(state, main, null))
  if (times === 2) events.push(step('cases.supervised.v1', { why: 'repeated', content: null }, { state }))
  return events
}

function requireReopenable(state: Case, at: At): void {
  if (state.closedAt === null) return
  const until = at.time.addWorkingDays(state.closedAt, timesFor(state, at).reopenWorkingDays)
  if (at.now > until) throw broken(caseProblems.disputeWindowPassed)
}

/** Once per closing. The event says what was felt about the work, never who felt it. */
export function rateCase(state: Case, rating: Rating): CaseEvent[] {
  if (state.status !== 'closed') throw new Problem('conflict', caseProblems.notClosed)
  if (state.lastRatedClosing === state.closings) throw new Problem('conflict', caseProblems.alreadyRated)
  return [step('cases.rated.v1', { rating, closing: state.closings }, { state })]
}

/** The author's words, name and photos are destroyed for good; that there was a case, and how it went, stays (PI-11). */
export function eraseWords(state: Case): CaseEvent[] {
  if (state.isErased) return []
  if (state.status !== 'closed' && state.status !== 'withdrawn') throw broken(caseProblems.notOver)
  return [step('cases.erased.v1', { forgotten: state.allPhotos }, { state })]
}

/** The author takes the case back; a merged one leaves the main case first. */
export function withdrawCase(state: Case, main: CaseState): OnStream[] {
  if (!isOpen(state.status)) requireStatus(state, [])
  const withdrawn = step('cases.withdrawn.v1', { wasOverdue: state.isOverdue }, { state })
  return state.mergedInto === null ? [withdrawn] : [...unmergeCases(state, main, null), withdrawn]
}
