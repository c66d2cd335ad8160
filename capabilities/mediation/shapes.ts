import * as z from 'zod/mini'
import { Id, nameText, PhoneText, text } from '#platform/operations/fields.ts'
import { audiences, disputeStates, manners, mediatorStates, sides, subjects } from './words.ts'

/** Shapes that several operations of this capability share. */

export const OneSubject = z.enum(subjects)
export const OneSide = z.enum(sides)
export const Subjects = z.array(OneSubject).check(z.minLength(1), z.maxLength(subjects.length))
export const Receipt = z.string().check(z.regex(/^[0-9a-f]{32}$/))

/** Who a side is: seen by the sides and their mediator, by nobody else. */
export const Party = z.strictObject({ name: nameText(40), phone: z.nullable(PhoneText) })
export type Party = z.output<typeof Party>

/** What one agrees on, point by point. */
export const Terms = z.array(text(2, 500)).check(z.minLength(1), z.maxLength(20))

/** Days after the agreement on which both sides are asked whether it holds. */
export const RevisitAfter = z.array(z.int().check(z.gte(1), z.lte(400))).check(z.minLength(1), z.maxLength(3))

export const OnDispute = { mediationId: Id }

/** Where a dispute stands after a step. */
export const Standing = z.object({
  mediationId: z.string(),
  status: z.enum(disputeStates),
  abilities: z.array(z.string()),
})

/** All that staff learn of a mediation: that it exists and how far it is. */
export const DisputeCard = z.object({
  mediationId: z.string(),
  number: z.string(),
  status: z.enum(disputeStates),
  subject: OneSubject,
  groupId: z.string(),
  groupName: z.string(),
  broughtOn: z.string(),
  consents: z.array(OneSide),
  confirmed: z.array(OneSide),
  revisitOn: z.array(z.string()),
})

export const Group = z.object({
  groupId: z.string(),
  name: z.string(),
  subjects: z.array(OneSubject),
  placeName: z.nullable(z.string()),
  organisationName: z.nullable(z.string()),
  mediators: z.number(),
  abilities: z.array(z.string()),
})

export const MediatorState = z.object({
  groupId: z.string(),
  mediatorId: z.string(),
  status: z.nullable(z.enum(mediatorStates)),
})

/** One thing said or done, as far as this reader may see it. */
const Said = z.object({
  version: z.number(),
  at: z.string(),
  what: z.string(),
  side: z.nullable(OneSide),
  how: z.nullable(z.enum(manners)),
  audience: z.enum(audiences),
  text: z.nullable(z.string()),
  itemId: z.nullable(z.string()),
})

/** A mediation as one of its sides or its mediator sees it. */
export const Dispute = z.object({
  ...DisputeCard.shape,
  side: z.nullable(OneSide),
  parties: z.object({ a: z.nullable(Party), b: z.nullable(Party) }),
  mediatorName: z.nullable(z.string()),
  thread: z.array(Said),
  sessions: z.array(
    z.object({
      sessionId: z.string(),
      at: z.string(),
      audience: z.enum(audiences),
      where: z.nullable(z.string()),
      isHeld: z.boolean(),
    }),
  ),
  draft: z.nullable(
    z.object({
      draft: z.number(),
      terms: z.nullable(z.array(z.string())),
      revisitAfter: z.array(z.number()),
    }),
  ),
  voices: z.array(z.object({ on: z.string(), side: OneSide, holds: z.boolean() })),
  dueOn: z.nullable(z.string()),
  isErased: z.boolean(),
  abilities: z.array(z.string()),
})
export type Dispute = z.output<typeof Dispute>
