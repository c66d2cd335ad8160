import * as z from 'zod/mini'
import { Clock, ClockEnd, DayOn, Hours, Id, nameText, text } from '#platform/operations/fields.ts'

/** Shapes that several operations of this capability share. */

const bookableKinds = ['cookingStation', 'room', 'equipment', 'seat'] as const
export type BookableKind = (typeof bookableKinds)[number]
export const Kind = z.enum(bookableKinds)

/** What can be booked and by which rules. Units are alike: whoever books gets any free one. */
export const Offer = z.strictObject({
  name: nameText(60),
  kind: Kind,
  units: z.int().check(z.gte(1), z.lte(500)),
  hours: Hours,
  /** Times begin on whole slots, counted from when the doors open. */
  slotMinutes: z.int().check(z.gte(10), z.lte(480)),
  /** Kept free after each booking, for cleaning. */
  bufferMinutes: z.int().check(z.gte(0), z.lte(120)),
  daysAhead: z.int().check(z.gte(1), z.lte(90)),
  mostSlots: z.int().check(z.gte(1), z.lte(24)),
  /** So that everybody has a turn: how many bookings one phone may hold on one day. */
  mostADay: z.int().check(z.gte(1), z.lte(20)),
  /** What a slot costs, in 分; paid on the spot. */
  feeFen: z.int().check(z.gte(0), z.lte(1_000_000)),
  houseRules: z.array(text(2, 120)).check(z.maxLength(12)),
  /** Recipes, manuals: what helps whoever comes. */
  guides: z.array(z.strictObject({ title: text(1, 60), text: text(1, 2_000) })).check(z.maxLength(30)),
})
export type Offer = z.output<typeof Offer>

export const bookingStates = ['booked', 'waiting', 'cancelled', 'released', 'arrived'] as const
export type BookingStatus = (typeof bookingStates)[number]

export const Times = { on: DayOn, from: Clock, to: ClockEnd }

export const Bookable = z.object({ bookableId: Id, stationId: Id, stationName: z.string(), ...Offer.shape })
export type Bookable = z.output<typeof Bookable>

export const BookingShape = z.object({
  bookingId: z.string(),
  bookableId: z.string(),
  status: z.enum(bookingStates),
  ...Times,
  /** Which of the units, from 1; null while waiting. */
  unit: z.nullable(z.number()),
  /** How many wait before this one; null when not waiting. */
  ahead: z.nullable(z.number()),
})
export type BookingShape = z.output<typeof BookingShape>

const Said = z.object({ zh: z.string(), en: z.string() })

/** What became of one week of a repeated booking. */
export const RepeatedBooking = z.object({
  bookingId: z.string(),
  on: z.string(),
  outcome: z.enum(['booked', 'waiting', 'refused']),
  /** Why it could not be; null where it could. */
  why: z.nullable(Said),
})
