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
import type { Said } from '#platform/time/say-time.ts'

/** Shapes that several operations of this capability share. */

/** Who runs a programme: which class of 党校 it is. */
const levels = ['province', 'city', 'county', 'street', 'branch'] as const
export type Level = (typeof levels)[number]

export const levelNames: Readonly<Record<Level, Said>> = {
  province: { zh: '省级班', en: 'Province' },
  city: { zh: '市级班', en: 'City' },
  county: { zh: '县级班', en: 'County' },
  street: { zh: '镇街班', en: 'Street' },
  branch: { zh: '支部班', en: 'Branch' },
}
const LevelField = z.enum(levels)

export const duties = ['member', 'officer'] as const
export type Duty = (typeof duties)[number]

/** LIFE-11: why nothing is demanded. Only the class is kept, in the vault; never a diagnosis. */
export const exemptionReasons = ['oldAge', 'mobility', 'graveIllness', 'incapacity'] as const
export type ExemptionReason = (typeof exemptionReasons)[number]

export const exemptionNames: Readonly<Record<ExemptionReason, Said>> = {
  oldAge: { zh: '年老体弱', en: 'Old and frail' },
  mobility: { zh: '行动不便', en: 'Cannot get about' },
  graveIllness: { zh: '身患重病', en: 'Gravely ill' },
  incapacity: { zh: '失去行为能力', en: 'Incapacitated' },
}

/** 学时, whole ones, set by whoever runs the session or the lesson. */
export const Hours = z.int().check(z.gte(1), z.lte(120))

/** What a session is called on lists and sheets: short, and once in its programme. */
export const SessionCode = z.string().check(z.regex(/^[0-9A-Za-z-]{1,20}$/))

export const Programme = {
  title: nameText(60),
  level: LevelField,
  about: text(0, 600),
  /** Hours after which a certificate may be taken. */
  neededHours: z.int().check(z.gte(1), z.lte(400)),
  placeId: PlaceId,
  organisationId: OrganisationId,
}
const ProgrammeObject = z.strictObject(Programme)
export type Programme = z.output<typeof ProgrammeObject>

export const Course = { title: nameText(60), subject: nameText(30) }

/** What goes with a course: words to read, and where more is found. */
export const Material = {
  title: nameText(60),
  text: text(0, 4_000),
  link: z.nullable(z.string().check(z.regex(/^https:\/\/[^\s]{3,400}$/))),
}

export const Session = {
  title: nameText(60),
  on: DayOn,
  from: Clock,
  to: ClockEnd,
  venue: text(1, 80),
  hours: Hours,
  /** LIFE-13: one of the concentrated trainings of the year. */
  isConcentrated: z.boolean(),
  lecturerId: z.nullable(Id),
}
const SessionObject = z.strictObject(Session)
export type Session = z.output<typeof SessionObject>

const Part = z.strictObject({ text: text(1, 3_000), photoId: z.nullable(Id) })
const Question = z.strictObject({
  ask: text(2, 200),
  choices: z.array(text(1, 120)).check(z.minLength(2), z.maxLength(6)),
  right: z.int().check(z.gte(0), z.lte(5)),
  /** Said when it is answered. */
  because: text(0, 300),
})

/** An online lesson: something to read and look at, and questions at the end. */
export const Lesson = {
  title: nameText(60),
  hours: Hours,
  parts: z.array(Part).check(z.minLength(1), z.maxLength(40)),
  questions: z.array(Question).check(z.minLength(1), z.maxLength(20)),
  /** A paper to take along. */
  link: Material.link,
}
const LessonObject = z.strictObject(Lesson)
export type Lesson = z.output<typeof LessonObject>

export const SessionBrief = z.object({
  ...Session,
  sessionId: z.string(),
  courseId: z.string(),
  code: z.string(),
  lecturerName: z.nullable(z.string()),
  attended: z.number(),
  isCancelled: z.boolean(),
})
export const LessonBrief = z.object({
  lessonId: z.string(),
  courseId: z.string(),
  title: z.string(),
  hours: z.number(),
})
export const ProgrammeBrief = z.object({
  programmeId: z.string(),
  ...Programme,
  organisationName: z.string(),
  sessions: z.number(),
  lessons: z.number(),
  attended: z.number(),
  isClosed: z.boolean(),
})
export type ProgrammeBrief = z.output<typeof ProgrammeBrief>

/** One thing of a sheet that only a person can decide: is this one member or two? */
export const Doubt = z.object({
  row: z.number(),
  other: z.number(),
  kind: z.enum(['twoNames', 'nearNumber']),
  said: z.string(),
  otherSaid: z.string(),
})
export type Doubt = z.output<typeof Doubt>

export const RowProblemShape = z.object({
  row: z.number(),
  field: z.string(),
  zh: z.string(),
  en: z.string(),
})

/** Whether a certificate holds, was taken back, or is void since a newer one was taken. */
export const CertificateStanding = z.enum(['valid', 'revoked', 'replaced'])
export type CertificateStanding = z.output<typeof CertificateStanding>

export const CertificateShape = z.object({
  certificateId: z.string(),
  code: z.string(),
  programmeId: z.string(),
  programmeTitle: z.string(),
  hours: z.number(),
  on: z.string(),
  /** As its holder wrote it. */
  name: z.string(),
  standing: CertificateStanding,
  /** The day it stopped to hold. */
  endedOn: z.nullable(z.string()),
  /** Why it was revoked. */
  reason: z.nullable(z.string()),
})
