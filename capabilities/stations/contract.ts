import { everyKind, staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import {
  DayOn,
  Hours,
  Id,
  Latitude,
  Longitude,
  PlaceId,
  Point,
  queryFlag,
  queryNumber,
  TextFile,
  text,
} from '#platform/operations/fields.ts'
import { OpenReferralPage } from './open-referral.ts'
import { stationsProblems as problems } from './problems.ts'
import {
  Description,
  Kind,
  Service,
  StationBrief,
  StationDetail,
  StationSpot,
  StationState,
} from './shapes.ts'

const described = [problems.unknownPlace, problems.unknownOrganisation, problems.atSea] as const
const hoursProblems = [problems.hoursOverlap, problems.dayTwice] as const
const queryDegrees = (degrees: typeof Longitude | typeof Latitude) => z.pipe(z.coerce.number(), degrees)

/** What a reader looks for; the nearest first where a point is given. */
const sought = {
  within: z.optional(PlaceId),
  text: z.optional(text(1, 60)),
  kind: z.optional(Kind),
  service: z.optional(Service),
  longitude: z.optional(queryDegrees(Longitude)),
  latitude: z.optional(queryDegrees(Latitude)),
  openNow: z.optional(queryFlag),
}

/** Every operation of stations: opening and describing them, finding one near, taking the list elsewhere. */
export const stationsContract = contract({
  findStations: {
    method: 'GET',
    path: '/api/stations',
    summary: 'Stations of a place and all below it, the nearest first where a point is given',
    actors: everyKind,
    input: z.strictObject({
      ...sought,
      skip: z._default(queryNumber(0, 100_000), 0),
      limit: z._default(queryNumber(1, 500), 100),
    }),
    output: z.object({ stations: z.array(StationBrief), total: z.number() }),
    problems: [],
  },
  findStationSpots: {
    method: 'GET',
    path: '/api/stations/spots',
    summary: 'The same stations for a map: where each stands and whether it is open, no more',
    actors: everyKind,
    input: z.strictObject({ ...sought, most: z._default(queryNumber(1, 2_000), 500) }),
    output: z.object({ spots: z.array(StationSpot) }),
    problems: [],
  },
  exportStations: {
    method: 'GET',
    path: '/api/stations/export',
    summary: 'The open stations of a place for a map provider, in its own coordinates',
    actors: staffKinds,
    input: z.strictObject({ within: PlaceId, provider: z.enum(['amap', 'baidu', 'tencent']) }),
    output: z.object({
      coordinates: z.enum(['GCJ-02', 'BD-09']),
      rows: z.array(
        z.object({
          stationId: z.string(),
          name: z.string(),
          kind: z.string(),
          address: z.string(),
          phone: z.string(),
          hours: z.string(),
          services: z.string(),
          ...Point.shape,
        }),
      ),
    }),
    problems: [],
    rate: 'export',
  },
  exportOpenReferral: {
    method: 'GET',
    path: '/api/stations/open-referral',
    summary: 'The open stations of a place as services of Open Referral (HSDS 3.0), page by page',
    actors: everyKind,
    input: z.strictObject({
      within: PlaceId,
      page: z._default(queryNumber(1, 10_000), 1),
      per_page: z._default(queryNumber(1, 500), 200),
    }),
    output: OpenReferralPage,
    problems: [],
  },
  getStation: {
    method: 'GET',
    path: '/api/stations/:stationId',
    summary: 'One station: services, the hours of this week, whether it is open now',
    actors: everyKind,
    input: z.strictObject({ stationId: Id }),
    output: StationDetail,
    problems: [],
  },
  writeStationPoster: {
    method: 'GET',
    path: '/api/stations/:stationId/poster',
    summary: 'The poster for a station’s door as PDF, in Chinese, with the code that leads to its page',
    actors: everyKind,
    input: z.strictObject({ stationId: Id }),
    output: z.object({ fileName: z.string(), content: z.string() }),
    problems: [],
  },
  getStationCalendar: {
    method: 'GET',
    path: '/api/calendars/stations/:stationId',
    summary: 'When a station is open, as iCalendar; a day off is cancelled in it',
    actors: everyKind,
    input: z.strictObject({ stationId: Id }),
    output: TextFile,
    problems: [],
    media: 'text/calendar',
  },
  openStation: {
    method: 'POST',
    path: '/api/stations',
    summary: 'Open a station',
    actors: staffKinds,
    input: z.strictObject({ stationId: Id, ...Description.shape, hours: Hours, on: DayOn }),
    output: StationState,
    problems: [problems.idTaken, problems.inFuture, ...described, ...hoursProblems],
  },
  describeStation: {
    method: 'POST',
    path: '/api/stations/:stationId/describe',
    summary: 'Change what a station says of itself',
    actors: staffKinds,
    input: z.strictObject({ stationId: Id, ...Description.shape }),
    output: StationState,
    problems: [problems.closed, ...described],
  },
  setStationHours: {
    method: 'POST',
    path: '/api/stations/:stationId/hours',
    summary: 'Set when a station is open: the week, holidays, single days',
    actors: staffKinds,
    input: z.strictObject({ stationId: Id, hours: Hours }),
    output: StationState,
    problems: [problems.closed, ...hoursProblems],
  },
  closeStation: {
    method: 'POST',
    path: '/api/stations/:stationId/close',
    summary: 'Close a station for good',
    actors: staffKinds,
    input: z.strictObject({ stationId: Id, on: DayOn, reason: text(2, 200) }),
    output: StationState,
    problems: [problems.closed, problems.inFuture],
  },
})
