import { houseProblems, Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import { organisationsProblems } from './problems.ts'
import type { DutyItem, OrganisationEvent } from './events.ts'
import { allianceKinds, type DepartmentField, type OrganisationKind } from './kinds.ts'

type Member = { readonly memberId: string; readonly from: Day; readonly to: Day | null }

export type StandingOrganisation = {
  readonly organisationId: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly field: DepartmentField | null
  readonly parentId: string | null
  readonly placeId: string | null
  readonly since: Day
  readonly endsOn: Day | null
  readonly endedOn: Day | null
  readonly changedOn: Day
  readonly members: readonly Member[]
}

export type Responsibility = {
  readonly responsibilityId: string
  readonly organisationId: string
  readonly placeId: string
  readonly from: Day
  readonly to: Day | null
}

type DutyList = { readonly listId: string; readonly from: Day; readonly items: readonly DutyItem[] }

/** What one stream of this capability amounts to; a stream fills only the part that is its own. */
export type OrganisationState = {
  readonly organisation: StandingOrganisation | null
  readonly responsibilities: readonly Responsibility[]
  readonly dutyLists: readonly DutyList[]
}

export const nothingYet: OrganisationState = { organisation: null, responsibilities: [], dutyLists: [] }

/** Total: an event that does not fit changes nothing. */
export const replayOrganisation = (entries: readonly Entry<OrganisationEvent>[]): OrganisationState =>
  entries.reduce(applyEntry, nothingYet)

function applyEntry(state: OrganisationState, entry: Entry<OrganisationEvent>): OrganisationState {
  switch (entry.type) {
    case 'organisations.responsibilityAssigned.v1':
      return { ...state, responsibilities: [...state.responsibilities, entry.data] }
    case 'organisations.responsibilityEnded.v1':
      return { ...state, responsibilities: ended(state.responsibilities, entry.data) }
    case 'organisations.dutyListPublished.v1':
      return { ...state, dutyLists: [...state.dutyLists, entry.data] }
    default:
      return { ...state, organisation: applyToOrganisation(state.organisation, entry) }
  }
}

const ended = (all: readonly Responsibility[], given: { responsibilityId: string; to: Day }) =>
  all.map((one) => (one.responsibilityId === given.responsibilityId ? { ...one, to: given.to } : one))

function applyToOrganisation(
  before: StandingOrganisation | null,
  entry: Entry<OrganisationEvent>,
): StandingOrganisation | null {
  if (entry.type === 'organisations.registered.v1') return before ?? registeredOrganisation(entry)
  return before && applyChange(before, entry)
}

function registeredOrganisation(
  entry: Extract<Entry<OrganisationEvent>, { type: 'organisations.registered.v1' }>,
): StandingOrganisation {
  const { name, kind, field, parentId, placeId, on, endsOn } = entry.data
  const organisationId = entry.stream.slice('organisation:'.length)
  const dates = { since: on, changedOn: on, endsOn, endedOn: null }
  return { organisationId, name, kind, field, parentId, placeId, ...dates, members: [] }
}

function applyChange(before: StandingOrganisation, entry: Entry<OrganisationEvent>): StandingOrganisation {
  switch (entry.type) {
    case 'organisations.renamed.v1':
      return { ...before, name: entry.data.name, changedOn: later(before.changedOn, entry.data.on) }
    case 'organisations.moved.v1':
      return { ...before, parentId: entry.data.parentId, changedOn: later(before.changedOn, entry.data.on) }
    case 'organisations.merged.v1':
    case 'organisations.closed.v1':
      return { ...before, endedOn: entry.data.on, changedOn: later(before.changedOn, entry.data.on) }
    case 'organisations.memberJoined.v1':
      return {
        ...before,
        members: [...before.members, { memberId: entry.data.memberId, from: entry.data.on, to: null }],
      }
    case 'organisations.memberLeft.v1':
      return { ...before, members: membersLeft(before.members, entry.data) }
    default:
      return before
  }
}

/** The later of two days. */
export const later = (one: Day, other: Day): Day => (one > other ? one : other)
const membersLeft = (members: readonly Member[], given: { memberId: string; on: Day }) =>
  members.map((member) =>
    member.memberId === given.memberId && member.to === null ? { ...member, to: given.on } : member,
  )

export function standing(state: OrganisationState): StandingOrganisation {
  const { organisation } = state
  if (organisation === null) throw new Problem('not-found', houseProblems.notFound)
  if (organisation.endedOn !== null) {
    throw new Problem('rule-broken', organisationsProblems.ended, {
      organisationId: organisation.organisationId,
    })
  }
  return organisation
}

/** ORGN-02: dated today or earlier, and never before an earlier change of the same organisation. */
export function assertDated(on: Day, today: Day, organisations: readonly StandingOrganisation[]): void {
  if (on > today) throw new Problem('rule-broken', organisationsProblems.inFuture, { on, today })
  const blocking = organisations.find((organisation) => on < organisation.changedOn)
  if (!blocking) return
  const { organisationId, changedOn } = blocking
  throw new Problem('rule-broken', organisationsProblems.beforeLastChange, { on, organisationId, changedOn })
}

export type NewOrganisation = {
  readonly organisationId: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly field: DepartmentField | null
  readonly parentId: string | null
  readonly placeId: string | null
  readonly on: Day
  readonly endsOn: Day | null
  readonly creditCode?: string
}

/** ORGN-01: only a department has a field; ORGN-03: an end lies after the beginning. */
export function register(state: OrganisationState, given: NewOrganisation): OrganisationEvent[] {
  const { organisationId, ...data } = given
  if (state.organisation !== null) {
    if (state.organisation.name === given.name && state.organisation.kind === given.kind) return []
    throw new Problem('conflict', organisationsProblems.idTaken, { organisationId })
  }
  if ((given.kind === 'department') !== (given.field !== null)) {
    throw new Problem('rule-broken', organisationsProblems.fieldOfDepartment)
  }
  if (given.endsOn !== null && given.endsOn <= given.on)
    throw new Problem('rule-broken', organisationsProblems.endsBeforeStart)
  const counted = { organisation: given.parentId ?? organisationId, place: given.placeId }
  return [{ type: 'organisations.registered.v1', ...counted, data }]
}

const of = (organisation: StandingOrganisation) => ({ organisation: organisation.organisationId })

export const rename = (organisation: StandingOrganisation, name: string, on: Day): OrganisationEvent[] =>
  organisation.name === name
    ? []
    : [{ type: 'organisations.renamed.v1', ...of(organisation), data: { name, on } }]

export function move(
  organisation: StandingOrganisation,
  parent: StandingOrganisation,
  on: Day,
): OrganisationEvent[] {
  if (organisation.parentId === parent.organisationId) return []
  const data = { fromParentId: organisation.parentId, parentId: parent.organisationId, on }
  return [{ type: 'organisations.moved.v1', ...of(organisation), data }]
}

export function merge(
  organisation: StandingOrganisation,
  into: StandingOrganisation,
  on: Day,
): OrganisationEvent[] {
  if (organisation.organisationId === into.organisationId) {
    throw new Problem('rule-broken', organisationsProblems.mergeIntoSelf)
  }
  return [{ type: 'organisations.merged.v1', ...of(organisation), data: { intoId: into.organisationId, on } }]
}

export const close = (organisation: StandingOrganisation, on: Day, reason: string): OrganisationEvent[] => [
  { type: 'organisations.closed.v1', ...of(organisation), data: { on, reason } },
]

/** ORGN-06: only joint bodies have members, and never themselves. */
export function addMember(alliance: StandingOrganisation, memberId: string, on: Day): OrganisationEvent[] {
  if (!allianceKinds.includes(alliance.kind) || alliance.organisationId === memberId) {
    throw new Problem('rule-broken', organisationsProblems.notAnAlliance)
  }
  if (alliance.members.some((member) => member.memberId === memberId && member.to === null)) return []
  return [
    { type: 'organisations.memberJoined.v1', ...of(alliance), subject: memberId, data: { memberId, on } },
  ]
}

export function removeMember(alliance: StandingOrganisation, memberId: string, on: Day): OrganisationEvent[] {
  if (!alliance.members.some((member) => member.memberId === memberId && member.to === null)) return []
  return [{ type: 'organisations.memberLeft.v1', ...of(alliance), subject: memberId, data: { memberId, on } }]
}
