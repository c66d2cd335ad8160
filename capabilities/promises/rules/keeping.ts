import { Problem, type ProblemText } from '#platform/errors.ts'
import { type Day, dayOf, type Instant } from '#platform/time/instant.ts'
import type { Amount, PromiseEvent, Sealed } from '../events.ts'
import { promiseProblems } from '../problems.ts'
import type { PromiseStatus } from '../words.ts'
import { type PromiseState, tallyOf } from './promise-state.ts'

export const broken = (rule: ProblemText): Problem => new Problem('rule-broken', rule)

type Fields<Type extends PromiseEvent['type']> = Omit<
  Extract<PromiseEvent, { readonly type: Type }>['data'],
  'kind'
>

/** An event of this promise, counted where it is and for whoever owns it. */
export function step<Type extends PromiseEvent['type']>(
  type: Type,
  data: Fields<Type>,
  state: Pick<PromiseState, 'kind' | 'place' | 'ownerId' | 'convenerId'>,
): PromiseEvent {
  const { kind, place, ownerId, convenerId } = state
  return asEvent({ type, place, organisation: ownerId ?? convenerId, data: { kind, ...data } })
}

// Guarantee: `data` is the type's own data without `kind`, which is added here; the rest is the same for all types.
const asEvent = (event: unknown) => event as PromiseEvent

export function requireStatus(state: PromiseState, allowed: readonly PromiseStatus[]): void {
  if (!allowed.includes(state.status)) throw new Problem('conflict', promiseProblems.notInThisState)
}

export type Said = { readonly content: Sealed; readonly photos: readonly string[] }

export function reportProgress(
  state: PromiseState,
  said: Said & { readonly milestoneId: string | null },
): PromiseEvent[] {
  requireStatus(state, ['underWay'])
  const { milestoneId } = said
  if (milestoneId !== null && !state.steps.some((one) => one.milestoneId === milestoneId)) {
    throw broken(promiseProblems.noSuchMilestone)
  }
  return [step('promises.progressed.v1', said, state)]
}

export type Finishing = Said & { readonly amount: Amount | null; readonly confirmBy: Instant }

/** Done is said once everything that was promised on the way is done, with the evidence asked for, to somebody. */
export function reportDone(state: PromiseState, finishing: Finishing, now: Instant): PromiseEvent[] {
  requireStatus(state, ['underWay'])
  if (state.steps.some(({ doneOn }) => doneOn === null)) throw broken(promiseProblems.milestonesOpen)
  if (state.needsEvidence && finishing.photos.length === 0) throw broken(promiseProblems.noEvidence)
  if (state.acceptors.length === 0 && state.askerId === null) throw broken(promiseProblems.nobodyAccepts)
  const isInTime = state.dueOn !== null && dayOf(now) <= state.dueOn
  return [step('promises.reported-done.v1', { ...finishing, isInTime }, state)]
}

export function giveUp(state: PromiseState, content: Sealed): PromiseEvent[] {
  requireStatus(state, ['underWay'])
  return [step('promises.broken.v1', { content, wasLate: state.isLate }, state)]
}

/** A day is moved only before it has come: what is late stays late. */
export function move(
  state: PromiseState,
  to: { readonly dueOn: Day; readonly content: Sealed },
  today: Day,
): PromiseEvent[] {
  requireStatus(state, ['underWay'])
  const fromDueOn = state.dueOn
  if (fromDueOn === null || state.isLate || fromDueOn < today) throw broken(promiseProblems.dayOver)
  if (to.dueOn < today) throw broken(promiseProblems.duePast)
  if (to.dueOn === fromDueOn) throw broken(promiseProblems.daySame)
  return [step('promises.moved.v1', { fromDueOn, ...to }, state)]
}

export function supervise(state: PromiseState, content: Sealed): PromiseEvent[] {
  requireStatus(state, ['underWay'])
  return [step('promises.supervised.v1', { content }, state)]
}

export function nameAcceptors(state: PromiseState, acceptors: readonly string[]): PromiseEvent[] {
  requireStatus(state, ['raised', 'underWay'])
  const fresh = acceptors.filter((one) => !state.acceptors.includes(one))
  return fresh.length === 0 ? [] : [step('promises.acceptors-named.v1', { acceptors: fresh }, state)]
}

/** How many may speak: every link given out, and the unit that asked where no link was. */
export const invitedTo = ({ acceptors, askerId }: Pick<PromiseState, 'acceptors' | 'askerId'>): number =>
  acceptors.length === 0 && askerId !== null ? 1 : acceptors.length

export type Speaking = {
  readonly voter: string
  readonly isThere: boolean
  readonly content: Sealed | null
}

/** One voice; as soon as a majority of those invited says the same, that is the verdict. */
export function voice(state: PromiseState, speaking: Speaking): PromiseEvent[] {
  requireStatus(state, ['done'])
  const { voter, isThere, content } = speaking
  if (state.voices.some((one) => one.voter === voter)) throw broken(promiseProblems.alreadyVoiced)
  if (!isThere && content === null) throw broken(promiseProblems.sayWhy)
  const spoken = step('promises.spoken.v1', speaking, state)
  const after = { ...state, voices: [...state.voices, { voter, isThere }] }
  const { accept, notYet } = tallyOf(after)
  const invited = Math.max(invitedTo(state), after.voices.length)
  if (accept * 2 > invited) return [spoken, accepted(after, 'confirmed')]
  if (notYet * 2 >= invited) return [spoken, step('promises.returned.v1', { accept, notYet }, state)]
  return [spoken]
}

function accepted(state: PromiseState, how: 'confirmed' | 'deemed'): PromiseEvent {
  const { done, isLate } = state
  const data = { how, isInTime: done?.isInTime ?? false, wasLate: isLate, ...tallyOf(state) }
  return step('promises.accepted.v1', { ...data, amount: done?.amount ?? null }, state)
}

/** The time to speak is over: the voices there are decide, and silence is deemed acceptance, counted apart. */
export function settle(state: PromiseState, now: Instant): PromiseEvent[] {
  requireStatus(state, ['done'])
  if (state.done === null || now <= state.done.confirmBy) throw broken(promiseProblems.notDue)
  const { accept, notYet } = tallyOf(state)
  if (accept + notYet === 0) return [accepted(state, 'deemed')]
  if (accept > notYet) return [accepted(state, 'confirmed')]
  return [step('promises.returned.v1', { accept, notYet }, state)]
}

export function recordMissed(state: PromiseState, now: Instant): PromiseEvent[] {
  requireStatus(state, ['underWay'])
  if (state.dueOn === null || dayOf(now) <= state.dueOn) throw broken(promiseProblems.notDue)
  return state.isLate ? [] : [step('promises.missed.v1', { dueOn: state.dueOn }, state)]
}
