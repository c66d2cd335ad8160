import { houseProblems, Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { ProjectEvent, Sealed } from '../events.ts'
import { volunteersProblems as problems } from '../problems.ts'
import type { Insurance, Offer } from '../shapes.ts'
import type { NoteClass, ProjectKind, ProjectStatus } from '../words.ts'

export type ProjectState = {
  readonly projectId: string
  readonly kind: ProjectKind
  readonly offer: Offer
  readonly placeId: string
  readonly organisationId: string
  readonly status: ProjectStatus
  readonly insurance: Insurance | null
  /** Who signed up; those who left stay known, for what they did. */
  readonly people: ReadonlyMap<string, 'in' | 'left'>
  readonly noteIds: ReadonlySet<string>
  readonly raters: ReadonlySet<string>
}

/** Total. The map of people is shared along one replay, so that thousands who sign up cost no copies. */
export function applyToProject(before: ProjectState | null, entry: Entry<ProjectEvent>): ProjectState | null {
  if (entry.type === 'volunteers.recruited.v1') return before ?? recruited(entry.data)
  if (before === null) return null
  switch (entry.type) {
    case 'volunteers.insured.v1':
      return { ...before, insurance: entry.data.insurance }
    case 'volunteers.started.v1':
      return { ...before, status: 'underWay' }
    case 'volunteers.ended.v1':
      return { ...before, status: 'ended' }
    case 'volunteers.joined.v1':
      return { ...before, people: withOne(before.people, entry.data.participantId, 'in') }
    case 'volunteers.left.v1':
      return { ...before, people: withOne(before.people, entry.data.participantId, 'left') }
    case 'volunteers.noted.v1':
      return { ...before, noteIds: new Set([...before.noteIds, entry.data.noteId]) }
    case 'volunteers.projectRated.v1':
      return { ...before, raters: new Set([...before.raters, entry.data.participantId]) }
  }
}

type Recruiting = { readonly projectId: string; readonly kind: ProjectKind; readonly offer: Offer }

const recruited = ({ projectId, kind, offer }: Recruiting): ProjectState => ({
  ...{ projectId, kind, offer },
  placeId: offer.placeId,
  organisationId: offer.organisationId,
  status: 'recruiting',
  insurance: null,
  people: new Map(),
  noteIds: new Set(),
  raters: new Set(),
})

// Guarantee: a map is made by `recruited` for one replay and read only after it.
function withOne(people: ReadonlyMap<string, 'in' | 'left'>, who: string, how: 'in' | 'left') {
  return (people as Map<string, 'in' | 'left'>).set(who, how)
}

/** The project, or a refusal where there is none. */
export function existing(project: ProjectState | null): ProjectState {
  if (project === null) throw new Problem('not-found', houseProblems.notFound)
  return project
}

/** The project while it has not ended. */
export function going(project: ProjectState | null): ProjectState {
  const found = existing(project)
  if (found.status === 'ended') throw new Problem('rule-broken', problems.ended)
  return found
}

export const joinedNow = ({ people }: ProjectState): number =>
  [...people.values()].filter((how) => how === 'in').length

const at = ({ placeId, organisationId }: ProjectState) => ({ place: placeId, organisation: organisationId })
const about = ({ projectId, kind }: ProjectState) => ({ projectId, kind })

type Known = { readonly isKnownPlace: boolean; readonly isKnownOrganisation: boolean }

export function recruit(
  before: ProjectState | null,
  given: { readonly projectId: string; readonly offer: Offer },
  known: Known,
): ProjectEvent[] {
  const { projectId, offer } = given
  if (before !== null) throw new Problem('conflict', problems.idTaken)
  if (!known.isKnownPlace) throw new Problem('rule-broken', problems.unknownPlace)
  if (!known.isKnownOrganisation) throw new Problem('rule-broken', problems.unknownOrganisation)
  if (offer.to < offer.from) throw new Problem('rule-broken', problems.daysReversed)
  const where = { place: offer.placeId, organisation: offer.organisationId }
  return [{ type: 'volunteers.recruited.v1', ...where, data: { projectId, kind: offer.kind, offer } }]
}

export const noteInsurance = (project: ProjectState, insurance: Insurance): ProjectEvent[] => [
  { type: 'volunteers.insured.v1', ...at(project), data: { ...about(project), insurance } },
]

/** VOL-05: nobody is sent into danger without insurance that lasts to the end. */
export function startProject(project: ProjectState): ProjectEvent[] {
  if (project.status === 'underWay') return []
  const { offer, insurance } = project
  if (offer.isDangerous && insurance === null) throw new Problem('rule-broken', problems.insuranceFirst)
  if (offer.isDangerous && insurance !== null && insurance.until < offer.to) {
    throw new Problem('rule-broken', problems.insuranceTooShort)
  }
  return [{ type: 'volunteers.started.v1', ...at(project), data: about(project) }]
}

export const endProject = (project: ProjectState): ProjectEvent[] => [
  { type: 'volunteers.ended.v1', ...at(project), data: about(project) },
]

type Joining = { readonly participantId: string; readonly riskRead: boolean; readonly suitsMe: boolean }

export function joinProject(project: ProjectState, joining: Joining): ProjectEvent[] {
  const { participantId, riskRead, suitsMe } = joining
  if (project.people.get(participantId) === 'in') throw new Problem('conflict', problems.alreadyJoined)
  if (!riskRead || !suitsMe) throw new Problem('rule-broken', problems.riskNotRead)
  if (joinedNow(project) >= project.offer.needed) throw new Problem('rule-broken', problems.full)
  return [{ type: 'volunteers.joined.v1', ...at(project), data: { ...about(project), participantId } }]
}

export function leaveProject(project: ProjectState, participantId: string): ProjectEvent[] {
  if (project.people.get(participantId) !== 'in') throw new Problem('conflict', problems.notJoined)
  return [{ type: 'volunteers.left.v1', ...at(project), data: { ...about(project), participantId } }]
}

type Rating = { readonly participantId: string; readonly stars: number }

export function rateProject(project: ProjectState, rating: Rating): ProjectEvent[] {
  if (!project.people.has(rating.participantId)) throw new Problem('rule-broken', problems.notHelped)
  if (project.raters.has(rating.participantId)) throw new Problem('conflict', problems.settled)
  return [{ type: 'volunteers.projectRated.v1', ...at(project), data: { ...about(project), ...rating } }]
}

/** Refuses people who never signed up, and the same one twice. */
export function assertJoined(project: ProjectState, participantIds: readonly string[]): void {
  if (new Set(participantIds).size !== participantIds.length) {
    throw new Problem('rule-broken', problems.listedTwice)
  }
  const strangers = participantIds.filter((one) => !project.people.has(one))
  if (strangers.length > 0) throw new Problem('rule-broken', problems.notJoined, { count: strangers.length })
}

type Noting = {
  readonly noteId: string
  readonly what: NoteClass
  readonly title: string
  readonly on: Day
  readonly minutes: number | null
  readonly people: readonly { readonly participantId: string; readonly content: Sealed | null }[]
}

export function addNote(project: ProjectState, note: Noting, today: Day): ProjectEvent[] {
  if (project.noteIds.has(note.noteId)) throw new Problem('conflict', problems.idTaken)
  if (note.on > today) throw new Problem('rule-broken', problems.notYet)
  assertJoined(
    project,
    note.people.map(({ participantId }) => participantId),
  )
  return [{ type: 'volunteers.noted.v1', ...at(project), data: { ...note, ...about(project) } }]
}
