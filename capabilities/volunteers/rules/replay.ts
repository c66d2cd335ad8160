import type { Entry } from '#platform/ledger/entry.ts'
import type { ProjectEvent, SessionEvent, VolunteerEvent } from '../events.ts'
import { applyToProject, type ProjectState } from './project.ts'
import { applyToSession, type SessionState } from './session.ts'

/** What one stream of this capability amounts to; a stream fills only the part that is its own. */
export type VolunteerState = {
  readonly project: ProjectState | null
  readonly session: SessionState | null
  readonly isCertificate: boolean
}

const sessionTypes: readonly string[] = [
  'volunteers.hoursPublished.v1',
  'volunteers.hoursObjected.v1',
  'volunteers.hoursCorrected.v1',
  'volunteers.hoursConfirmed.v1',
  'volunteers.hoursReversed.v1',
] satisfies SessionEvent['type'][]

const isOfSession = (entry: Entry<ProjectEvent | SessionEvent>): entry is Entry<SessionEvent> =>
  sessionTypes.includes(entry.type)

/** Total: an event that does not fit changes nothing. */
export function replayVolunteers(entries: readonly Entry<VolunteerEvent>[]): VolunteerState {
  let project: ProjectState | null = null
  let session: SessionState | null = null
  let isCertificate = false
  for (const entry of entries) {
    if (entry.type === 'volunteers.certified.v1') isCertificate = true
    else if (isOfSession(entry)) session = applyToSession(session, entry)
    else project = applyToProject(project, entry)
  }
  return { project, session, isCertificate }
}
