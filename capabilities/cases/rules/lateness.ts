import type { CaseEvent } from '../events.ts'
import { caseProblems } from '../problems.ts'
import { type Case, isOpen, nextRung, type Stop } from './case-state.ts'
import { type At, handlingMinutes } from './clocks.ts'
import { broken, requireStatus, step } from './step.ts'

export type LateClock = 'firstResponse' | 'total' | 'review'

/** Writes down, once, that the first response or the promised date was missed; a stopped clock misses nothing. */
export function recordLateness(state: Case, clock: LateClock, at: At): CaseEvent[] {
  if (clock === 'review') return reviewLate(state, at)
  if (!isOpen(state.status)) requireStatus(state, [])
  if (state.stopped !== null || at.now <= state.due[clock]) throw broken(caseProblems.notYetDue)
  if (clock === 'total') return promiseMissed(state)
  if (state.firstResponse !== null || state.mergedInto !== null) return []
  const firstResponse = { isOnTime: false, minutes: handlingMinutes(state, at) }
  return [step('cases.first-response-missed.v1', { firstResponse }, { state })]
}

/** A disputed dispatch that nobody decides must not hide behind its stopped clock: it is watched over (CASE-12). */
function reviewLate(state: Case, at: At): CaseEvent[] {
  const { stopped } = state
  if (stopped?.why !== 'dispatchDisputed' || at.now <= stopped.waitUntil) throw broken(caseProblems.notYetDue)
  if (state.supervisions.includes('overdue')) return []
  return [step('cases.supervised.v1', { why: 'overdue', content: null }, { state })]
}

function promiseMissed(state: Case): CaseEvent[] {
  if (state.isOverdue) return []
  const data = { promisedAt: state.due.total, isCounted: !state.isPromiseCounted }
  return [step('cases.promise-missed.v1', data, { state })]
}

/** What a clock does by itself when its moment comes. */
export type ClockAct = 'firstResponse' | 'promise' | 'escalate' | 'stopWaiting' | 'review' | 'closeUnanswered'

export type NextAct = { readonly act: ClockAct; readonly dueAt: string }

/** The next thing the clock will do to this case, if any. */
export function nextAct(state: Case): NextAct | null {
  return actsOf(state).toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1))[0] ?? null
}

function actsOf(state: Case): NextAct[] {
  if (state.status === 'answered' && state.answer !== null) {
    return [{ act: 'closeUnanswered', dueAt: state.answer.confirmBy }]
  }
  if (!isOpen(state.status)) return []
  if (state.stopped !== null) return whileStopped(state, state.stopped)
  const acts: NextAct[] = []
  // A merged case is responded to together with its main case.
  if (state.firstResponse === null && state.mergedInto === null)
    acts.push({ act: 'firstResponse', dueAt: state.due.firstResponse })
  if (!state.isOverdue) acts.push({ act: 'promise', dueAt: state.due.total })
  if (isEscalating(state)) acts.push({ act: 'escalate', dueAt: state.due.handling })
  return acts
}

function whileStopped({ supervisions }: Case, { why, waitUntil }: Stop): NextAct[] {
  if (why === 'waitingForResident') return [{ act: 'stopWaiting', dueAt: waitUntil }]
  return supervisions.includes('overdue') ? [] : [{ act: 'review', dueAt: waitUntil }]
}

const isEscalating = (state: Case): boolean =>
  state.mergedInto === null && (nextRung(state) !== null || !state.supervisions.includes('overdue'))
