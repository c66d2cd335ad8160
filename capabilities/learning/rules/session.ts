import { houseProblems, Problem } from '#platform/errors.ts'
import { type Day, startOfDay } from '#platform/time/instant.ts'
import type { Attended, LecturerEvent, SessionEvent } from '../events.ts'
import { packMembers, unpackMembers } from '../packed-members.ts'
import { learningProblems } from '../problems.ts'
import type { Session } from '../shapes.ts'
import type { StandingLecturer, StandingProgramme, StandingSession } from './state.ts'

type Planned = Session & { readonly sessionId: string; readonly courseId: string; readonly code: string }

/** A session in a programme, and the lecturer's own calendar, in which two sessions never overlap. */
export function planSession(
  state: StandingSession | null,
  programme: StandingProgramme,
  given: { readonly session: Planned; readonly lecturer: StandingLecturer | null },
): { readonly session: SessionEvent; readonly booking: LecturerEvent | null } {
  const { session, lecturer } = given
  if (state !== null) throw new Problem('conflict', learningProblems.codeTaken)
  if (session.to <= session.from) throw new Problem('rule-broken', learningProblems.timesReversed)
  const { programmeId, level, placeId, organisationId } = programme
  const at = { place: placeId, organisation: organisationId }
  const data = { programmeId, level, ...session }
  return {
    session: { type: 'learning.sessionPlanned.v1', ...at, data },
    booking:
      session.lecturerId === null ? null : { ...bookLecturer(lecturer, { programmeId, ...session }), ...at },
  }
}

type Taken = Planned & { readonly programmeId: string }

function bookLecturer(lecturer: StandingLecturer | null, session: Taken): LecturerEvent {
  if (lecturer === null || lecturer.isRetired)
    throw new Problem('rule-broken', learningProblems.unknownLecturer)
  const { on, from, to, hours, sessionId, code, programmeId } = session
  const clash = lecturer.booked.find((one) => one.on === on && one.from < to && from < one.to)
  if (clash) throw new Problem('rule-broken', learningProblems.lecturerTaken, { code: clash.code })
  const data = { lecturerId: lecturer.lecturerId, programmeId, sessionId, code, on, from, to, hours }
  return { type: 'learning.lecturerBooked.v1', data }
}

/** A session that takes place, or a refusal. */
export function standingSession(session: StandingSession | null): StandingSession {
  if (session === null) throw new Problem('not-found', houseProblems.notFound)
  if (session.isCancelled) throw new Problem('rule-broken', learningProblems.cancelled)
  return session
}

export function cancelSession(state: StandingSession | null, reason: string): SessionEvent[] {
  const session = standingSession(state)
  if (session.attended > 0) throw new Problem('rule-broken', learningProblems.alreadyHeld)
  const { programmeId, sessionId, code, placeId, organisationId } = session
  const at = { place: placeId, organisation: organisationId }
  return [{ type: 'learning.sessionCancelled.v1', ...at, data: { programmeId, sessionId, code, reason } }]
}

type Held = Pick<
  StandingSession,
  'programmeId' | 'sessionId' | 'code' | 'level' | 'on' | 'hours' | 'placeId' | 'organisationId' | 'attended'
>

/** One entry for as many members as it packs; it counts on the day of the session. */
export function attendedBy(
  session: Held,
  given: {
    readonly members: string
    readonly count: number
    readonly by: 'list' | 'sheet'
    readonly isFirst: boolean
  },
): Attended {
  const { programmeId, sessionId, code, level, on, hours, placeId, organisationId } = session
  return {
    type: 'learning.attended.v1',
    place: placeId,
    organisation: organisationId,
    occurredAt: startOfDay(on),
    data: { programmeId, sessionId, code, level, on, hours, ...given },
  }
}

const digitsOf = (member: string): string => member.replaceAll('-', '')

/** Who stands on the lists of a session, those struck off left out. */
function presentAt({ roll }: StandingSession): ReadonlySet<string> {
  const present = new Set<string>()
  for (const one of roll) {
    if ('struck' in one) present.delete(digitsOf(one.struck))
    else for (const member of unpackMembers(one.listed)) present.add(member)
  }
  return present
}

/** Takes somebody off who was listed by mistake; a later list may name them again. */
export function strikeAttended(
  state: StandingSession | null,
  member: string,
  reason: string,
): SessionEvent[] {
  const session = standingSession(state)
  if (!presentAt(session).has(digitsOf(member))) throw new Problem('rule-broken', learningProblems.notListed)
  const { programmeId, sessionId, code, level, on, placeId, organisationId } = session
  return [
    {
      type: 'learning.attendanceStruck.v1',
      place: placeId,
      organisation: organisationId,
      occurredAt: startOfDay(on),
      data: { programmeId, sessionId, code, level, on, member, by: 'list', reason },
    },
  ]
}

/** A list as the organiser wrote it: whoever is named twice, or was listed before, counts once. */
export function listAttended(session: StandingSession, members: readonly string[]): Attended[] {
  const before = presentAt(session)
  const fresh = [...new Set(members.map(digitsOf))].filter((one) => !before.has(one))
  if (fresh.length === 0) return []
  const given = { members: packMembers(fresh), count: fresh.length, isFirst: session.attended === 0 }
  return [attendedBy(session, { ...given, by: 'list' })]
}

/** Lists are entered once a session has begun its day, never ahead. */
export function assertHeld(session: StandingSession, today: Day): void {
  if (session.on > today) throw new Problem('rule-broken', learningProblems.notYetHeld)
}
