import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { documentProblems as files } from '#platform/documents/document-problems.ts'
import { contract } from '#platform/operations/contract.ts'
import { Id, OrganisationId, queryNumber, text } from '#platform/operations/fields.ts'
import { Progress } from '#platform/progress/progress.ts'
import { learningProblems as problems } from '../problems.ts'
import { Doubt, RowProblemShape, SessionCode } from '../shapes.ts'

const Decision = z.strictObject({
  row: z.int().check(z.gte(2)),
  other: z.int().check(z.gte(2)),
  isOne: z.boolean(),
})

/** Who was there: by the organiser's list, or by a sheet of many sessions. */
export const attendancesContract = contract({
  listAttended: {
    method: 'POST',
    path: '/api/learning/programmes/:programmeId/sessions/:code/attended',
    summary:
      'Enter who attended by the organiser’s list of member numbers; whoever is listed twice counts once',
    actors: staffKinds,
    input: z.strictObject({
      programmeId: Id,
      code: SessionCode,
      numbers: z.array(text(1, 40)).check(z.minLength(1), z.maxLength(2_000)),
    }),
    /** How many numbers were handed in, and how many attended by now. */
    output: z.object({ listed: z.number(), attended: z.number() }),
    problems: [problems.cancelled, problems.notYetHeld, problems.badNumber],
  },
  strikeAttended: {
    method: 'POST',
    path: '/api/learning/programmes/:programmeId/sessions/:code/strike',
    summary: 'Take somebody off the list of a session who was entered by mistake',
    actors: staffKinds,
    input: z.strictObject({
      programmeId: Id,
      code: SessionCode,
      number: text(1, 40),
      reason: text(2, 200),
    }),
    output: z.object({ attended: z.number() }),
    problems: [problems.cancelled, problems.badNumber, problems.notListed],
  },
  importAttendances: {
    method: 'POST',
    path: '/api/learning/programmes/:programmeId/import-attendances',
    summary: 'Read a sheet of attendances; a dry run says what will happen and changes nothing',
    actors: staffKinds,
    input: z.strictObject({
      programmeId: Id,
      importId: Id,
      /** .xlsx, or CSV plain or packed, as base64. */
      file: z.string().check(z.minLength(4), z.maxLength(48 * 1024 * 1024)),
      dryRun: z.boolean(),
      /** Answers to the doubts: one member or two. */
      decisions: z.array(Decision).check(z.maxLength(2_000)),
    }),
    output: z.object({
      rows: z.number(),
      added: z.number(),
      /** Listed before, or twice in the sheet. */
      known: z.number(),
      sessions: z.number(),
      isApplied: z.boolean(),
      /** The very same sheet was handed in before. */
      wasTaken: z.boolean(),
      problemCount: z.number(),
      problems: z.array(RowProblemShape),
      doubtCount: z.number(),
      doubts: z.array(Doubt),
      milliseconds: z.number(),
    }),
    problems: [problems.closed, problems.unreadable, ...Object.values(files)],
    mostBytes: 48 * 1024 * 1024 + 4_096,
  },
  getImportProgress: {
    method: 'GET',
    path: '/api/learning/imports/:importId',
    summary: 'How far an import has come',
    actors: staffKinds,
    input: z.strictObject({ importId: Id }),
    output: Progress,
    problems: [],
  },
  countFullHours: {
    method: 'GET',
    path: '/api/learning/full-hours',
    summary:
      'Of the members with a demand at an organisation and below, how many have their hours; counts alone',
    actors: staffKinds,
    input: z.strictObject({ organisationId: OrganisationId, year: queryNumber(2015, 2100) }),
    output: z.object({
      year: z.number(),
      /** Null where fewer than five members have a demand. */
      demanded: z.nullable(z.number()),
      full: z.nullable(z.number()),
    }),
    problems: [],
  },
})
