import { everyKind } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, nameText, PlaceId, text } from '#platform/operations/fields.ts'
import { volunteersProblems as problems } from '../problems.ts'
import {
  CertificateLine,
  Code,
  Hours,
  HoursDone,
  Note,
  Project,
  ProjectDone,
  projectInput,
} from '../shapes.ts'

/** What volunteers and anybody else may do. */
export const residentContract = contract({
  listProjects: {
    method: 'GET',
    path: '/api/volunteer-projects',
    summary: 'Where volunteers are wanted or at work below a place, the newest first',
    actors: everyKind,
    input: z.strictObject({ within: z.optional(PlaceId), after: z.optional(Id) }),
    output: z.object({
      projects: z.array(Project),
      next: z.nullable(z.string()),
      abilities: z.array(z.string()),
    }),
    problems: [],
  },
  getProject: {
    method: 'GET',
    path: '/api/volunteer-projects/:projectId',
    summary:
      'One project: what is done, the risk that comes with it, how many are wanted, and whether the caller is in',
    actors: everyKind,
    input: z.strictObject(projectInput),
    output: z.object({ ...Project.shape, abilities: z.array(z.string()) }),
    problems: [],
  },
  joinProject: {
    method: 'POST',
    path: '/api/volunteer-projects/:projectId/join',
    summary: 'Sign up, having read the risk; nobody is made to, and nothing is charged',
    actors: ['resident'],
    input: z.strictObject({ ...projectInput, riskRead: z.boolean(), suitsMe: z.boolean() }),
    output: ProjectDone,
    problems: [problems.ended, problems.full, problems.riskNotRead, problems.alreadyJoined],
  },
  leaveProject: {
    method: 'POST',
    path: '/api/volunteer-projects/:projectId/leave',
    summary: 'Step back; what was done stays recorded',
    actors: ['resident'],
    input: z.strictObject(projectInput),
    output: ProjectDone,
    problems: [problems.notJoined],
  },
  rateProject: {
    method: 'POST',
    path: '/api/volunteer-projects/:projectId/rate',
    summary: 'Say, once, how it was organised',
    actors: ['resident'],
    input: z.strictObject({ ...projectInput, stars: z.int().check(z.gte(1), z.lte(5)) }),
    output: ProjectDone,
    problems: [problems.notHelped, problems.settled],
  },
  getMyRecord: {
    method: 'GET',
    path: '/api/my-volunteer-record',
    summary: 'One’s own record: hours published and entered, training, commendations, appraisals',
    actors: ['resident'],
    input: z.strictObject({}),
    output: z.object({
      participantId: z.string(),
      name: z.string(),
      phone: z.nullable(z.string()),
      placeName: z.string(),
      skills: z.array(z.string()),
      since: z.string(),
      minutes: z.number(),
      services: z.number(),
      hours: z.array(Hours),
      notes: z.array(Note),
      /** What they are signed up for; `to` is the last day of it. */
      projects: z.array(
        z.object({ projectId: z.string(), title: z.string(), status: z.string(), to: z.string() }),
      ),
    }),
    problems: [],
  },
  exportMyRecord: {
    method: 'GET',
    path: '/api/my-volunteer-record/workbook',
    summary: 'One’s own record as a workbook with the five classes of the national rules',
    actors: ['resident'],
    input: z.strictObject({}),
    output: z.object({ name: z.string(), file: z.string() }),
    problems: [],
    rate: 'export',
  },
  objectToHours: {
    method: 'POST',
    path: '/api/volunteer-sessions/:sessionId/object',
    summary: 'Say that one’s published hours are wrong; they are not entered before that is settled',
    actors: ['resident'],
    input: z.strictObject({ sessionId: Id, text: text(2, 300) }),
    output: HoursDone,
    problems: [problems.nothingRecorded, problems.settled],
  },
  certifyMyHours: {
    method: 'POST',
    path: '/api/volunteer-certificates',
    summary: 'A certificate of one’s own entered hours, free, as often as one likes',
    actors: ['resident'],
    input: z.strictObject({ certificateId: Id, code: Code, name: nameText(40), from: DayOn, to: DayOn }),
    output: z.object({
      certificateId: z.string(),
      name: z.string(),
      from: z.string(),
      to: z.string(),
      minutes: z.number(),
      lines: z.array(CertificateLine),
      on: z.string(),
    }),
    problems: [problems.nothingToProve, problems.idTaken, problems.daysReversed],
  },
  checkCertificate: {
    method: 'POST',
    path: '/api/volunteer-certificates/check',
    summary: 'Whether what stands on a certificate is true; nothing is told that the paper does not say',
    actors: everyKind,
    input: z.strictObject({
      code: Code,
      name: nameText(40),
      minutes: z.int().check(z.gte(1), z.lte(10_000_000)),
    }),
    output: z.object({ isTrue: z.boolean(), hasChanged: z.boolean() }),
    problems: [],
    rate: 'intake',
  },
})
