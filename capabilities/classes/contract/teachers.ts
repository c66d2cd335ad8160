import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Abilities, Id, Moment, nameText, OrganisationId, PlaceId } from '#platform/operations/fields.ts'
import { classesProblems as p } from '../problems.ts'
import { ClassBrief, Reason, Secret, Subject, Subjects } from '../shapes.ts'

const TeacherState = z.object({ teacherId: z.string(), isRetired: z.boolean() })
const TeacherShape = z.object({
  teacherId: z.string(),
  name: z.nullable(z.string()),
  unitId: z.string(),
  unitName: z.nullable(z.string()),
  subjects: Subjects,
  isRetired: z.boolean(),
})

/** The pool of volunteer teachers, each of whom belongs to a unit. */
export const teachersContract = contract({
  listTeachers: {
    method: 'GET',
    path: '/api/class-teachers',
    summary: 'Teachers by subject, those with the least ahead first, and whether they are free at a time',
    actors: staffKinds,
    input: z.strictObject({
      subject: z.optional(Subject),
      startsAt: z.optional(Moment),
      endsAt: z.optional(Moment),
    }),
    output: z.object({
      teachers: z.array(
        z.object({ ...TeacherShape.shape, ahead: z.number(), isBusy: z.boolean(), abilities: Abilities }),
      ),
    }),
    problems: [],
  },
  registerTeacher: {
    method: 'POST',
    path: '/api/class-teachers',
    summary: 'Take a volunteer teacher into the pool; the card opens the teacher’s own page',
    actors: staffKinds,
    input: z.strictObject({
      teacherId: Id,
      placeId: PlaceId,
      unitId: OrganisationId,
      name: nameText(20),
      subjects: Subjects,
      receipt: Secret,
    }),
    output: TeacherState,
    problems: [p.idTaken, p.unknownPlace, p.unknownUnit],
  },
  changeTeacher: {
    method: 'POST',
    path: '/api/class-teachers/:teacherId/change',
    summary: 'Change what a teacher teaches',
    actors: staffKinds,
    input: z.strictObject({ teacherId: Id, subjects: Subjects }),
    output: TeacherState,
    problems: [p.retired],
  },
  retireTeacher: {
    method: 'POST',
    path: '/api/class-teachers/:teacherId/retire',
    summary: 'Let a teacher leave the pool; classes already promised stand',
    actors: staffKinds,
    input: z.strictObject({ teacherId: Id, reason: Reason }),
    output: TeacherState,
    problems: [p.retired],
  },
  getMyTeaching: {
    method: 'GET',
    path: '/api/my-teaching',
    summary: 'What the card of a teacher opens: invitations and classes promised',
    actors: ['resident'],
    input: z.strictObject({}),
    output: z.object({ ...TeacherShape.shape, classes: z.array(ClassBrief) }),
    problems: [],
  },
})
