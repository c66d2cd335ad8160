import { Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { type GroupEvent, groupOfStream } from '../events.ts'
import { mediationProblems } from '../problems.ts'
import type { MediatorStatus, Subject } from '../words.ts'

export type Mediator = {
  readonly status: MediatorStatus
  readonly subjects: readonly Subject[]
  /** Places where they said they have an interest. */
  readonly notAt: readonly string[]
}

export type GroupState = {
  readonly groupId: string
  readonly name: string
  readonly placeId: string | null
  readonly organisationId: string | null
  readonly mediators: ReadonlyMap<string, Mediator>
}

/** Total: an event that does not fit changes nothing. */
export const replayGroup = (entries: readonly Entry<GroupEvent>[]): GroupState | null =>
  entries.reduce(applyEntry, null as GroupState | null)

function applyEntry(state: GroupState | null, entry: Entry<GroupEvent>): GroupState | null {
  if (entry.type === 'mediation.groupOpened.v1') {
    const { place: placeId, organisation: organisationId, data } = entry
    const groupId = groupOfStream(entry.stream)
    return state ?? { groupId, name: data.name, placeId, organisationId, mediators: new Map() }
  }
  if (state === null) return null
  const mediator = mediatorAfter(state.mediators.get(entry.data.mediatorId), entry)
  if (mediator === undefined) return state
  return { ...state, mediators: new Map(state.mediators).set(entry.data.mediatorId, mediator) }
}

function mediatorAfter(
  before: Mediator | undefined,
  { type, data }: Exclude<Entry<GroupEvent>, { type: 'mediation.groupOpened.v1' }>,
): Mediator | undefined {
  switch (type) {
    case 'mediation.mediatorOffered.v1':
      return { status: 'offered', subjects: data.subjects, notAt: data.notAt }
    case 'mediation.mediatorAdmitted.v1':
      return before && { ...before, status: 'admitted' }
    case 'mediation.mediatorEnded.v1':
      return before && { ...before, status: 'ended' }
  }
}

/** The group, which must be there. */
export function standingGroup(state: GroupState | null): GroupState {
  if (state === null) throw new Problem('rule-broken', mediationProblems.noGroup)
  return state
}

type Opening = {
  readonly name: string
  readonly subjects: readonly Subject[]
  readonly placeId: string
  readonly organisationId: string
}

export function openGroup(state: GroupState | null, opening: Opening): GroupEvent[] {
  if (state !== null) throw new Problem('conflict', mediationProblems.idTaken)
  const { name, subjects, placeId, organisationId } = opening
  return [
    {
      type: 'mediation.groupOpened.v1',
      place: placeId,
      organisation: organisationId,
      data: { name, subjects },
    },
  ]
}

const at = ({ placeId, organisationId }: GroupState) => ({ place: placeId, organisation: organisationId })

type Offering = {
  readonly mediatorId: string
  readonly subjects: readonly Subject[]
  readonly notAt: readonly string[]
}

export function offerToMediate(state: GroupState, offering: Offering): GroupEvent[] {
  const before = state.mediators.get(offering.mediatorId)
  if (before !== undefined && before.status !== 'ended')
    throw new Problem('conflict', mediationProblems.alreadyOffered)
  return [{ type: 'mediation.mediatorOffered.v1', ...at(state), data: offering }]
}

export function admitMediator(state: GroupState, mediatorId: string): GroupEvent[] {
  if (state.mediators.get(mediatorId)?.status !== 'offered')
    throw new Problem('conflict', mediationProblems.notNow)
  return [{ type: 'mediation.mediatorAdmitted.v1', ...at(state), data: { mediatorId } }]
}

export function endMediator(state: GroupState, mediatorId: string): GroupEvent[] {
  const before = state.mediators.get(mediatorId)
  if (before === undefined || before.status === 'ended')
    throw new Problem('conflict', mediationProblems.notNow)
  return [{ type: 'mediation.mediatorEnded.v1', ...at(state), data: { mediatorId } }]
}
