import * as z from 'zod/mini'

/** What Open Referral (HSDS 3.0) demands of a service and of what hangs on it; names are those of the standard. */

const Uuid = z.uuid()
const WithOffset = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d\+08:00$/))
const Days = z.string().check(z.regex(/^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/))

const Schedule = z.object({
  id: Uuid,
  valid_from: z.optional(z.iso.date()),
  valid_to: z.optional(z.iso.date()),
  timezone: z.literal(8),
  freq: z.optional(z.literal('WEEKLY')),
  byday: z.optional(Days),
  opens_at: z.optional(WithOffset),
  closes_at: z.optional(WithOffset),
  description: z.string(),
})

const Phone = z.object({ id: Uuid, number: z.string() })

const Address = z.object({
  id: Uuid,
  address_1: z.string(),
  city: z.string(),
  region: z.string(),
  state_province: z.string(),
  postal_code: z.string(),
  country: z.literal('CN'),
  address_type: z.enum(['physical', 'postal', 'virtual']),
})

const Location = z.object({
  id: Uuid,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  name: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  addresses: z.array(Address),
  accessibility: z.array(z.object({ id: Uuid, description: z.string() })),
  phones: z.array(Phone),
})

export const OpenReferralService = z.object({
  id: Uuid,
  name: z.string(),
  description: z.string(),
  url: z.optional(z.url()),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  alert: z.optional(z.string()),
  organization: z.object({ id: Uuid, name: z.string(), description: z.string() }),
  phones: z.array(Phone),
  schedules: z.array(Schedule),
  service_at_locations: z.array(z.object({ id: Uuid, location: Location })),
})
export type OpenReferralService = z.output<typeof OpenReferralService>

/** A page of services, as an HSDA reader asks for them. */
export const OpenReferralPage = z.object({
  total_items: z.number(),
  total_pages: z.number(),
  page_number: z.number(),
  size: z.number(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(OpenReferralService),
})
