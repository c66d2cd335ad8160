import { Problem } from '#platform/errors.ts'
import { addDays, addMinutes, type Day, dayOf, type Instant, minutesBetween } from '#platform/time/instant.ts'
import type { ItemEvent, Sealed } from '../events.ts'
import { exchangeProblems } from '../problems.ts'
import { type Confirmation, kindOf } from '../words.ts'
import { type Claim, isLasting, isResource, type ItemState } from './item-state.ts'
import { broken, claimStep, claimUnder, requireStatus, step } from './step.ts'

/** How long those helped may stay silent, and how long a claim without news keeps others away. */
const confirmDays = 14
const claimDays = 30
const dayMinutes = 24 * 60

export type Claiming = {
  readonly claimId: string
  readonly claimerId: string | null
  readonly organisationId: string | null
  readonly unitId: string | null
  readonly note: Sealed | null
  readonly isOnTeam: boolean
}

/** The first to take it on has it; whoever comes second is told so, and when, but not who. */
export function claim(state: ItemState, claiming: Claiming, now: Instant): ItemEvent[] {
  const { isOnTeam, ...data } = claiming
  if (state.claim !== null) throw taken(state.claim)
  if (state.status !== 'open') throw new Problem('conflict', exchangeProblems.notOpen)
  const { claimerId, organisationId } = claiming
  if (claimerId !== null && claimerId === state.posterId) throw broken(exchangeProblems.ownItem)
  if (organisationId !== null && organisationId === state.organisationId)
    throw broken(exchangeProblems.ownItem)
  if (kindOf(state.kind).isForTeam === true && claimerId !== null && !isOnTeam)
    throw broken(exchangeProblems.teamOnly)
  const made: Claim = { ...data, at: now, confirmBy: null, dueOn: null }
  return [claimStep('exchange.claimed.v1', data, { item: state, claim: made })]
}

const taken = ({ organisationId, at }: Claim): Problem =>
  new Problem(
    'conflict',
    organisationId === null ? exchangeProblems.takenByNeighbour : exchangeProblems.takenByUnit,
    { claimedAt: at },
  )

export function release(state: ItemState): ItemEvent[] {
  const claimed = claimUnder(state, ['claimed'])
  return [claimStep('exchange.released.v1', { how: 'givenBack' }, { item: state, claim: claimed })]
}

export function reportDone(state: ItemState, words: Sealed | null, now: Instant): ItemEvent[] {
  const claimed = claimUnder(state, ['claimed'])
  const confirmBy = addMinutes(now, confirmDays * dayMinutes)
  return [claimStep('exchange.done.v1', { words, confirmBy }, { item: state, claim: claimed })]
}

export type Confirming = {
  readonly how: Confirmation
  readonly rating: number | null
  readonly thanks: Sealed | null
}

/** The other side says that it was helped; only then does it count. */
export function confirm(state: ItemState, confirming: Confirming, now: Instant): ItemEvent[] {
  return [metBy(state, claimUnder(state, ['claimed', 'done']), { ...confirming, now })]
}

const metBy = (state: ItemState, claimed: Claim, said: Confirming & { readonly now: Instant }): ItemEvent => {
  const { now, ...rest } = said
  return claimStep(
    'exchange.met.v1',
    {
      ...rest,
      skill: state.skill,
      minutes: Math.max(0, Math.round(minutesBetween(state.postedAt, now))),
      isLasting: isLasting(state),
      isMember: claimed.unitId !== null,
    },
    { item: state, claim: claimed },
  )
}

export function sayNotYet(state: ItemState, words: Sealed | null): ItemEvent[] {
  const claimed = claimUnder(state, ['done'])
  if (words === null) throw broken(exchangeProblems.sayWhatIsMissing, 'text')
  return [claimStep('exchange.not-yet.v1', { words }, { item: state, claim: claimed })]
}

export function lend(state: ItemState, dueOn: Day, today: Day): ItemEvent[] {
  if (state.list !== 'offer' || kindOf(state.kind).isLent !== true) throw broken(exchangeProblems.notLent)
  const claimed = claimUnder(state, ['claimed'])
  if (dueOn < today) throw broken(exchangeProblems.duePast, 'dueOn')
  return [claimStep('exchange.lent.v1', { dueOn }, { item: state, claim: claimed })]
}

export type Returning = { readonly isDamaged: boolean; readonly words: Sealed | null }

/** It is back. Damaged things rest until somebody puts them on the list again. */
export function takeBack(state: ItemState, returning: Returning, now: Instant): ItemEvent[] {
  const claimed = claimUnder(state, ['lent'])
  const of = { item: state, claim: claimed }
  if (returning.isDamaged && returning.words === null) throw broken(exchangeProblems.sayDamage, 'text')
  const met = metBy(state, claimed, { how: 'returned', rating: null, thanks: null, now })
  const resting = { wasOpen: true, isResource: isResource(state), isErased: false }
  const withdrawn = step('exchange.withdrawn.v1', resting, state)
  return [claimStep('exchange.returned.v1', returning, of), met, ...(returning.isDamaged ? [withdrawn] : [])]
}

/** What silence does: help nobody spoke of counts nothing, a claim without news lets others in, a passed day ends it. */
export function letLapse(state: ItemState, now: Instant): ItemEvent[] {
  const { claim: claimed, status, until } = state
  if (status === 'done' && claimed !== null && now > (claimed.confirmBy ?? now)) {
    return [claimStep('exchange.lapsed.v1', { isLasting: isLasting(state) }, { item: state, claim: claimed })]
  }
  if (status === 'claimed' && claimed !== null && now > addMinutes(claimed.at, claimDays * dayMinutes)) {
    return [claimStep('exchange.released.v1', { how: 'lapsed' }, { item: state, claim: claimed })]
  }
  requireStatus(state, ['open'])
  if (until === null || dayOf(now) < addDays(until, 1)) throw broken(exchangeProblems.notDue)
  return [step('exchange.over.v1', { isResource: isResource(state) }, state)]
}

/** When what is claimed without news lets others in, as a query asks for it. */
export const staleBefore = (now: Instant): Instant => addMinutes(now, -claimDays * dayMinutes)
