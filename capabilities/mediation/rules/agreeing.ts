import { Problem } from '#platform/errors.ts'
import { addDays, type Day, type Instant } from '#platform/time/instant.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import type { DisputeEvent } from '../events.ts'
import { mediationProblems } from '../problems.ts'
import type { Audience, Manner, Side } from '../words.ts'
import { requireStatus, step } from './consenting.ts'
import { type DisputeState, dueOn } from './dispute-state.ts'

export type Planning = {
  readonly sessionId: string
  readonly audience: Audience
  readonly at: Instant
  readonly words: SealedSecret
}

export function planSession(state: DisputeState, planning: Planning, now: Instant): DisputeEvent[] {
  requireStatus(state, ['underWay'])
  if (state.sessions.some((one) => one.sessionId === planning.sessionId))
    throw new Problem('conflict', mediationProblems.idTaken)
  if (planning.at <= now) throw new Problem('rule-broken', mediationProblems.sessionPast)
  return [step('mediation.sessionPlanned.v1', planning, state)]
}

export type Holding = {
  readonly sessionId: string
  readonly audience: Audience
  readonly words: SealedSecret | null
}

/** MED-05: what was said with one side alone stays with that side, so its note is sealed for exactly those who met. */
export function recordSession(state: DisputeState, holding: Holding): DisputeEvent[] {
  requireStatus(state, ['underWay'])
  const session = state.sessions.find((one) => one.sessionId === holding.sessionId)
  if (session === undefined || session.audience !== holding.audience)
    throw new Problem('rule-broken', mediationProblems.noSuchSession)
  if (session.isHeld) throw new Problem('conflict', mediationProblems.notNow)
  return [step('mediation.sessionHeld.v1', holding, state)]
}

export type Offering = {
  readonly offerId: string
  readonly side: Side
  readonly how: Manner
  readonly words: SealedSecret
}

export function makeOffer(state: DisputeState, offering: Offering): DisputeEvent[] {
  requireStatus(state, ['underWay'])
  if (state.offers.some((one) => one.offerId === offering.offerId))
    throw new Problem('conflict', mediationProblems.idTaken)
  return [step('mediation.offered.v1', offering, state)]
}

/** MED-05: only the side whose offer it is lets the other one see it. */
export function shareOffer(
  state: DisputeState,
  { offerId, side }: { readonly offerId: string; readonly side: Side },
): DisputeEvent[] {
  requireStatus(state, ['underWay'])
  const offer = state.offers.find((one) => one.offerId === offerId && one.side === side)
  if (offer === undefined) throw new Problem('rule-broken', mediationProblems.noSuchOffer)
  return offer.isShared ? [] : [step('mediation.offerShared.v1', { offerId, side }, state)]
}

/** A setting of the house, no law: what holds for less than a week is not yet known to hold. */
const leastDaysToRevisit = 7

const isInOrder = (days: readonly number[]): boolean =>
  days.every((day, at) => day >= leastDaysToRevisit && day > (days[at - 1] ?? 0))

export function draftAgreement(
  state: DisputeState,
  { words, revisitAfter }: { readonly words: SealedSecret; readonly revisitAfter: readonly number[] },
): DisputeEvent[] {
  requireStatus(state, ['underWay'])
  if (!state.sessions.some((one) => one.isHeld)) throw new Problem('rule-broken', mediationProblems.nobodyMet)
  if (!isInOrder(revisitAfter)) throw new Problem('rule-broken', mediationProblems.revisitTooSoon)
  const draft = (state.draft?.draft ?? 0) + 1
  return [step('mediation.drafted.v1', { draft, words, revisitAfter }, state)]
}

export type Confirming = { readonly side: Side; readonly how: Manner; readonly draft: number }

/** MED-06: both confirm one and the same text; a change asks both again. */
export function confirm(state: DisputeState, confirming: Confirming, today: Day): DisputeEvent[] {
  requireStatus(state, ['underWay'])
  const { draft } = state
  if (draft === null || draft.draft !== confirming.draft)
    throw new Problem('conflict', mediationProblems.otherText)
  if (state.confirmed.includes(confirming.side)) throw new Problem('conflict', mediationProblems.alreadySaid)
  const confirmed = step('mediation.confirmed.v1', confirming, state)
  if (state.confirmed.length === 0) return [confirmed]
  const revisitOn = draft.revisitAfter.map((days) => addDays(today, days))
  return [confirmed, step('mediation.agreed.v1', { revisitOn }, state)]
}

export function endUnsettled(state: DisputeState): DisputeEvent[] {
  requireStatus(state, ['underWay'])
  return [step('mediation.unsettled.v1', {}, state)]
}

export type Revisiting = {
  readonly side: Side
  readonly on: Day
  readonly holds: boolean
  readonly how: Manner
  readonly words: SealedSecret | null
}

/** MED-07: it holds when both sides say so on the last revisit; one "no" says it does not, silence says nothing. */
export function revisit(state: DisputeState, revisiting: Revisiting, today: Day): DisputeEvent[] {
  requireStatus(state, ['agreed'])
  const { side, on, holds, how } = revisiting
  if (dueOn(state) !== on || today < on) throw new Problem('rule-broken', mediationProblems.notDue)
  const said = step('mediation.revisited.v1', revisiting, state)
  if (!holds) return [said, step('mediation.broken.v1', {}, state)]
  const other = state.voices.find((one) => one.on === on && one.side !== side)
  if (other === undefined || on !== state.revisitOn.at(-1)) return [said]
  return [said, step('mediation.held.v1', { how: other.how === 'told' ? other.how : how }, state)]
}
