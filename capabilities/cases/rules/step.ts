import { Problem, type ProblemText } from '#platform/errors.ts'
import type { Instant } from '#platform/time/instant.ts'
import type { CaseEvent, CaseEventType } from '../events.ts'
import { caseProblems } from '../problems.ts'
import type { CaseStatus } from '../words.ts'
import { type Case, isOpen } from './case-state.ts'

type Fields<Type extends CaseEventType> = Omit<Extract<CaseEvent, { readonly type: Type }>['data'], 'about'>
type Where = { readonly organisation?: string; readonly occurredAt?: Instant }

/** An event of this case, counted where the case is and for whoever answers for it. */
export function step<Type extends CaseEventType>(
  type: Type,
  data: Fields<Type>,
  { state, organisation, occurredAt }: { readonly state: Case } & Where,
): CaseEvent {
  const event = {
    type,
    place: state.place,
    organisation: organisation ?? state.responsible.organisationId,
    data: { about: state.about, ...data },
    ...(occurredAt && { occurredAt }),
  }
  return asEvent(event)
}

// Guarantee: `data` is the type's own data without `about`, which is added here; the rest is the same for all types.
const asEvent = (event: unknown) => event as CaseEvent

export const broken = (rule: ProblemText): Problem => new Problem('rule-broken', rule)

/** Refuses a step that the case's status does not allow; a case that has ended says so. */
export function requireStatus(state: Case, allowed: readonly CaseStatus[]): void {
  if (allowed.includes(state.status)) return
  if (state.status === 'closed') throw new Problem('conflict', caseProblems.alreadyClosed)
  throw new Problem('conflict', caseProblems.notInThisState)
}

/** For steps of whoever handles the case: it is open, its clock runs, and it is not merged into another. */
export function requireHandling(state: Case, allowed: readonly CaseStatus[]): void {
  if (state.mergedInto !== null) throw new Problem('conflict', caseProblems.alreadyMerged)
  if (state.status === 'dispatchDisputed') throw new Problem('conflict', caseProblems.clockStopped)
  requireStatus(state, allowed)
}

export const requireOpen = (state: Case): void => {
  if (!isOpen(state.status)) requireStatus(state, [])
}
