import { houseProblems, Problem } from '#platform/errors.ts'
import type { AttachedFile, ProgrammeEvent } from '../events.ts'
import { learningProblems } from '../problems.ts'
import type { Programme } from '../shapes.ts'
import type { StandingProgramme } from './state.ts'

/** The programme, or a refusal where there is none or it is over. */
export function running(programme: StandingProgramme | null): StandingProgramme {
  if (programme === null) throw new Problem('not-found', houseProblems.notFound)
  if (programme.isClosed) throw new Problem('rule-broken', learningProblems.closed)
  return programme
}

/** The programme, if the course is one of its own. */
export function withCourse(programme: StandingProgramme | null, courseId: string): StandingProgramme {
  const found = running(programme)
  if (!found.courses.includes(courseId)) throw new Problem('rule-broken', learningProblems.unknownCourse)
  return found
}

const at = ({ placeId, organisationId }: Pick<StandingProgramme, 'placeId' | 'organisationId'>) => ({
  place: placeId,
  organisation: organisationId,
})

export function openProgramme(
  state: StandingProgramme | null,
  given: Programme & { readonly programmeId: string },
  known: { readonly isPlaceKnown: boolean; readonly isOrganisationKnown: boolean },
): ProgrammeEvent[] {
  if (state !== null) throw new Problem('conflict', learningProblems.idTaken)
  if (!known.isPlaceKnown) throw new Problem('rule-broken', learningProblems.unknownPlace)
  if (!known.isOrganisationKnown) throw new Problem('rule-broken', learningProblems.unknownOrganisation)
  const { placeId, organisationId, ...data } = given
  return [{ type: 'learning.programmeOpened.v1', ...at({ placeId, organisationId }), data }]
}

export function addCourse(
  state: StandingProgramme | null,
  given: { readonly courseId: string; readonly title: string; readonly subject: string },
): ProgrammeEvent[] {
  const programme = running(state)
  if (programme.courses.includes(given.courseId)) throw new Problem('conflict', learningProblems.idTaken)
  const { programmeId } = programme
  return [{ type: 'learning.courseAdded.v1', ...at(programme), data: { programmeId, ...given } }]
}

type GivenMaterial = {
  readonly materialId: string
  readonly courseId: string
  readonly title: string
  readonly text: string
  readonly link: string | null
  readonly file: AttachedFile | null
}

export function addMaterial(state: StandingProgramme | null, given: GivenMaterial): ProgrammeEvent[] {
  const programme = withCourse(state, given.courseId)
  if (programme.materials.includes(given.materialId)) throw new Problem('conflict', learningProblems.idTaken)
  const { programmeId } = programme
  return [{ type: 'learning.materialAdded.v1', ...at(programme), data: { programmeId, ...given } }]
}

export function closeProgramme(state: StandingProgramme | null, reason: string): ProgrammeEvent[] {
  const programme = running(state)
  const { programmeId } = programme
  return [{ type: 'learning.programmeClosed.v1', ...at(programme), data: { programmeId, reason } }]
}
