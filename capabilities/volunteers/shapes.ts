import * as z from 'zod/mini'
import {
  Clock,
  ClockEnd,
  DayOn,
  Id,
  nameText,
  OrganisationId,
  PlaceId,
  text,
} from '#platform/operations/fields.ts'
import { hourStatuses, noteClasses, projectKinds, projectStatuses } from './words.ts'

/** Shapes that several operations of this capability share. */

/** What volunteers are wanted for. Risk is told when recruiting (VOL-05). */
export const Offer = z.strictObject({
  title: nameText(60),
  kind: z.enum(projectKinds),
  about: text(0, 1_000),
  placeId: PlaceId,
  organisationId: OrganisationId,
  from: DayOn,
  to: DayOn,
  /** In words: "Saturdays from nine to eleven". */
  when: text(1, 60),
  needed: z.int().check(z.gte(1), z.lte(10_000)),
  /** Years of age that the task asks for at least; 0 for none. */
  leastAge: z.int().check(z.gte(0), z.lte(70)),
  risk: text(2, 500),
  isDangerous: z.boolean(),
})
export type Offer = z.output<typeof Offer>

/** Who insures the volunteers of a dangerous service, and until when. */
export const Insurance = z.strictObject({ insurer: nameText(60), policy: nameText(60), until: DayOn })
export type Insurance = z.output<typeof Insurance>

/** A project as anybody sees it. */
export const Project = z.object({
  ...Offer.shape,
  title: z.string(),
  about: z.string(),
  when: z.string(),
  risk: z.string(),
  placeId: z.string(),
  organisationId: z.string(),
  projectId: z.string(),
  placeName: z.string(),
  organisationName: z.string(),
  status: z.enum(projectStatuses),
  joined: z.number(),
  isInsured: z.boolean(),
})
export type Project = z.output<typeof Project>

/** One occasion: when it was, and how long each was really at it, the way there and breaks left out (VOL-04). */
export const Session = {
  on: DayOn,
  from: Clock,
  to: ClockEnd,
  awayMinutes: z.int().check(z.gte(0), z.lte(600)),
}

export const ProjectDone = z.object({ projectId: z.string(), status: z.enum(projectStatuses) })
export const HoursDone = z.object({ sessionId: z.string(), until: z.nullable(z.string()) })

/** Hours of one volunteer on one occasion. */
export const Hours = z.object({
  sessionId: z.string(),
  projectId: z.string(),
  title: z.string(),
  organisationName: z.string(),
  on: z.string(),
  minutes: z.number(),
  status: z.enum(hourStatuses),
  until: z.string(),
  objection: z.nullable(z.string()),
})

export const Note = z.object({
  noteId: z.string(),
  what: z.enum(noteClasses),
  title: z.string(),
  organisationName: z.string(),
  on: z.string(),
  minutes: z.nullable(z.number()),
  text: z.nullable(z.string()),
})

/** The code of a certificate: made on the phone, twelve letters and digits that cannot be mistaken for each other. */
export const Code = z.string().check(z.regex(/^[2-9A-HJ-NP-Z]{12}$/))

/** What a certificate says, line by line: who organised, recorded, and so proves. */
export const CertificateLine = z.object({
  organisationName: z.string(),
  services: z.number(),
  minutes: z.number(),
})

export const projectInput = { projectId: Id }
