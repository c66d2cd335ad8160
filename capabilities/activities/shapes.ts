import * as z from 'zod/mini'
import {
  Abilities,
  Id,
  Moment,
  nameText,
  OrganisationId,
  PlaceId,
  text,
} from '#platform/operations/fields.ts'
import { activityKinds, activityStates, groups, ratings, signUpStates } from './words.ts'

/** Shapes that several operations of this capability share. */

export const Secret = z.string().check(z.regex(/^[0-9a-f]{32}$/))
export const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
export const Group = z.enum(groups)
export const Rating = z.enum(ratings)

/** What may still be changed after an activity was planned. */
export const Changeable = {
  title: nameText(60),
  /** Where in the place: a hall, a yard, a station. */
  spot: nameText(80),
  startsAt: Moment,
  endsAt: Moment,
  capacity: z.int().check(z.gte(1), z.lte(5_000)),
  groups: z.array(Group).check(z.minLength(1), z.maxLength(5)),
  about: text(0, 500),
}

export const Plan = z.strictObject({
  ...Changeable,
  kind: z.enum(activityKinds),
  placeId: PlaceId,
  hostId: OrganisationId,
  stationId: z.nullable(Id),
})
export type Plan = z.output<typeof Plan>

const Numbers = z.partialRecord(Group, z.int())
export type Numbers = z.output<typeof Numbers>

const RatingCounts = z.object({
  satisfied: z.number(),
  neutral: z.number(),
  unsatisfied: z.number(),
})

export const ActivityBrief = z.object({
  activityId: Id,
  ...Plan.shape,
  placeName: z.nullable(z.string()),
  hostName: z.nullable(z.string()),
  status: z.enum(activityStates),
  calledOffReason: z.nullable(z.string()),
  classId: z.nullable(z.string()),
  signed: z.number(),
  waiting: z.number(),
  /** How many came, by group; null before the host's list. */
  attended: z.nullable(Numbers),
  /** How many rated; what they said is shown from three on, so that nobody is found out. */
  rated: z.number(),
  ratings: z.nullable(RatingCounts),
})
export type ActivityBrief = z.output<typeof ActivityBrief>

export const ActivityDetail = z.object({ ...ActivityBrief.shape, abilities: Abilities })

/** What every change of an activity answers. */
export const ActivityState = z.object({ activityId: z.string(), status: z.enum(activityStates) })

export const SignUpShape = z.object({
  signUpId: z.string(),
  activityId: z.string(),
  status: z.enum(signUpStates),
  group: Group,
  /** How many wait before this one; null when not waiting. */
  ahead: z.nullable(z.number()),
})
export type SignUpShape = z.output<typeof SignUpShape>

/** Somebody who came without signing up, as the host wrote it down. */
const Written = z.strictObject({
  name: nameText(40),
  group: Group,
  /** Said by the host after being asked: not the person of a like name. */
  isAnother: z.boolean(),
})
export type Written = z.output<typeof Written>

export const HostList = {
  came: z.array(Id).check(z.maxLength(5_000)),
  written: z.array(Written).check(z.maxLength(1_000)),
  /** Those who came and were only counted. */
  walkIns: z.array(z.strictObject({ group: Group, count: z.int().check(z.gte(1), z.lte(5_000)) })),
}
