import { Problem } from '#platform/errors.ts'
import type { CaseEvent, Sealed } from '../events.ts'
import { caseProblems } from '../problems.ts'
import { type Case, openWhistles, type WhistlePart } from './case-state.ts'
import { type At, minutesBetween } from './clocks.ts'
import { broken, requireHandling, step } from './step.ts'

export type Calling = {
  readonly whistleId: string
  readonly departments: readonly string[]
  readonly workingDays: number
  readonly content: Sealed
}

/** Asks departments in; from now on each side's time is measured (CASE-07). */
export function whistle(
  state: Case,
  { whistleId, departments, workingDays, content }: Calling,
  at: At,
): CaseEvent[] {
  requireHandling(state, ['accepted', 'working', 'returned', 'received', 'dispatched'])
  const called = [...new Set(departments)]
  if (called.includes(state.responsible.organisationId)) throw broken(caseProblems.sameOrganisation)
  if (state.reported !== null && called.includes(state.reported))
    throw broken(caseProblems.reportedOrganisation)
  const busy = openWhistles(state).map((part) => part.department)
  if (called.some((department) => busy.includes(department)))
    throw new Problem('conflict', caseProblems.alreadyWhistled)
  const dueAt = at.time.addWorkingDays(at.now, workingDays)
  return [step('cases.whistled.v1', { whistleId, called, content, dueAt }, { state })]
}

export type PartKey = { readonly whistleId: string; readonly department: string }

function openPart(state: Case, key: PartKey): WhistlePart {
  const part = openWhistles(state).find(
    (one) => one.whistleId === key.whistleId && one.department === key.department,
  )
  if (!part) throw new Problem('conflict', caseProblems.noSuchWhistle)
  return part
}

export function reportToWhistle(state: Case, key: PartKey, at: At): CaseEvent[] {
  const part = openPart(state, key)
  if (part.reportedAt !== null) return []
  const minutes = minutesBetween(at.time, part.calledAt, at.now)
  return [step('cases.whistle-reported.v1', { ...key, minutes }, { state, organisation: key.department })]
}

export function finishWhistlePart(
  state: Case,
  { content, ...key }: PartKey & { readonly content: Sealed },
  at: At,
): CaseEvent[] {
  const part = openPart(state, key)
  const minutes = minutesBetween(at.time, part.calledAt, at.now)
  const isOnTime = at.now <= part.dueAt
  return [
    ...reportToWhistle(state, key, at),
    step(
      'cases.whistle-part-finished.v1',
      { ...key, content, minutes, isOnTime },
      { state, organisation: key.department },
    ),
  ]
}

/** Calls off what a department has not begun; what has begun is finished by the department itself. */
export function recallWhistle(
  state: Case,
  { content, ...key }: PartKey & { readonly content: Sealed },
): CaseEvent[] {
  const part = openPart(state, key)
  if (part.reportedAt !== null) throw new Problem('conflict', caseProblems.noSuchWhistle)
  return [step('cases.whistle-recalled.v1', { ...key, content }, { state })]
}
