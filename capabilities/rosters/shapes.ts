import * as z from 'zod/mini'
import { Clock, ClockEnd, DayOn, Hours, Id, nameText, text } from '#platform/operations/fields.ts'

/** Shapes that several operations of this capability share. */

/** Who serves: the stream that their own receipt opens, a partner's page or a person's booklet. */
export const MemberId = z
  .string()
  .check(z.regex(/^(partner|booklet)-[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))

/** A partner as a member of rosters. */
export const partnerMember = (partnerId: string): string => `partner-${partnerId}`
/** A person with a booklet as a member of rosters. */
export const personMember = (participantId: string): string => `booklet-${participantId}`

/** How duty is shared out: every span of its hours is a shift. */
export const Pattern = z.strictObject({
  name: nameText(60),
  about: text(0, 300),
  hours: Hours,
  /** How many serve on each shift. */
  seats: z.int().check(z.gte(1), z.lte(20)),
  /** Whole days that lie free between two turns of the same one. */
  restDays: z.int().check(z.gte(0), z.lte(14)),
  /** Whether anybody with a booklet may join and take what is open. */
  isOpen: z.boolean(),
})
export type Pattern = z.output<typeof Pattern>

/** When somebody cannot come: days of the week from Monday, and spans of days. */
export const Away = z.strictObject({
  weekdays: z.array(z.int().check(z.gte(0), z.lte(6))).check(z.maxLength(7)),
  spans: z.array(z.strictObject({ from: DayOn, to: DayOn })).check(z.maxLength(20)),
})
export type Away = z.output<typeof Away>

export const swapAnswers = ['accept', 'decline', 'withdraw'] as const
export const swapStates = ['asked', 'accepted', 'declined', 'withdrawn'] as const
export type SwapStatus = (typeof swapStates)[number]

/** Why it is somebody's turn. */
export const reasons = ['fewest', 'longestAgo', 'never', 'order'] as const
export type Reason = (typeof reasons)[number]

/** Why somebody before them was passed over. */
export const hindrances = ['away', 'resting', 'busy'] as const
export type Hindrance = (typeof hindrances)[number]

export const RosterState = z.object({
  rosterId: z.string(),
  name: z.string(),
  status: z.enum(['running', 'closed']),
})

/** One seat on one shift, as people see it. */
export const DutyShape = z.object({
  dutyId: Id,
  on: DayOn,
  from: Clock,
  to: ClockEnd,
  /** Whoever serves; null while it is open. */
  holder: z.nullable(z.object({ memberId: z.nullable(z.string()), name: z.nullable(z.string()) })),
  asksCover: z.boolean(),
  status: z.enum(['ahead', 'passed', 'missed']),
})
export type DutyShape = z.output<typeof DutyShape>

export const SwapShape = z.object({
  swapId: z.string(),
  rosterId: z.string(),
  mine: z.object({ dutyId: z.string(), on: z.string(), from: z.string(), to: z.string() }),
  theirs: z.object({ dutyId: z.string(), on: z.string(), from: z.string(), to: z.string() }),
  otherName: z.nullable(z.string()),
  /** Whether the other asked and the answer lies with the reader. */
  isForMe: z.boolean(),
})
