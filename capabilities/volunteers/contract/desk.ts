import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, nameText, text } from '#platform/operations/fields.ts'
import { volunteersProblems as problems } from '../problems.ts'
import { HoursDone, Insurance, Offer, ProjectDone, projectInput, Session } from '../shapes.ts'
import { hourStatuses, noteClasses } from '../words.ts'

const Minutes = z.int().check(z.gte(0), z.lte(1_440))

/** What those who organise do: whoever organises records, and whoever records proves (VOL-03). */
export const deskContract = contract({
  recruit: {
    method: 'POST',
    path: '/api/volunteer-projects',
    summary: 'Ask for volunteers: what is done, when, how many, and what risk comes with it',
    actors: staffKinds,
    input: z.strictObject({ ...projectInput, ...Offer.shape }),
    output: ProjectDone,
    problems: [problems.idTaken, problems.unknownPlace, problems.unknownOrganisation, problems.daysReversed],
  },
  noteInsurance: {
    method: 'POST',
    path: '/api/volunteer-projects/:projectId/insurance',
    summary: 'Note the insurance of the volunteers',
    actors: staffKinds,
    input: z.strictObject({ ...projectInput, ...Insurance.shape }),
    output: ProjectDone,
    problems: [problems.ended],
  },
  startProject: {
    method: 'POST',
    path: '/api/volunteer-projects/:projectId/start',
    summary: 'Begin; a dangerous service needs its insurance first',
    actors: staffKinds,
    input: z.strictObject(projectInput),
    output: ProjectDone,
    problems: [problems.insuranceFirst, problems.insuranceTooShort, problems.ended],
  },
  endProject: {
    method: 'POST',
    path: '/api/volunteer-projects/:projectId/end',
    summary: 'End the project; hours already published are still entered',
    actors: staffKinds,
    input: z.strictObject(projectInput),
    output: ProjectDone,
    problems: [problems.ended],
  },
  getRoster: {
    method: 'GET',
    path: '/api/volunteer-projects/:projectId/roster',
    summary:
      'Who signed up, by what they want to be called, and the hours recorded, for those who organise it',
    actors: staffKinds,
    input: z.strictObject(projectInput),
    output: z.object({
      projectId: z.string(),
      people: z.array(
        z.object({ participantId: z.string(), name: z.nullable(z.string()), hasLeft: z.boolean() }),
      ),
      sessions: z.array(
        z.object({
          sessionId: z.string(),
          on: z.string(),
          from: z.string(),
          to: z.string(),
          people: z.array(
            z.object({
              participantId: z.string(),
              minutes: z.number(),
              status: z.enum(hourStatuses),
              until: z.string(),
              objection: z.nullable(z.string()),
            }),
          ),
        }),
      ),
    }),
    problems: [],
  },
  releaseVolunteer: {
    method: 'POST',
    path: '/api/volunteer-projects/:projectId/release',
    summary: 'Note that somebody cannot come, or closed their booklet: the place is free again, hours stay',
    actors: staffKinds,
    input: z.strictObject({ ...projectInput, participantId: Id }),
    output: ProjectDone,
    problems: [problems.notJoined],
  },
  recordSession: {
    method: 'POST',
    path: '/api/volunteer-projects/:projectId/sessions',
    summary: 'Record an occasion and publish the hours; the way there does not count',
    actors: staffKinds,
    input: z.strictObject({
      ...projectInput,
      sessionId: Id,
      ...Session,
      people: z
        .array(z.strictObject({ participantId: Id, minutes: Minutes.check(z.gte(1)) }))
        .check(z.minLength(1), z.maxLength(500)),
    }),
    output: HoursDone,
    problems: [
      problems.idTaken,
      problems.notStarted,
      problems.notJoined,
      problems.listedTwice,
      problems.outsideProject,
      problems.notYet,
      problems.tooLong,
      problems.sameTime,
    ],
  },
  settleHours: {
    method: 'POST',
    path: '/api/volunteer-sessions/:sessionId/settle',
    summary:
      'Correct somebody’s hours, or stand by them: published anew, or after entry taken back and entered anew',
    actors: staffKinds,
    input: z.strictObject({ sessionId: Id, ...projectInput, participantId: Id, minutes: Minutes }),
    output: HoursDone,
    problems: [problems.nothingRecorded, problems.tooLong, problems.settled],
  },
  addNote: {
    method: 'POST',
    path: '/api/volunteer-projects/:projectId/notes',
    summary: 'Add training, a commendation or an appraisal to the records of volunteers',
    actors: staffKinds,
    input: z.strictObject({
      ...projectInput,
      noteId: Id,
      what: z.enum(noteClasses),
      title: nameText(60),
      on: DayOn,
      minutes: z.nullable(Minutes),
      text: text(0, 500),
      participantIds: z.array(Id).check(z.minLength(1), z.maxLength(100)),
    }),
    output: ProjectDone,
    problems: [problems.idTaken, problems.notJoined, problems.listedTwice, problems.notYet],
  },
  confirmHours: {
    method: 'POST',
    path: '/api/volunteer-sessions/:sessionId/confirm',
    summary: 'Enter hours that were published long enough and that nobody objects to',
    actors: ['job', 'console'],
    input: z.strictObject({ sessionId: Id }),
    output: HoursDone,
    problems: [],
  },
})
