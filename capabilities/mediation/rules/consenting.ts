import { Problem } from '#platform/errors.ts'
import { keptUntil } from '#platform/keeping/length-on.ts'
import type { Day } from '#platform/time/instant.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import type { DisputeEvent } from '../events.ts'
import { mediationKept } from '../keeps.ts'
import { mediationProblems } from '../problems.ts'
import { sides, type Audience, type DisputeStatus, type Manner, type Side, type Subject } from '../words.ts'
import { type DisputeState, isOver } from './dispute-state.ts'
import type { GroupState } from './group.ts'

type Fields<Type extends DisputeEvent['type']> = Omit<
  Extract<DisputeEvent, { readonly type: Type }>['data'],
  'subject'
>

/** An event of this dispute, counted where its group is. */
export function step<Type extends DisputeEvent['type']>(
  type: Type,
  data: Fields<Type>,
  state: Pick<DisputeState, 'placeId' | 'organisationId' | 'subject'>,
): DisputeEvent {
  const { placeId: place, organisationId: organisation, subject } = state
  return asEvent({ type, place, organisation, data: { subject, ...data } })
}

// Guarantee: `data` is the type's own data without `subject`, which is added here; the rest is the same for all types.
const asEvent = (event: unknown) => event as DisputeEvent

export function requireStatus({ status }: DisputeState, allowed: readonly DisputeStatus[]): void {
  if (!allowed.includes(status)) throw new Problem('conflict', mediationProblems.notNow)
}

export type Bringing = {
  readonly subject: Subject
  readonly isByStaff: boolean
  readonly receipts: Readonly<Record<Side, string>>
  readonly parties: Readonly<Record<Side, SealedSecret>>
  readonly words: SealedSecret
  readonly aside: SealedSecret | null
}

/** MED-01: whoever brings it consents by that; whoever has it taken down at a counter is still asked. */
export function bring(state: DisputeState | null, group: GroupState, bringing: Bringing): DisputeEvent[] {
  if (state !== null) throw new Problem('conflict', mediationProblems.idTaken)
  const { subject, ...data } = bringing
  if (data.receipts.a === data.receipts.b) throw new Problem('rule-broken', mediationProblems.sameReceipt)
  const where = { subject, placeId: group.placeId, organisationId: group.organisationId }
  const told = step('mediation.brought.v1', { groupId: group.groupId, ...data }, where)
  if (data.isByStaff) return [told]
  const own = { side: 'a', how: 'receipt', words: null, aside: null } as const
  return [told, step('mediation.consented.v1', own, where)]
}

export type Consenting = {
  readonly side: Side
  readonly agrees: boolean
  readonly how: Manner
  readonly words: SealedSecret | null
  readonly aside: SealedSecret | null
}

/** MED-02: nothing is done before both sides consent; one refusal ends it. */
export function consent(state: DisputeState, { agrees, ...said }: Consenting): DisputeEvent[] {
  requireStatus(state, ['brought'])
  const { side, how, words, aside } = said
  if (state.consents.includes(side)) throw new Problem('conflict', mediationProblems.alreadySaid)
  if (how === 'paper' && (words !== null || aside !== null))
    throw new Problem('rule-broken', mediationProblems.notOnPaper)
  if (!agrees) return [step('mediation.refused.v1', { side, how }, state)]
  const given = step('mediation.consented.v1', said, state)
  return state.consents.length === 0 ? [given] : [given, step('mediation.bothConsented.v1', {}, state)]
}

/** MED-03: consent can be taken back at any time, without a reason. */
export function withdraw(
  state: DisputeState,
  said: { readonly side: Side; readonly how: Manner },
): DisputeEvent[] {
  if (isOver(state.status)) throw new Problem('conflict', mediationProblems.notNow)
  return [step('mediation.withdrawn.v1', { ...said, wasOpen: state.status !== 'brought' }, state)]
}

export type Asking = {
  readonly mediatorId: string
  readonly group: GroupState
  /** Whether the dispute's place lies where this mediator has an interest. */
  readonly isWithin: (root: string) => boolean
}

/** MED-04: an admitted mediator who takes such disputes and has no interest in this one. */
export function assign(state: DisputeState, { mediatorId, group, isWithin }: Asking): DisputeEvent[] {
  if (state.status === 'brought') throw new Problem('rule-broken', mediationProblems.noConsentYet)
  requireStatus(state, ['open'])
  const mediator = group.mediators.get(mediatorId)
  if (mediator?.status !== 'admitted') throw new Problem('rule-broken', mediationProblems.notAdmitted)
  if (!mediator.subjects.includes(state.subject))
    throw new Problem('rule-broken', mediationProblems.otherSubject)
  if (state.excluded.includes(mediatorId) || mediator.notAt.some(isWithin))
    throw new Problem('rule-broken', mediationProblems.hasInterest)
  return [step('mediation.assigned.v1', { mediatorId }, state)]
}

export function answer(state: DisputeState, said: 'accept' | 'interest' | 'noTime'): DisputeEvent[] {
  const isAccepted = said === 'accept'
  requireStatus(state, isAccepted ? ['asked'] : ['asked', 'underWay'])
  const mediatorId = state.mediatorId ?? ''
  if (isAccepted) return [step('mediation.accepted.v1', { mediatorId }, state)]
  return [step('mediation.stoodBack.v1', { mediatorId, because: said, side: null }, state)]
}

export function object(state: DisputeState, side: Side): DisputeEvent[] {
  requireStatus(state, ['asked', 'underWay'])
  const mediatorId = state.mediatorId ?? ''
  return [step('mediation.stoodBack.v1', { mediatorId, because: 'objection', side }, state)]
}

/** KEEP-01: what neither side has destroyed goes by itself once the years of the rule have passed. */
export function letGo(state: DisputeState, today: Day): DisputeEvent[] {
  const { overOn, erased } = state
  if (overOn === null || today < keptUntil(mediationKept.dispute.length, overOn))
    throw new Problem('rule-broken', mediationProblems.keptYet)
  const left = sides.filter((side) => !erased.includes(side))
  return left.map((side, at) => {
    const forgotten: Audience[] = at === left.length - 1 ? [...sides, 'both'] : [side]
    return step('mediation.erased.v1', { side, forgotten }, state)
  })
}

/** MED-08: a side destroys its own; what belongs to both goes with the last, and with it what was told of one who never came. */
export function erase(state: DisputeState, side: Side): DisputeEvent[] {
  if (state.erased.includes(side)) return []
  if (!isOver(state.status)) throw new Problem('rule-broken', mediationProblems.notOver)
  const [other = 'b'] = sides.filter((one) => one !== side)
  const isLast = state.erased.includes(other) || !state.consents.includes(other)
  const forgotten: Audience[] = isLast ? [side, other, 'both'] : [side]
  return [step('mediation.erased.v1', { side, forgotten }, state)]
}
