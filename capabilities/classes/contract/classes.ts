import { everyKind, staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Abilities, Id, PlaceId, text } from '#platform/operations/fields.ts'
import { classesProblems as p } from '../problems.ts'
import { ClassBrief, ClassState, Points, Reason, Slot, Year } from '../shapes.ts'
import { declineReasons, verdicts } from '../words.ts'

const OnClass = z.strictObject({ classId: Id })

/** A class from the invitation to the year’s choice, at four levels. */
export const lessonsContract = contract({
  listClasses: {
    method: 'GET',
    path: '/api/classes',
    summary:
      'Classes of a year at a place and below it; or only the demonstration classes, with their reasons',
    actors: everyKind,
    input: z.strictObject({
      placeId: z.optional(PlaceId),
      year: z.optional(z.string().check(z.regex(/^20\d\d$/))),
      only: z.optional(z.enum(['demonstrations'])),
    }),
    output: z.object({ classes: z.array(ClassBrief) }),
    problems: [],
  },
  getClass: {
    method: 'GET',
    path: '/api/classes/:classId',
    summary: 'One class: topic, teacher, meeting, what residents, street and district said',
    actors: staffKinds,
    input: OnClass,
    output: z.object({
      ...ClassBrief.shape,
      topicWords: z.nullable(z.string()),
      teacherId: z.nullable(z.string()),
      teacherName: z.nullable(z.string()),
      points: z.nullable(Points),
      note: z.nullable(z.string()),
      verdictNote: z.nullable(z.string()),
      abilities: Abilities,
    }),
    problems: [],
  },
  inviteTeacher: {
    method: 'POST',
    path: '/api/classes/:classId/invite',
    summary: 'Invite a teacher of the pool for a time; another one while nobody has said yes',
    actors: staffKinds,
    input: z.strictObject({ classId: Id, teacherId: Id, ...Slot }),
    output: ClassState,
    problems: [
      p.notInThisState,
      p.endsBeforeStart,
      p.unknownTeacher,
      p.retired,
      p.notTheirSubject,
      p.teacherBusy,
    ],
  },
  answerInvitation: {
    method: 'POST',
    path: '/api/classes/:classId/answer',
    summary: 'The teacher says yes or no, by the card or through whoever organises',
    actors: ['resident', ...staffKinds],
    input: z.strictObject({ classId: Id, teacherId: Id, says: z.enum(['yes', ...declineReasons]) }),
    output: ClassState,
    problems: [p.notInThisState, p.teacherBusy],
  },
  confirmClass: {
    method: 'POST',
    path: '/api/classes/:classId/confirm',
    summary: 'The community confirms topic, teacher and time; then the meeting goes on the menu',
    actors: staffKinds,
    input: OnClass,
    output: ClassState,
    problems: [p.notInThisState],
  },
  dropClass: {
    method: 'POST',
    path: '/api/classes/:classId/drop',
    summary: 'Give a class up, with the reason; the teacher is free again',
    actors: staffKinds,
    input: z.strictObject({ classId: Id, reason: Reason }),
    output: ClassState,
    problems: [p.notInThisState],
  },
  assessClass: {
    method: 'POST',
    path: '/api/classes/:classId/assess',
    summary: 'The street assesses a class that was held, by the points of the standard',
    actors: staffKinds,
    input: z.strictObject({ classId: Id, points: Points, note: text(0, 300) }),
    output: ClassState,
    problems: [p.notInThisState, p.notHeld],
  },
  evaluateClass: {
    method: 'POST',
    path: '/api/classes/:classId/evaluate',
    summary: 'The district evaluates what the street assessed',
    actors: staffKinds,
    input: z.strictObject({ classId: Id, verdict: z.enum(verdicts), note: text(0, 300) }),
    output: ClassState,
    problems: [p.notInThisState],
  },
  chooseDemonstration: {
    method: 'POST',
    path: '/api/classes/:classId/choose',
    summary: 'Choose a class as one of the year’s demonstrations; what it was chosen by is shown with it',
    actors: staffKinds,
    input: z.strictObject({ classId: Id, year: Year, reason: Reason }),
    output: ClassState,
    problems: [p.notInThisState, p.notGood, p.notThatYear, p.tooFewRatings],
  },
})
