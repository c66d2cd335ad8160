import { Problem } from '#platform/errors.ts'
import type { CaseEvent, Sealed } from '../events.ts'
import { caseProblems } from '../problems.ts'
import type { CaseStatus, Result } from '../words.ts'
import { type Case, openWhistles } from './case-state.ts'
import {
  type At,
  firstResponseNow,
  handlingMinutes,
  presentStint,
  remainingNow,
  resumedDue,
  timesFor,
  usedMinutes,
} from './clocks.ts'
import { broken, requireHandling, step } from './step.ts'

const waiting: readonly CaseStatus[] = ['received', 'dispatched', 'returned']
const inHand: readonly CaseStatus[] = ['received', 'dispatched', 'accepted', 'working', 'returned']

export function acceptCase(state: Case, at: At): CaseEvent[] {
  if (state.status === 'accepted') return []
  requireHandling(state, waiting)
  return [step('cases.accepted.v1', { firstResponse: firstResponseNow(state, at) }, { state })]
}

export function startWork(state: Case, at: At): CaseEvent[] {
  if (state.status === 'working') return []
  requireHandling(state, inHand)
  return [step('cases.work-started.v1', { firstResponse: firstResponseNow(state, at) }, { state })]
}

export type Said = { readonly content: Sealed; readonly photos: readonly string[] }

export function replyToResident(state: Case, { content, photos }: Said, at: At): CaseEvent[] {
  requireHandling(state, inHand)
  return [
    step('cases.replied.v1', { content, photos, firstResponse: firstResponseNow(state, at) }, { state }),
  ]
}

export type Answering = Said & { readonly result: Result; readonly isChannelTold: boolean }

/** Answers the author. Redirecting tells the lawful channel (CASE-03); explaining tells reason and plan (CASE-10). */
export function answerCase(state: Case, answering: Answering, at: At): CaseEvent[] {
  const { isChannelTold, result, content, photos } = answering
  requireHandling(state, inHand)
  if (openWhistles(state).length > 0) throw broken(caseProblems.whistleOpen)
  if (result === 'redirected' && !isChannelTold) throw broken(caseProblems.noChannelTold)
  return [
    step(
      'cases.answered.v1',
      {
        result,
        content,
        photos,
        ...answerCounts(state, at),
        stint: presentStint(state, at),
        confirmBy: at.time.addWorkingDays(at.now, timesFor(state, at).confirmWorkingDays),
      },
      { state },
    ),
  ]
}

/** What the figures need to know about an answer; the first promise of a case is counted once. */
export const answerCounts = (state: Case, at: At) => ({
  firstResponse: firstResponseNow(state, at),
  handlingMinutes: handlingMinutes(state, at),
  isOnTime: at.now <= resumedDue(state, at).total,
  isCounted: !state.isPromiseCounted,
  wasOverdue: state.isOverdue,
})

/** Asks the author; every clock stands still until the answer comes, or until waiting has lasted long enough. */
export function askResident(state: Case, content: Sealed, at: At): CaseEvent[] {
  requireHandling(state, inHand)
  if (state.stopped !== null) throw new Problem('conflict', caseProblems.clockStopped)
  const firstResponse = firstResponseNow(state, at)
  const remaining = remainingNow(state, at)
  return [
    step(
      'cases.resident-asked.v1',
      {
        content,
        firstResponse,
        remaining: firstResponse === null ? remaining : { ...remaining, firstResponse: null },
        usedMinutes: usedMinutes(state, at),
        waitUntil: at.time.addWorkingDays(at.now, timesFor(state, at).waitWorkingDays),
      },
      { state },
    ),
  ]
}

export function resumeClock(state: Case, why: 'answeredElsewhere' | 'noAnswer', at: At): CaseEvent[] {
  const { stopped } = state
  if (stopped?.why !== 'waitingForResident') throw new Problem('conflict', caseProblems.clockNotStopped)
  if (why === 'noAnswer' && at.now <= stopped.waitUntil) {
    throw broken(caseProblems.notYetDue)
  }
  return [step('cases.clock-resumed.v1', { why, due: resumedDue(state, at) }, { state })]
}

export type Extending = { readonly workingDays: number; readonly content: Sealed }

/** More time, within the limits, before it is over, and with the reason told (CASE-06). */
export function extendCase(state: Case, { workingDays, content }: Extending, at: At): CaseEvent[] {
  requireHandling(state, inHand)
  if (state.stopped !== null) throw new Problem('conflict', caseProblems.clockStopped)
  if (at.now > state.due.handling || at.now > state.due.total) throw broken(caseProblems.extensionTooLate)
  const { mostExtensions, mostExtensionWorkingDays } = timesFor(state, at)
  const { times, workingDays: before } = state.extensions
  if (times >= mostExtensions || before + workingDays > mostExtensionWorkingDays) {
    throw broken(caseProblems.extensionLimit)
  }
  const due = {
    ...state.due,
    handling: at.time.addWorkingDays(state.due.handling, workingDays),
    total: at.time.addWorkingDays(state.due.total, workingDays),
  }
  return [step('cases.extended.v1', { workingDays, content, due }, { state })]
}
