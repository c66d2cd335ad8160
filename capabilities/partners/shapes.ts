import * as z from 'zod/mini'
import { DayOn, Id, nameText, PlaceId, text } from '#platform/operations/fields.ts'

/** Shapes that several operations of this capability share. */

export const partnerKinds = ['firm', 'volunteerBody'] as const
export type PartnerKind = (typeof partnerKinds)[number]
export const Kind = z.enum(partnerKinds)

const Lines = z.array(text(2, 120)).check(z.minLength(1), z.maxLength(12))

/** What both sides promise, and for how long. */
export const Agreement = z.strictObject({
  from: DayOn,
  to: DayOn,
  communityDoes: Lines,
  partnerDoes: Lines,
})
export type Agreement = z.output<typeof Agreement>

export const VersionedAgreement = z.object({ version: z.number(), ...Agreement.shape })
export type VersionedAgreement = z.output<typeof VersionedAgreement>

export const partnerStates = ['invited', 'active', 'declined', 'ended'] as const
export type PartnerStatus = (typeof partnerStates)[number]

export const itemStates = ['open', 'claimed', 'done', 'withdrawn'] as const
export type ItemStatus = (typeof itemStates)[number]

export const reviewResults = ['renew', 'change', 'end'] as const
export type ReviewResult = (typeof reviewResults)[number]

/** What a partner did in a time, as others confirmed it. */
export const Results = z.object({
  from: z.string(),
  to: z.string(),
  duties: z.number(),
  claims: z.number(),
  activities: z.number(),
  people: z.number(),
  thanks: z.number(),
})
export type Results = z.output<typeof Results>

/** A firm or volunteer body as the community invites it. */
export const Invited = z.strictObject({
  name: nameText(60),
  kind: Kind,
  /** What it is known for in the street: a barber, a pharmacy. */
  trade: nameText(30),
})
export type Invited = z.output<typeof Invited>

export const Item = z.strictObject({ title: text(2, 60), about: text(0, 300), dueOn: z.nullable(DayOn) })
export type Item = z.output<typeof Item>

export const ItemShape = z.object({
  itemId: Id,
  placeId: PlaceId,
  ...Item.shape,
  status: z.enum(itemStates),
  partnerId: z.nullable(z.string()),
  partnerName: z.nullable(z.string()),
})

export const ItemState = z.object({ itemId: z.string(), status: z.enum(itemStates) })

export const PartnerState = z.object({
  partnerId: z.string(),
  status: z.enum(partnerStates),
  name: z.string(),
})

export const PartnerBrief = z.object({
  partnerId: Id,
  ...Invited.shape,
  placeId: z.string(),
  placeName: z.string(),
  status: z.enum(partnerStates),
  /** The first and the last day of the agreement in force. */
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  /** Whether its last day has passed and nobody has renewed it. */
  isLapsed: z.boolean(),
  claims: z.number(),
  activities: z.number(),
  people: z.number(),
  thanks: z.number(),
})

export const ActivityShape = z.object({
  activityId: z.string(),
  on: z.string(),
  title: z.string(),
  people: z.number(),
})
