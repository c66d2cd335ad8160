import { houseProblems, Problem } from '#platform/errors.ts'
import type { LecturerEvent, Sealed } from '../events.ts'
import { learningProblems } from '../problems.ts'
import type { StandingLecturer } from './state.ts'

export function nameLecturer(
  state: StandingLecturer | null,
  given: {
    readonly lecturerId: string
    readonly name: Sealed
    readonly subjects: readonly string[]
    readonly organisationId: string
  },
  isOrganisationKnown: boolean,
): LecturerEvent[] {
  if (state !== null) throw new Problem('conflict', learningProblems.idTaken)
  if (!isOrganisationKnown) throw new Problem('rule-broken', learningProblems.unknownOrganisation)
  const { organisationId, ...data } = given
  return [{ type: 'learning.lecturerNamed.v1', organisation: organisationId, data }]
}

export function retireLecturer(lecturer: StandingLecturer | null): LecturerEvent[] {
  if (lecturer === null) throw new Problem('not-found', houseProblems.notFound)
  if (lecturer.isRetired) return []
  const { lecturerId, organisationId } = lecturer
  return [{ type: 'learning.lecturerRetired.v1', organisation: organisationId, data: { lecturerId } }]
}
