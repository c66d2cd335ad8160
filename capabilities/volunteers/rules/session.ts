import { houseProblems, Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Sealed, SessionEvent } from '../events.ts'
import { volunteersProblems as problems } from '../problems.ts'
import type { HourStatus, ProjectKind } from '../words.ts'
import { assertJoined, type ProjectState } from './project.ts'

export type HoursState = {
  readonly minutes: number
  readonly status: HourStatus
  /** The last day on which it is published. */
  readonly until: Day
}

export type SessionState = {
  readonly sessionId: string
  readonly projectId: string
  readonly kind: ProjectKind
  readonly placeId: string
  readonly organisationId: string
  readonly on: Day
  readonly from: number
  readonly to: number
  readonly people: ReadonlyMap<string, HoursState>
}

/** Total. The map of people is shared along one replay. */
export function applyToSession(before: SessionState | null, entry: Entry<SessionEvent>): SessionState | null {
  if (entry.type === 'volunteers.hoursPublished.v1') return before ?? published(entry)
  if (before === null) return null
  const hours = before.people.get(entry.data.participantId)
  if (hours === undefined) return before
  // Guarantee: the map is made by `published` for one replay and read only after it.
  const people = before.people as Map<string, HoursState>
  people.set(entry.data.participantId, changed(hours, entry))
  return before
}

function published({
  data,
  place,
  organisation,
}: Entry<Extract<SessionEvent, { type: 'volunteers.hoursPublished.v1' }>>): SessionState {
  const { sessionId, projectId, kind, on, from, to, until } = data
  const people = data.people.map(({ participantId, minutes }): [string, HoursState] => [
    participantId,
    { minutes, status: 'published', until },
  ])
  return {
    ...{ sessionId, projectId, kind, on, from, to },
    placeId: place ?? '',
    organisationId: organisation ?? '',
    people: new Map(people),
  }
}

type Change = Exclude<SessionEvent, { type: 'volunteers.hoursPublished.v1' }>

function changed(hours: HoursState, { type, data }: Entry<Change>): HoursState {
  switch (type) {
    case 'volunteers.hoursObjected.v1':
      return { ...hours, status: 'objected' }
    case 'volunteers.hoursCorrected.v1':
      return { minutes: data.minutes, until: data.until, status: data.minutes === 0 ? 'none' : 'published' }
    case 'volunteers.hoursConfirmed.v1':
      return { ...hours, minutes: data.minutes, status: 'confirmed' }
    case 'volunteers.hoursReversed.v1':
      return { ...hours, minutes: 0, status: 'none' }
  }
}

export function existingSession(session: SessionState | null): SessionState {
  if (session === null) throw new Problem('not-found', houseProblems.notFound)
  return session
}

function hoursOf(session: SessionState, participantId: string): HoursState {
  const hours = session.people.get(participantId)
  if (hours === undefined) throw new Problem('rule-broken', problems.nothingRecorded)
  return hours
}

const at = ({ placeId, organisationId }: SessionState) => ({ place: placeId, organisation: organisationId })
const about = ({ sessionId, projectId, kind }: SessionState) => ({ sessionId, projectId, kind })

/** An occasion that was; times are minutes from midnight, `awayMinutes` the way there and breaks. */
export type Occasion = {
  readonly sessionId: string
  readonly on: Day
  readonly from: number
  readonly to: number
  readonly awayMinutes: number
  readonly people: readonly { readonly participantId: string; readonly minutes: number }[]
}

type Looked = {
  readonly today: Day
  readonly nowMinute: number
  readonly until: Day
  /** Participants with hours of the same time elsewhere. */
  readonly busy: readonly string[]
}

export function recordSession(
  before: SessionState | null,
  project: ProjectState,
  { occasion, looked }: { readonly occasion: Occasion; readonly looked: Looked },
): SessionEvent[] {
  if (before !== null) throw new Problem('conflict', problems.idTaken)
  assertWas(project, occasion, looked)
  assertJoined(
    project,
    occasion.people.map(({ participantId }) => participantId),
  )
  const longest = occasion.to - occasion.from - occasion.awayMinutes
  if (occasion.people.some(({ minutes }) => minutes > longest)) {
    throw new Problem('rule-broken', problems.tooLong, { longest })
  }
  if (occasion.people.some(({ participantId }) => looked.busy.includes(participantId))) {
    throw new Problem('rule-broken', problems.sameTime, { count: looked.busy.length })
  }
  const { sessionId, on, from, to, people } = occasion
  const { projectId, kind, placeId, organisationId } = project
  const { title } = project.offer
  const data = { sessionId, projectId, kind, title, on, from, to, people, until: looked.until }
  return [{ type: 'volunteers.hoursPublished.v1', place: placeId, organisation: organisationId, data }]
}

function assertWas(project: ProjectState, { on, to }: Occasion, { today, nowMinute }: Looked): void {
  if (project.status === 'recruiting') throw new Problem('rule-broken', problems.notStarted)
  if (on < project.offer.from || on > project.offer.to) {
    throw new Problem('rule-broken', problems.outsideProject)
  }
  if (on > today || (on === today && to > nowMinute)) throw new Problem('rule-broken', problems.notYet)
}

type Objecting = { readonly participantId: string; readonly content: Sealed }

export function objectToHours(session: SessionState, { participantId, content }: Objecting): SessionEvent[] {
  const hours = hoursOf(session, participantId)
  if (hours.status !== 'published') throw new Problem('conflict', problems.settled)
  const data = { ...about(session), participantId, content }
  return [{ type: 'volunteers.hoursObjected.v1', ...at(session), data }]
}

/** VOL-04: what was published through its last day, and nobody objects to, is entered. */
export function confirmHours(session: SessionState, today: Day): SessionEvent[] {
  return [...session.people]
    .filter(([, { status, until }]) => status === 'published' && until < today)
    .map(([participantId, { minutes }]) => ({
      type: 'volunteers.hoursConfirmed.v1' as const,
      ...at(session),
      data: entered(session, participantId, minutes),
    }))
}

const entered = (session: SessionState, participantId: string, minutes: number) => {
  const { placeId, organisationId, on } = session
  return { ...about(session), participantId, placeId, organisationId, minutes, on }
}

type Settling = { readonly participantId: string; readonly minutes: number; readonly until: Day }

/** Before entry the hours are published anew; after it they are taken back in full and entered anew. */
export function settleHours(session: SessionState, settling: Settling): SessionEvent[] {
  const { participantId, minutes, until } = settling
  const hours = hoursOf(session, participantId)
  if (minutes > session.to - session.from) throw new Problem('rule-broken', problems.tooLong)
  const isSame = hours.status !== 'objected' && hours.minutes === minutes
  if (isSame) throw new Problem('conflict', problems.settled)
  if (hours.status !== 'confirmed') {
    const data = { ...about(session), participantId, minutes, until }
    return [{ type: 'volunteers.hoursCorrected.v1', ...at(session), data }]
  }
  const reversed = entered(session, participantId, hours.minutes)
  const back = { type: 'volunteers.hoursReversed.v1' as const, ...at(session), data: reversed }
  if (minutes === 0) return [back]
  const anew = {
    type: 'volunteers.hoursConfirmed.v1' as const,
    ...at(session),
    data: entered(session, participantId, minutes),
  }
  return [back, anew]
}
