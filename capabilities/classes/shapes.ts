import * as z from 'zod/mini'
import { Id, Moment, text } from '#platform/operations/fields.ts'
import { classStages, criteria, mostPoints, subjects, topicStates, verdicts } from './words.ts'

/** Shapes that several operations of this capability share. */

export const Secret = z.string().check(z.regex(/^[0-9a-f]{32}$/))
export const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
export const Year = z.int().check(z.gte(2020), z.lte(2100))
export const Subject = z.enum(subjects)
export const Reason = text(2, 200)
export const Subjects = z.array(Subject).check(z.minLength(1), z.maxLength(subjects.length))

export const TopicShape = z.object({
  topicId: z.string(),
  placeId: z.string(),
  placeName: z.nullable(z.string()),
  month: z.string(),
  subject: Subject,
  /** What the resident wrote; null once erased. */
  words: z.nullable(z.string()),
  status: z.enum(topicStates),
  /** How many want it, the one who named it counted in. */
  wanted: z.number(),
  classId: z.nullable(z.string()),
  /** Why it was picked, or why it is not shown. */
  reason: z.nullable(z.string()),
})
export type TopicShape = z.output<typeof TopicShape>

export const TopicState = z.object({ topicId: z.string(), status: z.enum(topicStates), wanted: z.number() })

const Point = z.int().check(z.gte(0), z.lte(mostPoints))
export const Points = z.record(z.enum(criteria), Point)
export type Points = z.output<typeof Points>

export const Slot = { startsAt: Moment, endsAt: Moment }

/** What a demonstration class was chosen by, shown with it. */
const Shown = z.object({
  attended: z.number(),
  rated: z.number(),
  satisfied: z.number(),
  points: z.number(),
})
export type Shown = z.output<typeof Shown>

export const ClassBrief = z.object({
  classId: Id,
  placeId: z.string(),
  placeName: z.nullable(z.string()),
  organiserId: z.string(),
  organiserName: z.nullable(z.string()),
  title: z.string(),
  subject: Subject,
  /** Why the branch picked this topic. */
  reason: z.string(),
  stage: z.enum(classStages),
  startsAt: z.nullable(z.string()),
  endsAt: z.nullable(z.string()),
  activityId: z.nullable(z.string()),
  /** The unit the teacher comes from; the name is for those who organise. */
  unitName: z.nullable(z.string()),
  attended: z.nullable(z.number()),
  rated: z.number(),
  /** How many were satisfied; from three ratings on. */
  satisfied: z.nullable(z.number()),
  verdict: z.nullable(z.enum(verdicts)),
  demonstration: z.nullable(z.object({ year: z.number(), reason: z.string(), shown: Shown })),
})
export type ClassBrief = z.output<typeof ClassBrief>

export const ClassState = z.object({ classId: z.string(), stage: z.enum(classStages) })
