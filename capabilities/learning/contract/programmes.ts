import { everyKind, staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Abilities, Id, nameText, OrganisationId, text } from '#platform/operations/fields.ts'
import { learningProblems as problems } from '../problems.ts'
import {
  Course,
  LessonBrief,
  Material,
  Programme,
  ProgrammeBrief,
  Session,
  SessionBrief,
  SessionCode,
} from '../shapes.ts'

/** Some pages with pictures; longer ones are linked. */
const mostFileBytes = 6 * 1024 * 1024

const ProgrammeStanding = z.object({ programmeId: z.string(), title: z.string(), isClosed: z.boolean() })

/** Programmes, their courses and sessions, and who teaches. */
export const programmesContract = contract({
  listProgrammes: {
    method: 'GET',
    path: '/api/learning/programmes',
    summary: 'Programmes with how many sessions, lessons and attendances they have',
    actors: everyKind,
    input: z.strictObject({}),
    output: z.object({ programmes: z.array(ProgrammeBrief) }),
    problems: [],
  },
  getProgramme: {
    method: 'GET',
    path: '/api/learning/programmes/:programmeId',
    summary: 'One programme: courses, materials, lessons and the latest sessions',
    actors: everyKind,
    input: z.strictObject({ programmeId: Id }),
    output: z.object({
      ...ProgrammeBrief.shape,
      courses: z.array(z.object({ courseId: z.string(), title: z.string(), subject: z.string() })),
      materials: z.array(
        z.object({
          materialId: z.string(),
          courseId: z.string(),
          title: z.string(),
          text: z.string(),
          link: z.nullable(z.string()),
          file: z.nullable(z.object({ name: z.string(), bytes: z.number() })),
        }),
      ),
      onlineLessons: z.array(LessonBrief),
      latestSessions: z.array(SessionBrief),
      abilities: Abilities,
    }),
    problems: [],
  },
  openProgramme: {
    method: 'POST',
    path: '/api/learning/programmes',
    summary: 'Open a programme: who runs it, for whom, and how many hours make its certificate',
    actors: staffKinds,
    input: z.strictObject({ programmeId: Id, ...Programme }),
    output: ProgrammeStanding,
    problems: [problems.idTaken, problems.unknownPlace, problems.unknownOrganisation],
  },
  addCourse: {
    method: 'POST',
    path: '/api/learning/programmes/:programmeId/courses',
    summary: 'Add a course to a programme',
    actors: staffKinds,
    input: z.strictObject({ programmeId: Id, courseId: Id, ...Course }),
    output: ProgrammeStanding,
    problems: [problems.closed, problems.idTaken],
  },
  addMaterial: {
    method: 'POST',
    path: '/api/learning/programmes/:programmeId/materials',
    summary: 'Add something to read to a course',
    actors: staffKinds,
    input: z.strictObject({
      programmeId: Id,
      courseId: Id,
      materialId: Id,
      ...Material,
      file: z.nullable(
        z.strictObject({
          name: nameText(80),
          /** PDF, Word, Excel or PowerPoint, as base64. */
          content: z.string().check(z.regex(/^[A-Za-z0-9+/]{4,}={0,2}$/), z.maxLength(mostFileBytes)),
        }),
      ),
    }),
    output: ProgrammeStanding,
    problems: [problems.closed, problems.unknownCourse, problems.idTaken, problems.fileKind],
    mostBytes: mostFileBytes + 16_384,
  },
  getMaterialFile: {
    method: 'GET',
    path: '/api/learning/materials/:materialId/file',
    summary: 'The file that goes with a course, to take along',
    actors: everyKind,
    input: z.strictObject({ materialId: Id }),
    output: z.object({ name: z.string(), content: z.string() }),
    problems: [],
  },
  closeProgramme: {
    method: 'POST',
    path: '/api/learning/programmes/:programmeId/close',
    summary: 'Close a programme; what was learnt in it stands',
    actors: staffKinds,
    input: z.strictObject({ programmeId: Id, reason: text(2, 200) }),
    output: ProgrammeStanding,
    problems: [problems.closed],
  },
  planSession: {
    method: 'POST',
    path: '/api/learning/programmes/:programmeId/sessions',
    summary: 'Plan a session in a hall; a lecturer is never in two places at once',
    actors: staffKinds,
    input: z.strictObject({ programmeId: Id, sessionId: Id, courseId: Id, code: SessionCode, ...Session }),
    output: z.object({ sessionId: z.string(), code: z.string() }),
    problems: [
      problems.closed,
      problems.unknownCourse,
      problems.codeTaken,
      problems.timesReversed,
      problems.unknownLecturer,
      problems.lecturerTaken,
    ],
  },
  cancelSession: {
    method: 'POST',
    path: '/api/learning/programmes/:programmeId/sessions/:code/cancel',
    summary: 'Cancel a session that nobody attended; its lecturer is free again',
    actors: staffKinds,
    input: z.strictObject({ programmeId: Id, code: SessionCode, reason: text(2, 200) }),
    output: z.object({ sessionId: z.string(), code: z.string() }),
    problems: [problems.cancelled, problems.alreadyHeld],
  },
  nameLecturer: {
    method: 'POST',
    path: '/api/learning/lecturers',
    summary: 'Add somebody who teaches to the pool, with their subjects',
    actors: staffKinds,
    input: z.strictObject({
      lecturerId: Id,
      name: nameText(40),
      subjects: z.array(nameText(30)).check(z.minLength(1), z.maxLength(10)),
      organisationId: OrganisationId,
    }),
    output: z.object({ lecturerId: z.string() }),
    problems: [problems.idTaken, problems.unknownOrganisation],
  },
  retireLecturer: {
    method: 'POST',
    path: '/api/learning/lecturers/:lecturerId/retire',
    summary: 'Take a lecturer out of the pool; sessions already planned stand',
    actors: staffKinds,
    input: z.strictObject({ lecturerId: Id }),
    output: z.object({ lecturerId: z.string() }),
    problems: [],
  },
  listLecturers: {
    method: 'GET',
    path: '/api/learning/lecturers',
    summary: 'The pool of lecturers within reach, with subjects and this year’s sessions and hours',
    actors: staffKinds,
    input: z.strictObject({}),
    output: z.object({
      lecturers: z.array(
        z.object({
          lecturerId: z.string(),
          name: z.string(),
          subjects: z.array(z.string()),
          sessions: z.number(),
          hours: z.number(),
        }),
      ),
    }),
    problems: [],
  },
})
