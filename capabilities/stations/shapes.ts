import * as z from 'zod/mini'
import {
  Hours,
  Id,
  nameText,
  OpenSpans,
  OrganisationId,
  PlaceId,
  Point,
  text,
} from '#platform/operations/fields.ts'
import { stationAccesses, stationKinds, stationServices } from './kinds.ts'

/** Shapes that several operations of this capability share. */

export const Kind = z.enum(stationKinds)
export const Service = z.enum(stationServices)
const Access = z.enum(stationAccesses)
const phone = /^[0-9][0-9 -]{2,19}$/

/** What a station says of itself; `phone` is the public number of the house, never a person's. */
export const Description = z.strictObject({
  name: nameText(60),
  kind: Kind,
  placeId: PlaceId,
  organisationId: OrganisationId,
  point: Point,
  address: text(2, 120),
  phone: z.nullable(z.string().check(z.regex(phone))),
  about: text(0, 600),
  services: z.array(Service).check(z.maxLength(stationServices.length)),
  accesses: z.array(Access).check(z.maxLength(stationAccesses.length)),
  /** How many people fit in; null where nobody counts. */
  seats: z.nullable(z.int().check(z.gte(1), z.lte(5_000))),
  photos: z.array(Id).check(z.maxLength(6)),
})
export type Description = z.output<typeof Description>

const Openness = { isOpen: z.boolean(), changesAt: z.nullable(z.string()), isProvisional: z.boolean() }

export const StationBrief = z.object({
  stationId: z.string(),
  name: z.string(),
  kind: Kind,
  placeId: z.string(),
  point: Point,
  address: z.string(),
  services: z.array(Service),
  /** Metres from the point that was asked about; null without one. */
  metres: z.nullable(z.number()),
  ...Openness,
})
export type StationBrief = z.output<typeof StationBrief>

/** As much of a station as a mark on a map needs. */
export const StationSpot = z.object({
  stationId: z.string(),
  name: z.string(),
  point: Point,
  isOpen: z.boolean(),
})

export const StationDetail = z.object({
  stationId: z.string(),
  ...Description.shape,
  hours: Hours,
  openedOn: z.string(),
  closedOn: z.nullable(z.string()),
  ...Openness,
  /** The hours of today and the six days after it, exceptions and holidays counted in. */
  days: z.array(z.object({ on: z.string(), spans: OpenSpans, note: z.nullable(z.string()) })),
  abilities: z.array(z.string()),
})
export type StationDetail = z.output<typeof StationDetail>

export const StationState = z.object({
  stationId: z.string(),
  status: z.enum(['open', 'closed']),
  name: z.string(),
})
