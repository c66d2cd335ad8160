import { everyKind, staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import {
  Abilities,
  DayOn,
  Id,
  PlaceId,
  queryFlag,
  queryNumber,
  TextFile,
} from '#platform/operations/fields.ts'
import { rostersProblems as problems } from '../problems.ts'
import { Away, DutyShape, hindrances, MemberId, Pattern, reasons, SwapShape } from '../shapes.ts'

const Secret = z.string().check(z.regex(/^[0-9a-f]{32}$/))

const Named = z.object({ memberId: z.string(), name: z.nullable(z.string()) })
const Turn = z.object({
  ...Named.shape,
  turns: z.number(),
  lastOn: z.nullable(z.string()),
  away: Away,
})
const Choice = z.object({
  on: z.string(),
  from: z.string(),
  to: z.string(),
  next: z.nullable(Named),
  because: z.enum(reasons),
  passedOver: z.array(z.object({ ...Named.shape, why: z.enum(hindrances) })),
})

const Brief = z.object({
  rosterId: z.string(),
  name: z.string(),
  stationId: z.nullable(z.string()),
  stationName: z.nullable(z.string()),
  placeId: z.string(),
  placeName: z.string(),
  publishedTo: z.nullable(z.string()),
  open: z.number(),
})

/** Reading rosters: what is public, what its members see, one's own duties, and calendars for other programs. */
export const readingContract = contract({
  listRosters: {
    method: 'GET',
    path: '/api/rosters',
    summary: 'Rosters of a place and all below it, or of one station, with how many shifts are open',
    actors: everyKind,
    input: z.strictObject({
      within: z.optional(PlaceId),
      stationId: z.optional(Id),
      skip: z._default(queryNumber(0, 100_000), 0),
      limit: z._default(queryNumber(1, 200), 100),
    }),
    output: z.object({ rosters: z.array(Brief), total: z.number() }),
    problems: [],
  },
  getRoster: {
    method: 'GET',
    path: '/api/rosters/:rosterId',
    summary: 'A roster: who serves on which day; to its members and keepers also whose turn is next and why',
    actors: everyKind,
    input: z.strictObject({
      rosterId: Id,
      from: z.optional(DayOn),
      days: z._default(queryNumber(1, 92), 14),
    }),
    output: z.object({
      ...Brief.shape,
      pattern: Pattern,
      isClosed: z.boolean(),
      from: z.string(),
      days: z.array(
        z.object({
          on: z.string(),
          note: z.nullable(z.object({ zh: z.string(), en: z.string() })),
          duties: z.array(DutyShape),
        }),
      ),
      /** Empty to those who have no part in it. */
      turns: z.array(Turn),
      next: z.nullable(Choice),
      abilities: Abilities,
    }),
    problems: [],
  },
  previewPeriod: {
    method: 'GET',
    path: '/api/rosters/:rosterId/preview',
    summary: 'What publishing a period would give, each turn with its reason',
    actors: staffKinds,
    input: z.strictObject({ rosterId: Id, from: DayOn, to: DayOn }),
    output: z.object({
      turns: z.array(Choice),
      each: z.array(z.object({ ...Named.shape, turns: z.number() })),
    }),
    problems: [
      problems.closed,
      problems.nobody,
      problems.pastPeriod,
      problems.tooLongPeriod,
      problems.periodTaken,
      problems.noDays,
    ],
  },
  getMyDuties: {
    method: 'GET',
    path: '/api/my-duties',
    summary: 'The duties of whoever shows a partner’s or a booklet’s receipt: theirs, open ones, swaps',
    actors: ['resident'],
    input: z.strictObject({}),
    output: z.object({
      memberId: z.string(),
      rosters: z.array(z.object({ ...Brief.shape, away: Away })),
      mine: z.array(z.object({ rosterId: z.string(), ...DutyShape.shape })),
      /** Shifts on the same rosters that may be taken or asked for. */
      others: z.array(z.object({ rosterId: z.string(), ...DutyShape.shape })),
      swaps: z.array(SwapShape),
      hasCalendar: z.boolean(),
    }),
    problems: [],
  },
  linkCalendar: {
    method: 'POST',
    path: '/api/my-duties/calendar',
    summary: 'Give one’s duties a secret address for a calendar; an earlier one stops working',
    actors: ['resident'],
    input: z.strictObject({ memberId: MemberId, secret: Secret }),
    output: z.object({ memberId: z.string() }),
    problems: [],
    rate: 'intake',
  },
  getOwnCalendar: {
    method: 'GET',
    path: '/api/calendars/mine/:secret',
    summary: 'The duties of one member as iCalendar, by the secret address',
    actors: everyKind,
    /** Without `rings` every shift rings an hour before. */
    input: z.strictObject({ secret: Secret, rings: z.optional(queryFlag) }),
    output: TextFile,
    problems: [],
    media: 'text/calendar',
  },
  getRosterCalendar: {
    method: 'GET',
    path: '/api/calendars/rosters/:rosterId',
    summary: 'A roster as iCalendar; partners by name, persons without',
    actors: everyKind,
    input: z.strictObject({ rosterId: Id }),
    output: TextFile,
    problems: [],
    media: 'text/calendar',
  },
})
