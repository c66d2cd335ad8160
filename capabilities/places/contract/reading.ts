import { everyKind, staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { PlaceId, queryNumber, text } from '#platform/operations/fields.ts'
import {
  Address,
  Answerable,
  Area,
  Boundary,
  Datum,
  DoorCode,
  Kind,
  PlaceBrief,
  PlaceRow,
} from '../shapes.ts'
import { placesProblems as problems } from '../problems.ts'

const Issue = z.object({
  kind: z.enum(['overlap', 'gap', 'outside']),
  placeIds: z.array(z.string()),
  squareMetres: z.number(),
  area: Area,
})

export const readingContract = contract({
  findPlaces: {
    method: 'GET',
    path: '/api/places/find',
    summary: 'Find places by name, pinyin, initials or code while typing',
    actors: everyKind,
    input: z.strictObject({
      text: text(1, 60),
      within: z.optional(PlaceId),
      kind: z.optional(Kind),
      limit: z.optional(queryNumber(1, 50)),
    }),
    output: z.object({ places: z.array(PlaceBrief) }),
    problems: [],
  },
  listChildren: {
    method: 'GET',
    path: '/api/places/children',
    summary: 'The places directly below a place, or the top of the tree',
    actors: everyKind,
    input: z.strictObject({ parentId: z.optional(PlaceId) }),
    output: z.object({ places: z.array(PlaceRow) }),
    problems: [],
  },
  getPlace: {
    method: 'GET',
    path: '/api/places/:placeId',
    summary: 'One place with what stands above and below, who answers for it, its boundary and addresses',
    actors: staffKinds,
    input: z.strictObject({ placeId: PlaceId }),
    output: z.object({
      ...PlaceRow.shape,
      status: z.enum(['standing', 'ended']),
      since: z.string(),
      endedOn: z.nullable(z.string()),
      mergedInto: z.array(z.string()),
      path: z.array(z.object({ placeId: z.string(), name: z.string(), kind: Kind })),
      childKinds: z.array(z.object({ kind: Kind, count: z.number() })),
      placesBelow: z.number(),
      boundary: z.nullable(Boundary),
      /** Where it has no boundary of its own: the nearest one above, to draw inside of. */
      outlineAbove: z.nullable(z.object({ placeId: z.string(), name: z.string(), ...Boundary.shape })),
      doorCode: z.nullable(z.string()),
      addresses: z.array(Address),
      answerable: z.nullable(Answerable),
      abilities: z.array(z.string()),
    }),
    problems: [],
  },
  listBoundaries: {
    method: 'GET',
    path: '/api/places/boundaries',
    summary: 'Outlines of the places below a place for a map, each with its source and map-approval number',
    actors: everyKind,
    input: z.strictObject({ parentId: z.optional(PlaceId), kind: z.optional(Kind) }),
    output: z.object({
      places: z.array(z.object({ ...PlaceBrief.shape, ...Boundary.shape })),
      /** False while any outline lacks a map-approval number: the map must say so. */
      approved: z.boolean(),
    }),
    problems: [],
  },
  locate: {
    method: 'GET',
    path: '/api/places/locate',
    summary:
      'From a position, an address or a door code to the grid, the organisation that answers for it, and who is on duty',
    actors: everyKind,
    input: z.strictObject({
      longitude: z.optional(z.coerce.number().check(z.gte(-180), z.lte(180))),
      latitude: z.optional(z.coerce.number().check(z.gte(-90), z.lte(90))),
      datum: z.optional(Datum),
      address: z.optional(text(2, 120)),
      doorCode: z.optional(DoorCode),
      within: z.optional(PlaceId),
    }),
    output: z.object({
      by: z.enum(['position', 'address', 'doorCode']),
      place: PlaceBrief,
      path: z.array(z.object({ placeId: z.string(), name: z.string(), kind: Kind })),
      address: z.nullable(z.string()),
      answerable: z.nullable(Answerable),
      /** Posts at the answerable organisation or the place today; names only for staff. */
      onDuty: z.array(z.object({ personId: z.nullable(z.string()), role: z.string() })),
    }),
    problems: [problems.atSea, problems.nothingAsked],
  },
  listGridIssues: {
    method: 'GET',
    path: '/api/places/:placeId/grid-issues',
    summary: 'Where the grids of a community overlap, leave gaps, or reach outside',
    actors: staffKinds,
    input: z.strictObject({ placeId: PlaceId }),
    output: z.object({ issues: z.array(Issue), hasCommunityBoundary: z.boolean() }),
    problems: [],
  },
})
