import { staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { DayOn, Id, PlaceId, text } from '#platform/operations/fields.ts'
import { Change, DoorCode, DrawnKind, DrawnRing, PlaceName, PlaceState } from '../shapes.ts'
import { placesProblems as problems } from '../problems.ts'

const treeProblems = [problems.ended, problems.inFuture, problems.beforeLastChange] as const
const areaProblems = [problems.crossing, problems.emptyArea, problems.outsideCommunity] as const

export const drawingContract = contract({
  drawGrid: {
    method: 'POST',
    path: '/api/places/grids',
    summary: 'Draw a new grid, neighbour grid or compound on the map',
    actors: staffKinds,
    input: z.strictObject({
      placeId: Id,
      name: PlaceName,
      kind: DrawnKind,
      parentId: PlaceId,
      ring: DrawnRing,
      on: DayOn,
    }),
    output: PlaceState,
    problems: [problems.wrongParent, problems.codeTaken, ...areaProblems, ...treeProblems],
  },
  editGrid: {
    method: 'POST',
    path: '/api/places/:placeId/outline',
    summary: 'Draw the outline of a place anew',
    actors: staffKinds,
    input: z.extend(Change, { ring: DrawnRing }),
    output: PlaceState,
    problems: [...areaProblems, ...treeProblems],
  },
  addAddress: {
    method: 'POST',
    path: '/api/places/:placeId/addresses',
    summary: 'Write down a standard address of a place with the ways people write it',
    actors: staffKinds,
    input: z.strictObject({
      placeId: PlaceId,
      addressId: Id,
      text: text(2, 120),
      aliases: z.array(text(2, 120)).check(z.maxLength(20)),
    }),
    output: PlaceState,
    problems: [problems.ended, problems.tooManyAddresses],
  },
  removeAddress: {
    method: 'POST',
    path: '/api/places/:placeId/addresses/remove',
    summary: 'Strike a standard address from a place',
    actors: staffKinds,
    input: z.strictObject({ placeId: PlaceId, addressId: Id }),
    output: PlaceState,
    problems: [problems.ended],
  },
  issueDoorCode: {
    method: 'POST',
    path: '/api/places/:placeId/door-code',
    summary: 'Give a place the short code that its door sign carries; a place keeps its first code',
    actors: staffKinds,
    input: z.strictObject({ placeId: PlaceId, doorCode: DoorCode }),
    output: PlaceState,
    problems: [problems.ended, problems.doorCodeTaken],
  },
})
